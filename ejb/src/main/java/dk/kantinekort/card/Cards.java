package dk.kantinekort.card;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** All canteen cards. */
@Stateless
public class Cards {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Issues a card that works at once; the account's card so far is replaced by it. */
    public Card issue(CardNumber number, long accountId) {
        findUsable(accountId).ifPresent(card -> end(card, CardStatus.REPLACED));
        Card card = new Card(number, accountId, clock.instant());
        em.persist(card);
        em.flush();
        return card;
    }

    /** Closes the card for good. */
    public void close(CardNumber number) {
        findByNumber(number).ifPresent(card -> end(card, CardStatus.CLOSED));
    }

    public Optional<Card> findByNumber(CardNumber number) {
        return em.createQuery("select c from Card c where c.cardNumber = :number", Card.class)
                .setParameter("number", number.value())
                .getResultStream()
                .findFirst();
    }

    /** The one card that works for the account. */
    public Optional<Card> findUsable(long accountId) {
        return em.createQuery("select c from Card c where c.usableFor = :account", Card.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    private void end(Card card, CardStatus how) {
        card.end(how, clock.instant());
        em.flush();
    }
}
