package dk.kantinekort.web.admin;

import dk.kantinekort.login.StaffMember;
import dk.kantinekort.login.StaffMembers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Members of staff by their names, where the books keep what they are known by. */
@Named
@RequestScoped
public class StaffNames {

    @Inject
    private StaffMembers members;

    /** @param actor as the audit log names one; what is no member of staff is shown as it stands */
    public String of(String actor) {
        return members.findByActor(actor).map(StaffMember::name).orElse(actor);
    }
}
