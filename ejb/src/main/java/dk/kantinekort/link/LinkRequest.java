package dk.kantinekort.link;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * That somebody wants to use a person's accounts, as that person sees it.
 *
 * @param name of whoever asks; empty when it is under protection
 * @param expiresAt when it lapses unless it is approved before
 * @param open public ids of the accounts that whoever asks may use already
 */
public record LinkRequest(String id, String name, Instant requestedAt, Instant expiresAt, Set<String> open)
        implements Serializable {

    public LinkRequest {
        open = Set.copyOf(open);
    }
}
