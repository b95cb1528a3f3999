package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.Payments;
import dk.kantinekort.payment.provider.CardKeeping;
import dk.kantinekort.payment.provider.Checkout;
import dk.kantinekort.payment.provider.CheckoutOrder;
import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.provider.Inquiry;
import dk.kantinekort.payment.provider.MoneyOrder;
import dk.kantinekort.payment.provider.Outcome;
import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.payment.provider.PaymentProvider;
import dk.kantinekort.payment.provider.PaymentProviders;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.payment.provider.StoredCard;
import dk.kantinekort.payment.provider.StoredCharge;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.test.client.PortalClient;
import jakarta.json.Json;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All that a provider can be asked for, asked of the sandbox's over real HTTP. Money taken by no payment is always paid by a card that declines. */
interface SandboxProviderTests extends InPortal {

    URI NOWHERE = URI.create(PortalClient.underTest().url() + "/nowhere");

    @Test
    default void takes_cards_and_mobilepay() {
        assertThat(bean(PaymentProviders.class).methods())
                .containsExactlyInAnyOrder(PaymentMethod.CARD, PaymentMethod.MOBILE_PAY);
    }

    @Test
    default void mobilepay_has_a_window_of_its_own_and_holds_the_money_until_it_is_taken() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        URI window = citizen.start(90, PublicId.next(), PaymentMethod.MOBILE_PAY);
        String id = window.getPath().substring("/sandbox/mobilepay/".length());
        SandboxCompany company = bean(SandboxCompany.class);
        String reference = company.find(id).orElseThrow().order().reference();
        company.pay(company.find(id).orElseThrow(), TestCard.ACCEPTED);

        ProviderReport approved = provider().query(inquiry(reference, 90, Inquiry.Kind.CHECKOUT));
        if (approved.isToBeCaptured()) {
            assertThat(provider().capture(order(reference, 90))).isEqualTo(Outcome.DONE);
        }

