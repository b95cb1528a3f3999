package dk.kantinekort.link;

import java.io.Serializable;
import java.util.List;

/**
 * An account as support staff see it who look for links.
 *
 * @param id public id of the account
 * @param links of those who may use it besides its owner
 */
public record LinkedAccount(String id, String name, String ownerName, List<StandingLink> links)
        implements Serializable {

    public LinkedAccount {
        links = List.copyOf(links);
    }
}
