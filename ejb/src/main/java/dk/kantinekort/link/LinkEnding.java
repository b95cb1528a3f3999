package dk.kantinekort.link;

import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * [Slet] by either side (rules 4 and 5): whoever asked or was let in, and the owner who let them in. Done already: nothing
 * happens.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkEnding {

    @Inject
    private Endings endings;

    /** @throws NotFoundException when there is no such link or it is neither theirs nor to an account of theirs */
    public void delete(long personId, String linkId, String actor) {
        Again.run(() -> endings.delete(personId, linkId, actor));
    }
}
