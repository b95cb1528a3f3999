package dk.kantinekort.test.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL that has a unit's accounts subscribe to a plan of their own, each with a stored card; all of it falls due at once. */
public final class DueScript {

    private DueScript() {}

    /**
     * @param plan a new public id, short
     * @param unit its code
     * @param provider of the stored cards
     */
    public static String of(String plan, String unit, String provider) {
        return resource("/due-subscriptions.sql")
                .replace("$plan", plan)
                .replace("$unit", unit)
                .replace("$provider", provider);
    }

    /** The text of a file of the tests. */
    public static String resource(String name) {
        try (InputStream in = DueScript.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
