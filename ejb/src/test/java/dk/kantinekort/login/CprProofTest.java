package dk.kantinekort.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CprProofTest {

    @Test
    void with_the_brokers_word_nobody_types() {
        assertThat(CprProof.BROKER.takesDelivered()).isTrue();
        assertThat(CprProof.BROKER.asksWhen(false)).isFalse();
    }

    @Test
    void with_typed_numbers_one_is_asked_for_where_none_is_delivered() {
        assertThat(CprProof.TYPED.takesDelivered()).isTrue();
        assertThat(CprProof.TYPED.asksWhen(false)).isTrue();
    }

    @Test
    void with_both_a_number_is_typed_and_one_must_be_delivered() {
        assertThat(CprProof.BOTH.takesDelivered()).isFalse();
        assertThat(CprProof.BOTH.asksWhen(true)).isTrue();
        assertThat(CprProof.BOTH.asksWhen(false)).isFalse();
    }
}
