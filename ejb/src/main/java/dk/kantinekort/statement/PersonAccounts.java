package dk.kantinekort.statement;

import java.io.Serializable;
import java.util.List;

/**
 * A person with those of their accounts that the viewer may use.
 *
 * @param name empty when it is under protection and the viewer is somebody else
 * @param own whether the viewer is that person
 */
public record PersonAccounts(String name, boolean own, List<AccountCards> accounts) implements Serializable {

    public PersonAccounts {
        accounts = List.copyOf(accounts);
    }
}
