package dk.kantinekort.login;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Whose units' matters the member of staff may keep who is calling: all of them, or those of their own unit alone. */
@Stateless
public class StaffScope {

    @Inject
    private StaffMembers members;

    @Resource
    private SessionContext session;

    /** What several units share is kept by whoever keeps all of them. */
    public boolean keeps(Set<Long> unitIds) {
        return unit().map(own -> unitIds.equals(Set.of(own))).orElse(true);
    }

    private Optional<Long> unit() {
        StaffMember member =
                members.findByActor(session.getCallerPrincipal().getName()).orElseThrow();
        return member.roles().contains(StaffRole.ADMIN) ? Optional.empty() : member.unitId();
    }
}
