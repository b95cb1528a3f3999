package dk.kantinekort.test.portal;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.card.CardNumber;
import dk.kantinekort.card.Cards;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.link.AccountClaim;
import dk.kantinekort.link.AddAccount;
import dk.kantinekort.person.Cpr;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.PersonDetails;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.id.PublicId;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody of the test's own who owns accounts, asks for others' or is asked. Lives inside the portal, and types from an address
 * of their own.
 */
record Resident(long id, String publicId, String cpr, String email, String address, List<Account> accounts) {

    /** No card has it. */
    static final String WRONG_CARD = "XX999999";

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final int SERIALS = 9000;

    static Resident named(String name, Canteen canteen, int accounts) throws Exception {
        String email = PublicId.next() + "@example.dk";
        return InTransaction.call(() -> {
            String cpr = unknownCpr();
            Person person = bean(Persons.class)
                    .add(Cpr.parse(cpr, true).orElseThrow(), new PersonDetails(name, "Vej 1", "", "", email));
            List<Account> opened = new ArrayList<>();
            for (int i = 1; i <= accounts; i++) {
                Account account = bean(Accounts.class).open(person.id(), "Konto " + i, canteen.unitId());
                bean(Cards.class).issue(newCard(), account.id());
                opened.add(account);
            }
            return new Resident(person.id(), person.publicId(), cpr, email, PublicId.next(), List.copyOf(opened));
        });
    }

    private static CardNumber newCard() {
        return new CardNumber("T" + PublicId.next().toUpperCase(Locale.ROOT));
    }

    /** A number that nobody has: born in February 1941, with day + 60, as no other person of the tests is. */
    static String unknownCpr() {
        int number = SERIAL.getAndIncrement();
        return "%02d0241%04d".formatted(61 + number / SERIALS, 1000 + number % SERIALS);
    }

    Account account() {
        return accounts.get(0);
    }

    String card() {
        return cardOf(account());
    }

    static String cardOf(Account account) {
        return bean(Cards.class).findUsable(account.id()).orElseThrow().number().value();
    }

    /** The first account has another card from now on. */
    void getsAnotherCard() throws Exception {
        InTransaction.call(() -> bean(Cards.class).issue(newCard(), account().id()));
    }

    /** [Tilføj konto] @return the account that was opened; empty when its owner is asked */
    Optional<String> adds(String ownerCpr, String cardNumber) {
        return adds(ownerCpr, cardNumber, address);
    }

    Optional<String> adds(String ownerCpr, String cardNumber, String from) {
        return bean(AddAccount.class).add(id, new AccountClaim(ownerCpr, cardNumber, from, publicId));
    }

    boolean mayUse(Account account) {
        return bean(AccountAccess.class).isAllowed(id, account);
    }

    List<String> links() {
        return Rows.read("select status from link where person_id = ? order by id", id);
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
