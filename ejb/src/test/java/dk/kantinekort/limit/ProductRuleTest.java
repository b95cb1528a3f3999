package dk.kantinekort.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ProductRuleTest {

    @Test
    void a_rule_looks_at_what_it_names_and_nothing_else() {
        ProductRule nuts = new ProductRule(1, RuleEffect.BLOCK, Trait.ALLERGEN, " Nødder");
        assertThat(nuts.covers(Set.of("slik"), Set.of("gluten", "nødder"))).isTrue();
        assertThat(nuts.covers(Set.of("nødder"), Set.of("gluten"))).isFalse();
    }

    @Test
    void only_a_rule_that_blocks_refuses() {
        assertThat(new ProductRule(1, RuleEffect.BLOCK, Trait.GROUP, "slik").blocks())
                .isTrue();
        assertThat(new ProductRule(1, RuleEffect.WARN, Trait.GROUP, "slik").blocks())
                .isFalse();
    }
}
