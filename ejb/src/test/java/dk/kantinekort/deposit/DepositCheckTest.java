package dk.kantinekort.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.kantinekort.payment.provider.PaymentMethod;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepositCheckTest {

    private static final DepositLimits LIMITS = new DepositLimits(10, 1000, 5000);
    private static final String EMAIL = "anna@eksempel.dk";

    private static DepositForm form(String email, String amount, boolean accepted) {
        return new DepositForm("konto", email, amount, accepted, PaymentMethod.CARD, "token", "da");
    }

    private static Money check(long balanceKroner, DepositForm form) {
        return new DepositCheck(LIMITS, Money.ofKroner(balanceKroner), Money.ZERO, false).require(form);
    }

    private static List<Refusal> refusals(long balanceKroner, DepositForm form) {
        return catchThrowableOfType(RefusedException.class, () -> check(balanceKroner, form))
                .refusals();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "1000", "11"})
    void takes_whole_kroner_within_the_bounds(String amount) {
        assertThat(check(0, form(EMAIL, amount, true))).isEqualTo(Money.ofKroner(Long.parseLong(amount)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "1001", "0", "999999999"})
    void refuses_an_amount_outside_the_bounds(String amount) {
        assertThat(refusals(0, form(EMAIL, amount, true)))
                .containsExactly(
                        Refusal.atField("amount", "AMOUNT_OUT_OF_BOUNDS", Money.ofKroner(10), Money.ofKroner(1000)));
    }

    @Test
    void fills_an_account_up_to_its_cap_and_not_beyond() {
        assertThat(check(4900, form(EMAIL, "100", true))).isEqualTo(Money.ofKroner(100));
        assertThat(refusals(4900, form(EMAIL, "101", true)))
                .extracting(Refusal::code)
                .containsExactly("BALANCE_CAP");
    }

    @Test
    void what_is_under_way_already_counts_against_the_cap() {
        DepositCheck check = new DepositCheck(LIMITS, Money.ofKroner(4800), Money.ofKroner(100), false);

        assertThat(check.require(form(EMAIL, "100", true))).isEqualTo(Money.ofKroner(100));
        assertThat(catchThrowableOfType(RefusedException.class, () -> check.require(form(EMAIL, "101", true)))
                        .refusals())
                .containsExactly(Refusal.atField(
                        "amount",
                        "BALANCE_CAP_UNDER_WAY",
                        Money.ofKroner(5000),
                        Money.ofKroner(4800),
                        Money.ofKroner(100)));
    }

    @Test
    void an_address_that_is_too_long_to_keep_or_holds_control_characters_is_none() {
        for (String email : List.of(
                "anna@eksempel." + "d".repeat(300), "a@" + "b".repeat(300) + ".dk", "a\u0000b@c.dk", "a@b\u007f.dk")) {
            assertThat(refusals(0, form(email, "100", true)))
                    .extracting(Refusal::code)
                    .containsExactly("EMAIL_MALFORMED");
        }
        assertThat(check(0, form("a".repeat(64) + "@" + "b".repeat(120) + "." + "d".repeat(63), "100", true)))
                .isEqualTo(Money.ofKroner(100));
    }

    @Test
    void tells_everything_that_is_wrong_at_once_each_at_its_field() {
        assertThat(refusals(0, form("anna", "1,5", false)))
                .extracting(Refusal::fieldName)
                .containsExactly("email", "amount", "terms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "anna@", "@eksempel.dk", "anna@eksempel", "a b@eksempel.dk", "a@b@eksempel.dk"})
    void refuses_what_is_no_mail_address(String email) {
        assertThat(refusals(0, form(email, "100", true)))
                .extracting(Refusal::code)
                .containsExactly("EMAIL_MALFORMED");
    }

    @Test
    void refuses_a_blocked_account_before_anything_else() {
        DepositCheck blocked = new DepositCheck(LIMITS, Money.ZERO, Money.ZERO, true);
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> blocked.require(form("", "", false)));
        assertThat(refused.refusals()).containsExactly(Refusal.of("ACCOUNT_BLOCKED"));
    }
}
