package dk.kantinekort.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void it_is_kept_without_blanks_around_it_and_without_secret_numbers() {
        assertThat(Reason.require("reason", "REASON_MISSING", " Fejl, cpr 010203-1234, kort 4111 1111 1111 1111 "))
                .isEqualTo("Fejl, cpr 010203-xxxx, kort xxxx 1111");
    }

    @Test
    void there_must_be_one() {
        assertThat(Reason.check("why", "NO_WORDS", " ")).contains(Refusal.atField("why", "NO_WORDS"));
        assertThatThrownBy(() -> Reason.require("why", "NO_WORDS", ""))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.first())
                        .isEqualTo(Refusal.atField("why", "NO_WORDS")));
    }

    @Test
    void its_length_is_bounded_without_the_blanks_around_it() {
        String longest = "a".repeat(Reason.LENGTH);
        assertThat(Reason.check("why", "NO_WORDS", " " + longest + " ")).isEmpty();
        assertThat(Reason.check("why", "NO_WORDS", longest + "a"))
                .contains(Refusal.atField("why", "TEXT_TOO_LONG", Reason.LENGTH));
    }
}
