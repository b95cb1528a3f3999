package dk.kantinekort.card;

import dk.kantinekort.link.OwnersCard;
import dk.kantinekort.link.OwnersCards;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Tells links of cards. */
@Stateless
public class KnownCards implements OwnersCards {

    /** One row always, so that a number that nobody has is read like any other. */
    private static final String OWNER = "select max(p.id) from Person p where p.cprLookup = :lookup";

    private static final String LAST = "select max(a.ownerId) from Account a";
    private static final String SOMEBODY = "select min(a.ownerId) from Account a where a.ownerId >= :from";

    /** Hexadecimal digits of the hash, as many as make a number of a good size. */
    private static final int DIGITS = 12;

    private static final int HEX = 16;
    private static final String USABLE =
            "select c from Card c, Account a where a.ownerId = :owner and c.usableFor = a.id order by c.id";

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Cards cards;

    /** For a number that nobody has, somebody else's cards are looked through, in vain; another's for another number. */
    @Override
    public Optional<OwnersCard> findOwned(String ownerLookup, String typed) {
        Optional<Long> somebody = findStandIn(ownerLookup);
        Optional<Long> owner = id(em.createQuery(OWNER, Number.class)
                .setParameter("lookup", ownerLookup)
                .getResultList());
        List<Card> typedOnes = listUsable(owner.or(() -> somebody).orElse(0L)).stream()
                .filter(card -> card.number().isTyped(typed))
                .toList();
        return typedOnes.stream()
                .map(card -> new OwnersCard(card.accountId(), card.issuedAt()))
                .filter(any -> owner.isPresent())
                .findFirst();
    }

    private Optional<Long> findStandIn(String lookup) {
        long last = id(em.createQuery(LAST, Number.class).getResultList()).orElse(0L);
        return id(em.createQuery(SOMEBODY, Number.class)
                .setParameter("from", Long.parseLong(lookup.substring(0, DIGITS), HEX) % (last + 1))
                .getResultList());
    }

    private List<Card> listUsable(long ownerId) {
        return em.createQuery(USABLE, Card.class).setParameter("owner", ownerId).getResultList();
    }

    /** The two databases give what is counted different types, and none is a row of nothing. */
    private static Optional<Long> id(List<Number> row) {
        return Optional.ofNullable(row.get(0)).map(Number::longValue);
    }

    @Override
    public Optional<Long> findAccount(String typed) {
        return CardNumber.parse(typed).flatMap(cards::findByNumber).map(Card::accountId);
    }
}
