package dk.kantinekort.web.shell;

/** What the frame of all pages must know of whoever is signed in. Login answers it, so that it may use the frame itself. */
public interface Citizen {

    boolean isCitizen();

    /** @throws dk.kantinekort.shared.refusal.NotFoundException when no citizen is signed in */
    long personId();
}
