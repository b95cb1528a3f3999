package dk.kantinekort.card;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Names an account so that a parent can tell it from those of their other children: whose, what it is called, which card. */
@ApplicationScoped
public class AccountNaming {

    @Inject
    private Accounts accounts;

    @Inject
    private Persons persons;

    @Inject
    private Cards cards;

    /** @param reader the person who is to read it: names under protection are for their owners alone */
    public String name(long accountId, long reader) {
        Account account = accounts.find(accountId).orElseThrow();
        Person owner = persons.find(account.ownerId()).orElseThrow();
        String whose = owner.nameProtected() && owner.id() != reader ? "" : owner.firstName() + ", ";
        String card = cards.findUsable(accountId)
                .map(usable -> " (" + usable.number().value() + ")")
                .orElse("");
        return whose + account.name() + card;
    }
}
