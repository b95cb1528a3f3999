package dk.kantinekort.test.portal;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.card.CardNumber;
import dk.kantinekort.card.Cards;
import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.EntryDraft;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.Transfer;
import dk.kantinekort.person.PersonDetails;
import dk.kantinekort.person.Persons;
import dk.kantinekort.pos.NewTill;
import dk.kantinekort.pos.Tills;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.test.client.TillClient;
import dk.kantinekort.unit.UnitKind;
import dk.kantinekort.unit.Units;
import java.util.Locale;
import java.util.function.Consumer;

/** A canteen of one test's own: a unit with a till, and customers with cards. */
record Canteen(InPortal portal, long unitId, NewTill newTill) {

    static Canteen open(InPortal portal) throws Exception {
        return InTransaction.call(() -> {
            String code = "test-" + PublicId.next();
            long sales = portal.bean(Ledger.class).internalAccount(AccountKind.SALES, "sales:" + code);
            long unit = portal.bean(Units.class)
                    .open(code, "Kantinen " + code, UnitKind.CANTEEN, sales)
                    .id();
            return new Canteen(portal, unit, portal.bean(Tills.class).register(unit, "Kasse 1"));
        });
    }

    TillClient till() {
        return portal.till(newTill.key());
    }

    TillClient anotherTill() throws Exception {
        return portal.till(InTransaction.call(() -> portal.bean(Tills.class).register(unitId, "Kasse 2"))
                .key());
    }

    void revokeTill() throws Exception {
        InTransaction.call(() -> {
            portal.bean(Tills.class).revoke(newTill.publicId());
            return null;
        });
    }

    /** A customer with a card and that much on the account. */
    Customer customer(long kroner) throws Exception {
        return InTransaction.call(() -> {
            PersonDetails details = new PersonDetails("Karla Holm Test", "", "", "", "");
            long person =
                    portal.bean(Persons.class).add(DemoCpr.next(), details).id();
            Account account = portal.bean(Accounts.class).open(person, "Skolekonto", unitId);
            CardNumber card = new CardNumber("T" + PublicId.next().toUpperCase(Locale.ROOT));
            portal.bean(Cards.class).issue(card, account.id());
            if (kroner > 0) {
                open(account, Money.ofKroner(kroner));
            }
            return new Customer(portal, account.id(), card);
        });
    }

    private void open(Account account, Money balance) {
        Ledger ledger = portal.bean(Ledger.class);
        long from = ledger.internalAccount(AccountKind.OPENING, "opening");
        ledger.book(EntryDraft.of(
                EntryKind.OPENING,
                "test:" + PublicId.next(),
                "Startsaldo",
                "system",
                new Transfer(from, account.ledgerAccountId(), balance)));
    }

    /** Somebody who buys there. */
    record Customer(InPortal portal, long accountId, CardNumber cardNumber) {

        String card() {
            return cardNumber.value();
        }

        void change(Consumer<Account> change) throws Exception {
            InTransaction.call(() -> {
                change.accept(portal.bean(Accounts.class).find(accountId).orElseThrow());
                return null;
            });
        }

        long balanceOere() throws Exception {
            return InTransaction.call(() -> {
                Account account = portal.bean(Accounts.class).find(accountId).orElseThrow();
                return portal.bean(Ledger.class)
                        .balance(account.ledgerAccountId())
                        .oere();
            });
        }
    }
}