        assertThat(provider()
                        .query(inquiry(reference, 90, Inquiry.Kind.CHECKOUT))
                        .captured())
                .isEqualTo(Money.ofKroner(90));
        Eventually.holds(() -> citizen.balance().equals(Money.ofKroner(90)));
    }

    @Test
    default void what_is_approved_is_let_go_of_once_and_cannot_be_taken_then() {
        Depositor citizen = Depositor.with(sandbox(), 0);
        URI window = citizen.start(91, PublicId.next(), PaymentMethod.MOBILE_PAY);
        String id = window.getPath().substring("/sandbox/mobilepay/".length());
        String reference =
                bean(SandboxCompany.class).find(id).orElseThrow().order().reference();
        bean(Payments.class).apply(reference, ProviderReport.without(Outcome.declined(DeclineReason.ABANDONED)));
        payAs(reference, TestCard.ACCEPTED);

        bean(PaymentQueries.class).ask(reference);

        assertThat(provider().cancel(order(reference, 91))).isEqualTo(Outcome.DONE);
        assertThat(provider().capture(order(reference, 91)).kind()).isEqualTo(Outcome.Kind.DECLINED);
        assertThat(query(reference).outcome()).isEqualTo(Outcome.declined(DeclineReason.ABANDONED));
    }

    @Test
    default void stores_a_card_for_nothing_and_forgets_it_when_told() {
        String reference = reference();
        provider().startCheckout(storing(reference));
        payAs(reference, TestCard.NEEDS_CUSTOMER);
        assertThat(query(reference).outcome()).isEqualTo(Outcome.declined(DeclineReason.NEEDS_CUSTOMER));

        String second = reference();
        provider().startCheckout(storing(second));
        payAs(second, TestCard.ACCEPTED);
        StoredCard card = query(second).stored().orElseThrow();

        assertThat(card.lastFour()).isEqualTo("0019");
        assertThat(card.expires()).isPresent();
        assertThat(provider().revoke(card.token())).isEqualTo(Outcome.DONE);
        assertThat(provider().revoke(card.token())).isEqualTo(Outcome.DONE);
        assertThat(charge(card.token()).outcome()).isEqualTo(Outcome.declined(DeclineReason.UNUSABLE));
    }

    @Test
    default void one_stored_card_declines_when_the_tester_says_so() {
        String reference = reference();
        provider().startCheckout(storing(reference));
        payAs(reference, TestCard.ACCEPTED);
        String token = query(reference).stored().orElseThrow().token();
        portal().post(
                        "/api/sandbox/v1/provider",
                        Json.createObjectBuilder()
                                .add("card", token)
                                .add("behaviour", "LIMIT")
                                .build())
                .expect(204);

        assertThat(charge(token).outcome()).isEqualTo(Outcome.declined(DeclineReason.LIMIT));
    }

    @Test
    default void every_reason_to_decline_has_a_card() {
        List<DeclineReason> reasons = List.of(
                        TestCard.NO_COVER,
                        TestCard.EXPIRED,
                        TestCard.BLOCKED,
                        TestCard.REPLACED,
                        TestCard.DUPLICATE,
                        TestCard.LIMIT,
                        TestCard.NEEDS_CUSTOMER,
                        TestCard.FAULT)
                .stream()
                .map(this::declined)
                .toList();

        assertThat(reasons)
                .containsExactly(
                        DeclineReason.NO_COVER,
                        DeclineReason.EXPIRED,
                        DeclineReason.BLOCKED,
                        DeclineReason.UNUSABLE,
                        DeclineReason.DUPLICATE_SUSPECTED,
                        DeclineReason.LIMIT,
                        DeclineReason.NEEDS_CUSTOMER,
                        DeclineReason.TECHNICAL);
    }

    private DeclineReason declined(TestCard card) {
        Depositor citizen = Depositor.with(sandbox(), 0);
        return citizen.comesBack(citizen.pay(55, card)).declineReason().orElseThrow();
    }

    @Test
    default void nothing_is_paid_back_that_was_not_taken() {
        assertThat(provider().refund(order("NOTOURS12345", 10)).kind()).isEqualTo(Outcome.Kind.DECLINED);
    }

    @Test
    default void the_settlement_of_a_date_is_ready_when_the_date_is_over_and_has_each_charge() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.pay(65, TestCard.ACCEPTED);
        LocalDate today = BusinessTime.dateOf(sandbox().now());
        Eventually.holds(() -> citizen.balance().equals(Money.ofKroner(65)));
        sandbox().advanceTo(sandbox().now().plus(Duration.ofDays(1)));

        assertThat(provider().settlement(today).orElseThrow())
                .filteredOn(line -> line.reference().equals(reference))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.kind()).isEqualTo(SettlementLine.Kind.CHARGE);
                    assertThat(line.amount()).isEqualTo(Money.ofKroner(65));
                });
        assertThat(provider().settlement(today.plusDays(2))).isEqualTo(Optional.empty());
    }

    private PaymentProvider provider() {
        return bean(PaymentProviders.class).require("sandbox");
    }

    private static String reference() {
        return PublicId.next().substring(0, 12).toUpperCase(Locale.ROOT).replace('I', 'J');
    }

    private static Inquiry inquiry(String reference, int kroner, Inquiry.Kind kind) {
        return new Inquiry(reference, "", Money.ofKroner(kroner), "DKK", kind);
    }

    private ProviderReport query(String reference) {
        return provider().query(inquiry(reference, 0, Inquiry.Kind.CHECKOUT_STORING));
    }

    @Test
    default void payers_and_webhooks_are_sent_to_the_merchants_own_addresses_only() {
        for (String foreign : List.of("https://evil.example/", "http://localhost.evil.example/", NOWHERE.getHost())) {
            assertThat(provider().startCheckout(storing(reference(), URI.create(foreign), NOWHERE)))
                    .isEqualTo(Checkout.declined(DeclineReason.TECHNICAL));
            assertThat(provider().startCheckout(storing(reference(), NOWHERE, URI.create(foreign))))
                    .isEqualTo(Checkout.declined(DeclineReason.TECHNICAL));
        }
    }

    private static MoneyOrder order(String reference, int kroner) {
        return new MoneyOrder(
                inquiry(reference, kroner, Inquiry.Kind.CHECKOUT),
                reference(),
                UUID.randomUUID().toString(),
                Money.ofKroner(kroner));
    }

    private static CheckoutOrder storing(String reference) {
        return storing(reference, NOWHERE, NOWHERE);
    }

    private static CheckoutOrder storing(String reference, URI backTo, URI hook) {
        return new CheckoutOrder(
                reference,
                UUID.randomUUID().toString(),
                PaymentMethod.CARD,
                Money.ZERO,
                "DKK",
                CardKeeping.STORE,
                "Betalingskort",
                "da",
                backTo,
                hook,
                NOWHERE);
    }

    private ProviderReport charge(String token) {
        return provider()
                .charge(new StoredCharge(
                        reference(),
                        UUID.randomUUID().toString(),
                        token,
                        Money.ofKroner(10),
                        "DKK",
                        "Optankning",
                        NOWHERE));
    }

    private void payAs(String reference, TestCard card) {
        SandboxCompany company = bean(SandboxCompany.class);
        company.pay(company.findByReference(reference).orElseThrow(), card);
    }
}
