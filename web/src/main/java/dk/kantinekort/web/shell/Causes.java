package dk.kantinekort.web.shell;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks for what went wrong beneath what the framework wrapped round it. */
final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable fault, Class<T> type) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
