package dk.kantinekort.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void of_an_ipv6_address_the_household_counts() {
        assertThat(ClientAddress.household("2001:db8:1:2:a:b:c:d")).isEqualTo("2001:db8:1:2::");
        assertThat(ClientAddress.household("2001:db8:1:2:ffff:0:0:1")).isEqualTo("2001:db8:1:2::");
    }

    @Test
    void any_other_address_counts_as_it_is() {
        assertThat(ClientAddress.household("10.0.0.7")).isEqualTo("10.0.0.7");
        assertThat(ClientAddress.household("0:0:0:0:0:0:0:1")).isEqualTo("0:0:0:0::");
        assertThat(ClientAddress.household("unknown")).isEqualTo("unknown");
    }
}
