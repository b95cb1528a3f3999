package dk.kantinekort.link;

import java.io.Serializable;
import java.util.List;

/**
 * An account as support staff see it who look for links.
 *
 * @param id public id of the account
 * @param links of those who may use it besides its owner
 * @param guesses at the owner's CPR number that count now: with too many of them nobody can add the account
 */
public record LinkedAccount(String id, String name, String ownerName, List<StandingLink> links, long guesses)
        implements Serializable {

    public LinkedAccount {
        links = List.copyOf(links);
    }
}
