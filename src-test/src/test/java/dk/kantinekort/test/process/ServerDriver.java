package dk.kantinekort.test.process;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The server's own JDBC drivers, which are not on the class path of the tests. */
public final class ServerDriver {

    private ServerDriver() {}

    /** @param database {@code derby} or {@code postgresql} */
    public static Driver of(String database) throws IOException {
        try (Stream<Path> jars = Files.list(PortalProcess.libraries())) {
            URL[] urls = jars.map(ServerDriver::url).toArray(URL[]::new);
            return ServiceLoader.load(Driver.class, new URLClassLoader(urls, ServerDriver.class.getClassLoader()))
                    .stream()
                    .filter(driver -> driver.type().getName().contains(database))
                    .findFirst()
                    .orElseThrow()
                    .get();
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
