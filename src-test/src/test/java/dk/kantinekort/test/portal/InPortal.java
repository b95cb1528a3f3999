package dk.kantinekort.test.portal;

import dk.kantinekort.test.client.PortalClient;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.client.TillClient;
import jakarta.enterprise.inject.spi.CDI;

/**
 * What the tests of every feature have at hand. A feature's tests are an interface that extends this one; {@link PortalIT}
 * implements them all, so that one server serves them.
 */
public interface InPortal {

    /** A bean of the portal; only in a test that runs inside it. */
    default <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    default PortalClient portal() {
        return PortalClient.underTest();
    }

    default SandboxClient sandbox() {
        return new SandboxClient(portal());
    }

    default TillClient till(String key) {
        return new TillClient(portal(), key);
    }
}
