package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What load balancers and the run command ask. */
interface HealthTests extends InPortal {

    @Test
    @RunAsClient
    default void the_portal_says_when_it_is_ready() {
        assertThat(portal().get("/health/ready").expect(200).json().getString("status"))
                .isEqualTo("UP");
    }
}
