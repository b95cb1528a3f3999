package dk.kantinekort.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** That a class holds no constant with a certain text, such as a piece of SQL, whatever the case and spacing. */
final class SilentOn extends ArchCondition<JavaClass> {

    private final String text;

    SilentOn(String text) {
        super("not say \"" + text + "\"");
        this.text = text;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean says = content(type).contains(text);
        events.add(new SimpleConditionEvent(type, !says, type.getName() + " says \"" + text + "\""));
    }

    /** The class file as letters: its constants stand in it unchanged. */
    private static String content(JavaClass type) {
        try (InputStream file = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
