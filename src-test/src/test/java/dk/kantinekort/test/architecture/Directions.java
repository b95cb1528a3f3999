package dk.kantinekort.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of which feature may use which, read from {@code architecture/directions.txt}. */
final class Directions {

    private static final Pattern FEATURE = Pattern.compile("[a-z]+\\.kantinekort\\.([a-z]+)(\\..*)?");

    private final Map<String, Set<String>> allowed = new HashMap<>();

    private Directions() {}

    static Directions read() {
        Directions directions = new Directions();
        try (InputStream table = Directions.class.getResourceAsStream("/architecture/directions.txt")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(directions::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directions;
    }

    private void add(String line) {
        if (!line.startsWith("#")) {
            List<String> words = List.of(line.strip().split("\\s+"));
            allowed.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
        }
    }

    static Optional<String> featureOf(JavaClass type) {
        Matcher matcher = FEATURE.matcher(type.getPackageName());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private boolean allows(String from, String to) {
        return to.equals("shared")
                || to.equals(from)
                || allowed.getOrDefault(from, Set.of()).contains(to);
    }

    ArchCondition<JavaClass> beKept() {
        return new ArchCondition<>("use only the features that the table of directions allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = featureOf(type).orElse("");
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    boolean fine = featureOf(dependency.getTargetClass())
                            .map(to -> allows(from, to))
                            .orElse(true);
                    events.add(new SimpleConditionEvent(dependency, fine, dependency.getDescription()));
                });
            }
        };
    }
}
