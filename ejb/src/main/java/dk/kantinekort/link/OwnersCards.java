package dk.kantinekort.link;

import java.util.List;
import java.util.Optional;

/** What links must know of canteen cards. Cards answer it, since they use links themselves. */
public interface OwnersCards {

    /**
     * The cards that work, of all accounts of whoever has that CPR number.
     *
     * @param ownerLookup keyed hash of the CPR number
     * @return none when nobody has the number, which is asked of the database all the same
     */
    List<OwnersCard> listUsable(String ownerLookup);

    /** The account that the card draws on, or once drew on. @param typed as a person wrote it */
    Optional<Long> findAccount(String typed);
}
