package dk.kantinekort.web.login;

import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.web.shell.Citizen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * Who is signed in with this session: a citizen, a member of staff, or nobody. Pages ask it for the person and hand the id to
 * the use cases, which authorise. Asking makes no session.
 */
@Named
@RequestScoped
public class SignedIn implements Citizen {

    @Inject
    private HttpServletRequest request;

    @Override
    public boolean isCitizen() {
        return admission().filter(Admission::isCitizen).isPresent();
    }

    public boolean isStaff() {
        return admission().filter(Admission::isStaff).isPresent();
    }

    /** @throws NotFoundException when no citizen is signed in, which the pages' guard prevents */
    @Override
    public long personId() {
        return admission()
                .filter(Admission::isCitizen)
                .map(Admission::personId)
                .orElseThrow(() -> new NotFoundException("person"));
    }

    /**
     * Whoever is signed in, as the journal and the audit log name an actor: a person's public id, or {@code staff:} and the public
     * id of a member of staff.
     */
    public String actor() {
        return admission().map(Admission::actor).orElseThrow(() -> new NotFoundException("person"));
    }

    /** @throws NotFoundException when no member of staff is signed in, which the pages' guard prevents */
    public String staffName() {
        return admission()
                .filter(Admission::isStaff)
                .map(Admission::name)
                .orElseThrow(() -> new NotFoundException("staff"));
    }

    /** In lower case, as {@code @RolesAllowed} has them; empty when nobody is signed in. */
    public Set<String> roles() {
        return admission().map(Admission::roles).orElse(Set.of());
    }

    public boolean hasRole(String role) {
        return roles().contains(role);
    }

    private Optional<Admission> admission() {
        return new LoginSession(request).admission();
    }
}
