package dk.kantinekort.link;

import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;

/** [Godkend] and [Afvis] by the owner, and nobody else (rule 4); also while whoever asked types the card number. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnerDecisions {

    @Inject
    private Decisions decisions;

    /**
     * Lets whoever asked use these accounts of the owner's.
     *
     * @throws RefusedException {@code LINK_ACCOUNT_MISSING} when none is chosen that they may not use yet,
     *     {@code LINK_REQUEST_GONE}
     * @throws NotFoundException when one of the accounts is not the owner's
     */
    public void approve(long ownerId, String requestId, Set<String> accountIds, String actor) {
        Again.run(() -> decisions.approve(ownerId, requestId, accountIds, actor));
    }

    /** Whoever asked sees it wait still. @throws RefusedException {@code LINK_REQUEST_GONE} */
    public void reject(long ownerId, String requestId, String actor) {
        Again.run(() -> decisions.reject(ownerId, requestId, actor));
    }
}
