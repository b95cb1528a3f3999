package dk.kantinekort.statement;

import dk.kantinekort.person.PersonDetails;
import java.io.Serializable;
import java.util.List;

/**
 * What [Brugeroplysninger] tells of an account.
 *
 * @param owner details of the owner, with no more than the name when somebody else looks, and not even that under protection
 * @param everywhere whether the card works in every unit
 * @param unitNames else the units where it works
 */
public record AccountDetails(
        AccountCards account, boolean own, PersonDetails owner, boolean everywhere, List<String> unitNames)
        implements Serializable {

    public AccountDetails {
        unitNames = List.copyOf(unitNames);
    }
}
