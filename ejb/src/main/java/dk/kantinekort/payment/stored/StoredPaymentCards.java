package dk.kantinekort.payment.stored;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentDeclined;
import dk.kantinekort.payment.PaymentOrder;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.StoringCompleted;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.StoredCard;
import dk.kantinekort.shared.refusal.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The stored cards in the database. It never calls a provider. */
@Stateless
public class StoredPaymentCards {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Payments payments;

    @Inject
    private DueWork due;

    @Inject
    private Event<CardStored> stored;

    @Inject
    private Event<CardNotStored> notStored;

    @Inject
    private Event<CardExpiring> expiring;

    @Inject
    private Clock clock;

    /** Reserves the checkout that is to store a card; {@link dk.kantinekort.payment.Checkouts} opens its window after the commit. */
    public StoredPaymentCard begin(StoringOrder order) {
        Payment checkout = payments.reserve(new PaymentOrder(
                Inquiry.Kind.CHECKOUT_STORING, order.method(), order.amount(), order.purpose(), order.language()));
        StoredPaymentCard card = new StoredPaymentCard(order, checkout.provider(), checkout.id(), clock.instant());
        em.persist(card);
        em.flush();
        return card;
    }

    /** [Annuller]: nobody charges the card any more, and its provider is told to forget it. */
    public void revoke(long cardId) {
        end(cardId, CardState.REVOKED);
    }

    /** Another card has taken its place. */
    public void replaced(long cardId) {
        end(cardId, CardState.REPLACED);
    }

    private void end(long cardId, CardState how) {
        StoredPaymentCard card = lock(cardId);
        card.end(how, clock.instant());
        planForgetting(card);
        em.flush();
        listUnsent(card).forEach(reference -> due.plan(PaymentQueries.KIND, reference, clock.instant()));
    }

    /** References of charges of it that nobody has sent, nor will. */
    private List<String> listUnsent(StoredPaymentCard card) {
        return em.createQuery(
                        "select p.reference from ChargeRow r, Payment p where p.id = r.paymentId and r.cardId = :card"
                                + " and r.lane is not null and p.sendings.count = 0 and p.life.status in :open order by p.id",
                        String.class)
                .setParameter("card", card.id())
                .setParameter("open", PaymentStatus.open())
                .getResultList();
    }

    private void planForgetting(StoredPaymentCard card) {
        if (card.isToBeForgotten()) {
            due.plan(Forgetting.KIND, card.publicId(), clock.instant());
        }
    }

    /** The provider has forgotten it. */
    public void forgotten(long cardId) {
        lock(cardId).forgotten(clock.instant());
    }

    public Optional<StoredPaymentCard> find(long id) {
        return Optional.ofNullable(em.find(StoredPaymentCard.class, id));
    }

    public Optional<StoredPaymentCard> findByPublicId(String publicId) {
        return em.createQuery("select c from StoredPaymentCard c where c.publicId = :publicId", StoredPaymentCard.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }

    /** The one that the person is about to store for that thing, in a window that pays for nothing. */
    public Optional<StoredPaymentCard> findStoring(String thing, long ownerId) {
        return em.createQuery(
                        "select c from StoredPaymentCard c, Payment p where p.id = c.paymentId and p.amount = 0"
                                + " and c.thing = :thing and c.ownerId = :owner and c.state = :storing order by c.id desc",
                        StoredPaymentCard.class)
                .setParameter("thing", thing)
                .setParameter("owner", ownerId)
                .setParameter("storing", CardState.STORING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** References of the checkouts for that thing that are open, the oldest first: somebody may stand in their windows. */
    public List<String> listOpenCheckouts(String thing) {
        return em.createQuery(
                        "select p.reference from StoredPaymentCard c, Payment p where p.id = c.paymentId"
                                + " and c.thing = :thing and p.life.status in :open order by p.id",
                        String.class)
                .setParameter("thing", thing)
                .setParameter("open", PaymentStatus.open())
                .getResultList();
    }

    /** Locked until the transaction ends, so that it is not given up while a charge of it is reserved. */
    public StoredPaymentCard lock(long id) {
        StoredPaymentCard card = find(id).orElseThrow(() -> new NotFoundException("stored card"));
        em.refresh(card, LockModeType.PESSIMISTIC_WRITE);
        return card;
    }

    /** The active cards that work no longer than that day, and whose owners have not been told that many days before it. */
    public List<Long> listExpiring(LocalDate until, int days) {
        return em.createQuery(
                        "select c.id from StoredPaymentCard c where c.state = :active and c.expiresOn <= :until"
                                + " and (c.expiryTold is null or c.expiryTold > :days) order by c.id",
                        Long.class)
                .setParameter("days", days)
                .setParameter("active", CardState.ACTIVE)
                .setParameter("until", until)
                .getResultList();
    }

    /** Tells of the card's end, once for each number of days. */
    public void tellExpiry(long cardId, int days) {
        StoredPaymentCard card = lock(cardId);
        if (card.state() == CardState.ACTIVE && card.tellExpiry(days)) {
            expiring.fire(new CardExpiring(card.id(), card.thing(), days));
        }
    }

    public void completed(@Observes StoringCompleted storing) {
        findByPayment(storing.paymentId())
                .ifPresent(card -> storing.card().ifPresentOrElse(kept -> stored(card, kept), () -> notStored(card)));
    }

    public void declined(@Observes PaymentDeclined payment) {
        findByPayment(payment.paymentId()).ifPresent(card -> notStored(card));
    }

    private void stored(StoredPaymentCard card, StoredCard kept) {
        if (lock(card.id()).stored(kept, clock.instant())) {
            stored.fire(new CardStored(card.id(), card.thing()));
        }
        planForgetting(card);
    }

    private void notStored(StoredPaymentCard card) {
        if (lock(card.id()).notStored()) {
            notStored.fire(new CardNotStored(card.id(), card.thing()));
        }
    }

    /** The one that the payment's checkout was to store. */
    public Optional<StoredPaymentCard> findByPayment(long paymentId) {
        return em.createQuery("select c from StoredPaymentCard c where c.paymentId = :payment", StoredPaymentCard.class)
                .setParameter("payment", paymentId)
                .getResultStream()
                .findFirst();
    }
}
