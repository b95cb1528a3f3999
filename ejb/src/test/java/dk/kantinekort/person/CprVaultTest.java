package dk.kantinekort.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CprVaultTest {

    private static final String ONE_KEY = key(1);
    private static final String OTHER_KEY = key(2);

    private final Cpr cpr = Cpr.parse("0101654321", false).orElseThrow();
    private final CprVault vault = new CprVault(ONE_KEY, OTHER_KEY);

    @Test
    void a_number_is_looked_up_by_a_hash_that_only_the_key_gives() {
        assertThat(vault.lookup(cpr)).hasSize(64).isEqualTo(new CprVault(ONE_KEY, ONE_KEY).lookup(cpr));
        assertThat(vault.lookup(cpr)).isNotEqualTo(new CprVault(OTHER_KEY, OTHER_KEY).lookup(cpr));
    }

    @Test
    void a_seal_opens_with_its_key_and_looks_different_each_time() {
        assertThat(vault.open(vault.seal(cpr))).isEqualTo(cpr);
        assertThat(vault.seal(cpr))
                .isNotEqualTo(vault.seal(cpr))
                .startsWith("1:")
                .doesNotContain("0101654321");
    }

    @Test
    void a_seal_does_not_open_with_another_key_or_when_tampered_with() {
        String seal = vault.seal(cpr);
        char last = seal.charAt(10) == 'A' ? 'B' : 'A';
        String tampered = seal.substring(0, 10) + last + seal.substring(11);

        assertThatThrownBy(() -> new CprVault(ONE_KEY, ONE_KEY).open(seal)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(tampered)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_seal_fits_its_column() {
        assertThat(vault.seal(cpr)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void keys_of_another_length_are_refused() {
        String shortKey = Base64.getEncoder().encodeToString(new byte[16]);

        assertThatThrownBy(() -> new CprVault(shortKey, shortKey).lookup(cpr))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(shortKey);
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
