package dk.kantinekort.test.database;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of the database that the portal under test needs. */
public class DatabaseExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(PostgresqlServer.class);
    }
}
