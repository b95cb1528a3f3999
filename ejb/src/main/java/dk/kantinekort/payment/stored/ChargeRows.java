package dk.kantinekort.payment.stored;

import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentCompleted;
import dk.kantinekort.payment.PaymentDeclined;
import dk.kantinekort.payment.PaymentOrder;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.StoredCharge;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.util.Optional;

/** The charges of stored cards in the database. */
@Stateless
public class ChargeRows {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private StoredPaymentCards cards;

    @Inject
    private Payments payments;

    @Inject
    private PortalSettings settings;

    /** @see StoredCharges#reserve */
    public Payment reserve(ChargeOrder order) {
        return find("thing", order.thing())
                .map(charge -> payments.find(charge.paymentId()).orElseThrow())
                .orElseGet(() -> reserveAnew(order));
    }

    private Payment reserveAnew(ChargeOrder order) {
        StoredPaymentCard card = cards.lock(order.cardId());
        if (card.state() != CardState.ACTIVE) {
            throw new RefusedException(Refusal.of("STORED_CARD_ENDED"));
        }
        if (isUnderWay(order.lane())) {
            throw new RefusedException(Refusal.of("CHARGE_UNDER_WAY"));
        }
        Payment payment = payments.reserve(
                new PaymentOrder(
                        Inquiry.Kind.STORED_CHARGE, card.method(), order.amount(), order.text(), order.language()),
                card.provider());
        add(new ChargeRow(payment.id(), order));
        return payment;
    }

    private void add(ChargeRow charge) {
        try {
            em.persist(charge);
            em.flush();
        } catch (PersistenceException e) {
            throw CollisionException.isBehind(e) ? new CollisionException(e) : e;
        }
    }

    /** @see StoredCharges#isUnderWay */
    public boolean isUnderWay(String lane) {
        return find("lane", lane).isPresent();
    }

    /** Whether a charge of the card is under way. */
    public boolean isUnderWay(StoredPaymentCard card) {
        return em.createQuery(
                                "select count(r) from ChargeRow r where r.cardId = :card and r.lane is not null",
                                Long.class)
                        .setParameter("card", card.id())
                        .getSingleResult()
                > 0;
    }

    /** @see StoredCharges#find */
    public Optional<StoredCharge> find(Payment payment) {
        return find("paymentId", payment.id())
                .map(charge -> cards.lock(charge.cardId()))
                .filter(card -> card.isGoodFor(payment))
                .flatMap(StoredPaymentCard::token)
                .map(token -> order(payment, token));
    }

    /** @see StoredCharges#findCard */
    public Optional<StoredPaymentCard> findCard(long paymentId) {
        return find("paymentId", paymentId).flatMap(charge -> cards.find(charge.cardId()));
    }

    private StoredCharge order(Payment payment, String token) {
        return new StoredCharge(
                payment.reference(),
                payment.idempotencyKey(),
                token,
                payment.amount(),
                payment.currency(),
                payment.purpose(),
                URI.create(settings.getPublicUrl() + "/api/payments/v1/webhooks/" + payment.provider()));
    }

    public void completed(@Observes PaymentCompleted payment) {
        find("paymentId", payment.paymentId()).ifPresent(ChargeRow::leaveLane);
    }

    public void declined(@Observes PaymentDeclined payment) {
        find("paymentId", payment.paymentId()).ifPresent(charge -> declined(charge, payment.neverSent()));
    }

    private static void declined(ChargeRow charge, boolean neverSent) {
        charge.leaveLane();
        if (neverSent) {
            charge.leaveThing();
        }
    }

    private Optional<ChargeRow> find(String column, Object value) {
        return em.createQuery("select r from ChargeRow r where r." + column + " = :value", ChargeRow.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }
}
