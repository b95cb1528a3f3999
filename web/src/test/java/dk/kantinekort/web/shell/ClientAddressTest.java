package dk.kantinekort.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static final String HOUSEHOLD = "2001:db8:1:2:0:0:0:0";

    @Test
    void of_an_ipv6_address_the_household_counts_however_it_is_written() {
        for (String address : List.of(
                "2001:db8:1:2:a:b:c:d",
                "2001:db8:1:2:ffff:0:0:1",
                "2001:db8:1:2::1",
                "2001:DB8:1:2::",
                "2001:0db8:0001:0002::ffff:1",
                "2001:db8:1:2::10.0.0.7",
                "[2001:db8:1:2::9]:55123",
                "2001:db8:1:2::1%eth0")) {
            assertThat(ClientAddress.household(address)).as(address).isEqualTo(HOUSEHOLD);
        }
        assertThat(ClientAddress.household("2001:db8::3:0:0:1")).isEqualTo("2001:db8:0:0:0:0:0:0");
        assertThat(ClientAddress.household("2001:db8:1:3::1")).isNotEqualTo(HOUSEHOLD);
        assertThat(ClientAddress.household("::1")).isEqualTo("0:0:0:0:0:0:0:0");
    }

    @Test
    void any_other_address_counts_as_it_is() {
        assertThat(ClientAddress.household("10.0.0.7")).isEqualTo("10.0.0.7");
        assertThat(ClientAddress.household("::ffff:10.0.0.7")).isEqualTo("10.0.0.7");
        assertThat(ClientAddress.household("unknown")).isEqualTo("unknown");
        assertThat(ClientAddress.household("1:2:3")).isEqualTo("1:2:3");
    }

    @Test
    void of_what_was_forwarded_our_own_proxy_wrote_the_last() {
        assertThat(ClientAddress.last(List.of("10.0.0.1, 10.0.0.2", "10.0.0.3, 10.0.0.4")))
                .contains("10.0.0.4");
        assertThat(ClientAddress.last(List.of("10.0.0.1", "10.0.0.2"))).contains("10.0.0.2");
        assertThat(ClientAddress.last(List.of())).isEmpty();
        assertThat(ClientAddress.last(List.of("10.0.0.1,"))).isEmpty();
    }
}
