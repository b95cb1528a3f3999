package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.payment.Checkouts;
import dk.kantinekort.payment.Payment;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.payment.stored.CardConsent;
import dk.kantinekort.payment.stored.CardState;
import dk.kantinekort.payment.stored.ChargeOrder;
import dk.kantinekort.payment.stored.StoredCharges;
import dk.kantinekort.payment.stored.StoredPaymentCard;
import dk.kantinekort.payment.stored.StoredPaymentCards;
import dk.kantinekort.payment.stored.StoringOrder;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Payment cards that the provider keeps for the portal: stored once, charged once for each thing, forgotten in the end. */
interface StoredCardTests extends InPortal {

    @Test
    default void a_card_is_stored_for_nothing_and_shown_by_its_last_digits() throws Exception {
        StoredPaymentCard card = stored(TestCard.ACCEPTED);

        assertThat(card.state()).isEqualTo(CardState.ACTIVE);
        assertThat(card.brand()).isEqualTo("Visa/Dankort");
        assertThat(card.lastFour()).isEqualTo("0019");
        assertThat(card.expires().orElseThrow().atDay(1))
                .isAfter(sandbox().now().atZone(ZoneOffset.UTC).toLocalDate());
        assertThat(card.toString()).isEqualTo("stored card " + card.publicId());
        assertThat(countOwedBySettlement(card)).isZero();
    }

    @Test
    default void a_card_that_is_declined_in_the_window_is_not_stored() {
        assertThat(stored(TestCard.BLOCKED).state()).isEqualTo(CardState.NOT_STORED);
    }

    @Test
    default void a_card_that_is_given_up_while_it_is_stored_is_forgotten_all_the_same() throws Exception {
        StoredPaymentCard card = begun();
        bean(StoredPaymentCards.class).revoke(card.id());
        String reference = reference(card);
        payAt(reference, TestCard.ACCEPTED);
        bean(PaymentQueries.class).ask(reference);

        Eventually.holds(() -> !isKept(reference));
        assertThat(find(card).state()).isEqualTo(CardState.REVOKED);
    }

    @Test
    default void a_revoked_card_is_forgotten_by_the_provider_and_charged_no_more() throws Exception {
        StoredPaymentCard card = stored(TestCard.ACCEPTED);
        assertThat(isKept(reference(card))).isTrue();

        bean(StoredPaymentCards.class).revoke(card.id());

        Eventually.holds(() -> !isKept(reference(card)));
        assertThatThrownBy(() -> reserve(order(card, PublicId.next(), PublicId.next())))
                .hasMessageContaining("STORED_CARD_ENDED");
    }

    @Test
    default void a_thing_is_charged_once_and_a_lane_holds_one_charge_at_a_time() throws Exception {
        StoredPaymentCard card = stored(TestCard.ACCEPTED);
        String thing = PublicId.next();
        String lane = PublicId.next();

        InTransaction.callAndRollBack(() -> {
            StoredCharges charges = bean(StoredCharges.class);
            Payment first = charges.reserve(order(card, thing, lane));
            assertThat(charges.reserve(order(card, thing, lane)).id()).isEqualTo(first.id());
            assertThatThrownBy(() -> charges.reserve(order(card, PublicId.next(), lane)))
                    .hasMessageContaining("CHARGE_UNDER_WAY");
            return null;
        });
    }

    private long countOwedBySettlement(StoredPaymentCard card) throws SQLException {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from clearing_item where reference = ?")) {
            count.setString(1, reference(card));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private StoredPaymentCard stored(TestCard card) {
        StoredPaymentCard begun = begun();
        String reference = reference(begun);
        payAt(reference, card);
        bean(PaymentQueries.class).ask(reference);
        return find(begun);
    }

    private StoredPaymentCard begun() {
        Depositor owner = Depositor.with(sandbox(), 0);
        StoredPaymentCard card = bean(StoredPaymentCards.class)
                .begin(new StoringOrder(
                        owner.personId(),
                        "test:" + UUID.randomUUID(),
                        PaymentMethod.CARD,
                        Money.ZERO,
                        "Betalingskort",
                        "da",
                        new CardConsent("DEPOSIT", 1)));
        bean(Checkouts.class).open(reference(card), bean(PortalSettings.class).getPublicUrl(), "/");
        return card;
    }

    private void payAt(String reference, TestCard card) {
        SandboxCompany company = bean(SandboxCompany.class);
        company.pay(company.findByReference(reference).orElseThrow(), card);
    }

    private boolean isKept(String reference) {
        SandboxCompany company = bean(SandboxCompany.class);
        return company.findByReference(reference)
                .flatMap(checkout -> checkout.kept())
                .map(card -> company.treat(card.token(), Behaviour.ACCEPT))
                .orElse(false);
    }

    private String reference(StoredPaymentCard card) {
        return bean(Payments.class).find(card.paymentId()).orElseThrow().reference();
    }

    private StoredPaymentCard find(StoredPaymentCard card) {
        return bean(StoredPaymentCards.class).find(card.id()).orElseThrow();
    }

    private Payment reserve(ChargeOrder order) throws Exception {
        return InTransaction.callAndRollBack(() -> bean(StoredCharges.class).reserve(order));
    }

    private static ChargeOrder order(StoredPaymentCard card, String thing, String lane) {
        return new ChargeOrder(card.id(), thing, lane, Money.ofKroner(100), "Automatisk optankning", "da");
    }
}
