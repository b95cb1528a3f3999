package dk.kantinekort.topup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.kantinekort.deposit.DepositLimits;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementCheckTest {

    /** 10 to 1,000 kr a deposit; a threshold of 1 to 500 kr. */
    private final AgreementCheck check =
            new AgreementCheck(new DepositLimits(10, 1_000, 5_000), new TopUpSettings(50, 500, 3, 60, 240, 15));

    @ParameterizedTest
    @CsvSource({"10,1", "1000,500", "200,50"})
    void takes_the_bounds_themselves(String amount, String threshold) {
        AgreementTerms terms = check.require(form(amount, threshold));
        assertThat(terms.amount().oere()).isEqualTo(Long.parseLong(amount) * 100);
        assertThat(terms.threshold().oere()).isEqualTo(Long.parseLong(threshold) * 100);
    }

    @ParameterizedTest
    @CsvSource({"9,50,amount", "1001,50,amount", "200,0,threshold", "200,501,threshold"})
    void refuses_what_is_beyond_them(String amount, String threshold, String field) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> check.require(form(amount, threshold)));
        assertThat(refused.refusals()).extracting(Refusal::fieldName).containsExactly(field);
        assertThat(refused.first().code()).isEqualTo("AMOUNT_OUT_OF_BOUNDS");
    }

    private static AgreementForm form(String amount, String threshold) {
        return new AgreementForm("a", amount, threshold, false, "", true, "t", "da");
    }
}
