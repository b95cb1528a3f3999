package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.card.CardNumber;
import dk.kantinekort.card.Cards;
import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.EntryDraft;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.Transfer;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.statement.AccountDetails;
import dk.kantinekort.statement.AccountOverview;
import dk.kantinekort.statement.AccountSummary;
import dk.kantinekort.statement.Movement;
import dk.kantinekort.statement.PersonAccounts;
import dk.kantinekort.statement.StatementPage;
import dk.kantinekort.statement.StatementPosition;
import dk.kantinekort.statement.StatementQuery;
import dk.kantinekort.statement.Statements;
import jakarta.json.JsonArray;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a citizen sees of accounts and movements, and what not. */
interface StatementTests extends InPortal {

    /** More than two pages. */
    int MOVEMENTS = 60;

    @Test
    default void pages_of_the_statement_follow_each_other_without_gap_or_repeat() throws Exception {
        Account account = accounts(1).get(0);
        for (int i = 1; i < MOVEMENTS; i++) {
            draw(account, "Gebyr " + i, "system");
        }

        StatementPage newest = page(account, StatementPosition.NEWEST);
        StatementPage middle = page(account, StatementPosition.olderThan(last(newest)));
        StatementPage oldest = page(account, StatementPosition.olderThan(last(middle)));

        assertThat(numbers(newest)).isEqualTo(down(60, 36));
        assertThat(numbers(middle)).isEqualTo(down(35, 11));
        assertThat(numbers(oldest)).isEqualTo(down(10, 1));
        assertThat(oldest.hasOlder()).isFalse();
        assertThat(page(account, StatementPosition.newerThan(first(oldest)))).isEqualTo(middle);
        assertThat(page(account, StatementPosition.newerThan(first(middle))).movements())
                .isEqualTo(newest.movements());
    }

    @Test
    default void the_balance_after_the_newest_movement_is_the_balance() throws Exception {
        Account account = accounts(1).get(0);
        draw(account, "Gebyr", "system");

        Movement newest = page(account, StatementPosition.NEWEST).movements().get(0);

        assertThat(newest.amount()).isEqualTo(Money.ofKroner(-1));
        assertThat(newest.balanceAfter())
                .isEqualTo(summary(account, account.ownerId()).balance());
    }

    @Test
    default void the_statement_is_searched_by_text_and_day() throws Exception {
        Account account = accounts(1).get(0);
        draw(account, "50% af Saft_evand", "system");
        LocalDate today = BusinessTime.today(bean(Clock.class));

        assertThat(found(account, "0% AF saft_", Optional.empty(), Optional.empty()))
                .isEqualTo(1);
        assertThat(found(account, "0_ af", Optional.empty(), Optional.empty())).isZero();
        assertThat(found(account, "", Optional.of(today.minusDays(1)), Optional.of(today.plusDays(1))))
                .isEqualTo(2);
        assertThat(found(account, "", Optional.of(today.plusDays(2)), Optional.empty()))
                .isZero();
        assertThat(found(account, "", Optional.empty(), Optional.of(today.minusDays(2))))
                .isZero();
    }

