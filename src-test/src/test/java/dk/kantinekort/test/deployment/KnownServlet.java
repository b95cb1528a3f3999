package dk.kantinekort.test.deployment;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Tells Arquillian where its servlet is. The connector reads that from the list of servlets that Payara Micro prints, and now
 * and then takes the list before it is printed to its end; every test in the portal would fail then.
 */
public class KnownServlet implements LoadableExtension {

    private static final String NAME = "ArquillianServletRunnerEE9";
    private static final String CONTEXT_ROOT = "/";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(KnownServlet.class);
    }

    void complete(@Observes ProtocolMetaData deployed) {
        deployed.getContexts(HTTPContext.class).stream()
                .filter(context -> context.getServletByName(NAME) == null)
                .forEach(context -> context.add(new Servlet(NAME, CONTEXT_ROOT)));
    }
}
