package dk.kantinekort.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretNumbersTest {

    @Test
    void a_cpr_number_keeps_its_birth_date_alone() {
        assertThat(SecretNumbers.masked("Mit CPR er 010203-1234, tak, 0102031234"))
                .isEqualTo("Mit CPR er 010203-xxxx, tak, 010203-xxxx");
    }

    @Test
    void a_cpr_number_is_found_between_other_numbers_and_however_it_is_written() {
        assertThat(SecretNumbers.masked("23-11-2026 010203-1234 20304050"))
                .isEqualTo("23-11-2026 010203-xxxx 20304050");
        assertThat(SecretNumbers.masked("010203 \u2013 1234, 010203.1234")).isEqualTo("010203-xxxx, 010203-xxxx");
    }

    @Test
    void a_bank_card_keeps_its_last_four_digits() {
        assertThat(SecretNumbers.masked("Betalt med 4111-1111 1111 1111.")).isEqualTo("Betalt med xxxx 1111.");
        assertThat(SecretNumbers.masked("23-11-2026 4111 1111 1111 1111")).isEqualTo("23-11-2026 xxxx 1111");
    }

    @Test
    void other_numbers_stay() {
        assertThat(SecretNumbers.masked("Ring 12 34 56 78, ordre 9999991234, kl. 10.15"))
                .isEqualTo("Ring 12 34 56 78, ordre 9999991234, kl. 10.15");
    }
}
