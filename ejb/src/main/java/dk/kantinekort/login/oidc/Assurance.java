package dk.kantinekort.login.oidc;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure the provider is of somebody, by the national standard NSIS. In rising order. */
public enum Assurance {
    LOW,
    SUBSTANTIAL,
    HIGH;

    /**
     * Reads what brokers write: the bare word, or an address that ends with it, in any case.
     *
     * @return empty when it is neither
     */
    static Optional<Assurance> parse(String claim) {
        String lastWord = claim.substring(claim.lastIndexOf('/') + 1);
        String word = lastWord.substring(lastWord.lastIndexOf(':') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(level -> level.name().equals(word))
                .findFirst();
    }
}
