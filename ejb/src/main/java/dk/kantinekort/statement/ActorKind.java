package dk.kantinekort.statement;

import java.util.Map;

/** What sort of actor the journal names. */
public enum ActorKind {
    PERSON,
    TILL,
    STAFF,
    SYSTEM;

    private static final Map<String, ActorKind> BY_PREFIX = Map.of("till:", TILL, "staff:", STAFF, "system", SYSTEM);

    /** @param actor as the journal keeps it: a person's public id, {@code till:…}, {@code staff:…} or {@code system} */
    static ActorKind of(String actor) {
        return BY_PREFIX.entrySet().stream()
                .filter(entry -> actor.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(PERSON);
    }
}
