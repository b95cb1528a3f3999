package dk.kantinekort.link;

import java.util.Optional;

/** What links must know of canteen cards. Cards answer it, since they use links themselves. */
public interface OwnersCards {

    /**
     * A card that works, if it draws on an account of whoever has that CPR number. Costs the same whether the
     * card is another's and whether anybody has the number.
     *
     * @param ownerLookup keyed hash of the CPR number
     * @param typed the card's number as a person wrote it
     */
    Optional<OwnersCard> findOwned(String ownerLookup, String typed);

    /** The account that the card draws on, or once drew on. @param typed as a person wrote it */
    Optional<Long> findAccount(String typed);
}