    @Test
    default void to_a_stranger_there_is_no_such_account() {
        List<Account> accounts = accounts(2);
        long stranger = accounts.get(1).ownerId();
        String foreign = accounts.get(0).publicId();

        assertThatThrownBy(() -> bean(Statements.class).page(stranger, foreign, everything()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bean(AccountOverview.class).details(stranger, foreign))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    default void a_linked_guardian_sees_the_account_until_the_link_ends() {
        List<Account> accounts = accounts(2);
        Account childs = accounts.get(0);
        long guardian = accounts.get(1).ownerId();

        bean(AccountAccess.class).grant(guardian, childs.id());
        assertThat(bean(AccountOverview.class).listByPerson(guardian))
                .extracting(PersonAccounts::own)
                .containsExactly(true, false);
        assertThat(page(childs, StatementPosition.NEWEST).movements()).isNotEmpty();

        bean(AccountAccess.class).revoke(guardian, childs.id());
        assertThat(bean(AccountOverview.class).list(guardian)).hasSize(1);
        assertThatThrownBy(() -> bean(Statements.class).page(guardian, childs.publicId(), everything()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    default void a_name_under_protection_is_for_its_bearer_alone() throws Exception {
        List<Account> accounts = accounts(2);
        Account childs = accounts.get(0);
        Person child = bean(Persons.class).find(childs.ownerId()).orElseThrow();
        long guardian = accounts.get(1).ownerId();
        bean(AccountAccess.class).grant(guardian, childs.id());
        draw(childs, "Gebyr", child.publicId());
        assertThat(newest(childs, guardian).doneBy()).isEqualTo(child.name());

        protect(child);

        assertThat(newest(childs, guardian).doneBy()).isEmpty();
        assertThat(summary(childs, guardian).ownerName()).isEmpty();
        assertThat(newest(childs, child.id()).doneBy()).isEqualTo(child.name());
        assertThat(summary(childs, child.id()).ownerName()).isEqualTo(child.name());
    }

    @Test
    default void the_address_is_for_its_owner_alone() {
        List<Account> accounts = accounts(2);
        Account childs = accounts.get(0);
        long guardian = accounts.get(1).ownerId();
        bean(AccountAccess.class).grant(guardian, childs.id());

        AccountDetails seen = bean(AccountOverview.class).details(guardian, childs.publicId());

        assertThat(seen.own()).isFalse();
        assertThat(seen.owner().address()).isEmpty();
        assertThat(seen.owner().email()).isEmpty();
        assertThat(seen.account().cards()).hasSize(1);
        assertThat(bean(AccountOverview.class)
                        .details(childs.ownerId(), childs.publicId())
                        .own())
                .isTrue();
    }

    @Test
    default void where_the_card_may_be_used_is_told_by_name() throws Exception {
        Account account = accounts(1).get(0);
        assertThat(details(account).everywhere()).isTrue();

        InTransaction.call(() -> {
            Account managed = bean(Accounts.class).find(account.id()).orElseThrow();
            managed.allowOnlyAt(java.util.Set.of(account.unitId()));
            return managed;
        });

        assertThat(details(account).everywhere()).isFalse();
        assertThat(details(account).unitNames())
                .containsExactly(summary(account, account.ownerId()).unitName());
    }

    private List<Account> accounts(int count) {
        JsonArray cards = sandbox().population(count, 10_000).getJsonArray("cardNumbers");
        return cards.getValuesAs(jakarta.json.JsonString.class).stream()
                .map(card -> CardNumber.parse(card.getString()).orElseThrow())
                .map(card -> bean(Cards.class).findByNumber(card).orElseThrow())
                .map(card -> bean(Accounts.class).find(card.accountId()).orElseThrow())
                .toList();
    }

    private void draw(Account account, String text, String actor) throws Exception {
        Ledger ledger = bean(Ledger.class);
        InTransaction.call(() -> {
            long fees = ledger.internalAccount(AccountKind.FEES, "fees");
            return ledger.book(EntryDraft.of(
                    EntryKind.FEE,
                    "test:" + PublicId.next(),
                    text,
                    actor,
                    new Transfer(account.ledgerAccountId(), fees, Money.ofKroner(1))));
        });
    }

    private void protect(Person person) throws Exception {
        InTransaction.call(() -> {
            try (Connection connection = bean(Database.class).connection();
                    PreparedStatement update =
                            connection.prepareStatement("update person set name_protected = true where id = ?")) {
                update.setLong(1, person.id());
                return update.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private StatementPage page(Account account, StatementPosition position) {
        StatementQuery query = new StatementQuery(Optional.empty(), Optional.empty(), "", position);
        return bean(Statements.class).page(account.ownerId(), account.publicId(), query);
    }

    private int found(Account account, String search, Optional<LocalDate> from, Optional<LocalDate> to) {
        StatementQuery query = new StatementQuery(from, to, search, StatementPosition.NEWEST);
        return bean(Statements.class)
                .page(account.ownerId(), account.publicId(), query)
                .movements()
                .size();
    }

    private Movement newest(Account account, long viewer) {
        return bean(Statements.class)
                .page(viewer, account.publicId(), everything())
                .movements()
                .get(0);
    }

    private AccountSummary summary(Account account, long viewer) {
        return bean(AccountOverview.class).list(viewer).stream()
                .filter(one -> one.id() == account.id())
                .findFirst()
                .orElseThrow();
    }

    private AccountDetails details(Account account) {
        return bean(AccountOverview.class).details(account.ownerId(), account.publicId());
    }

    private static StatementQuery everything() {
        return new StatementQuery(Optional.empty(), Optional.empty(), "", StatementPosition.NEWEST);
    }

    private static List<Long> numbers(StatementPage page) {
        return page.movements().stream().map(Movement::number).toList();
    }

    private static long first(StatementPage page) {
        return numbers(page).get(0);
    }

    private static long last(StatementPage page) {
        List<Long> numbers = numbers(page);
        return numbers.get(numbers.size() - 1);
    }

    private static List<Long> down(long from, long to) {
        return LongStream.iterate(from, number -> number >= to, number -> number - 1)
                .boxed()
                .toList();
    }
}
