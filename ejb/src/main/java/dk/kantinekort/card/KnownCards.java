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

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Cards cards;

    @Override
    public List<OwnersCard> listUsable(String ownerLookup) {
        return em.createQuery(
                        "select c from Card c, Account a, Person p where p.cprLookup = :lookup"
                                + " and a.ownerId = p.id and c.usableFor = a.id order by c.id",
                        Card.class)
                .setParameter("lookup", ownerLookup)
                .getResultStream()
                .map(card -> new OwnersCard(card.number().value(), card.accountId()))
                .toList();
    }

    @Override
    public Optional<Long> findAccount(String typed) {
        return CardNumber.parse(typed).flatMap(cards::findByNumber).map(Card::accountId);
    }
}
