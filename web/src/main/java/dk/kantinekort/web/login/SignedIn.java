package dk.kantinekort.web.login;

import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;

/** Who is signed in with this session. Pages ask it for the person and hand the id to the use cases, which authorise. */
@Named
@SessionScoped
public class SignedIn implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long personId;
    private String publicId;

    public boolean isCitizen() {
        return personId != null;
    }

    /** @throws NotFoundException when no citizen is signed in, which the pages' guard prevents */
    public long personId() {
        return Optional.ofNullable(personId).orElseThrow(() -> new NotFoundException("person"));
    }

    /** The person's public id, as the journal and the audit log name an actor. */
    public String actor() {
        return Optional.ofNullable(publicId).orElseThrow(() -> new NotFoundException("person"));
    }

    void signIn(long id, String citizenPublicId) {
        personId = id;
        publicId = citizenPublicId;
    }
}
