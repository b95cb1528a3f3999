package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.EntryDraft;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.Transfer;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.database.DatabaseKind;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The books in a real database: what it keeps, and what it refuses. */
interface LedgerTests extends InPortal {

    /** What PostgreSQL's function says, Derby's constraint is called, and Derby's trigger that keeps it from emptying a table. */
    String APPEND_ONLY = "(?is).*(journal.is.append.only|posting_not_deleted).*";

    @Test
    default void what_is_booked_stands_in_the_balance() throws Exception {
        Ledger ledger = bean(Ledger.class);
        long account = InTransaction.call(() -> ledger.openCustomerAccount("customer:" + PublicId.next()));

        InTransaction.call(() -> ledger.book(opening(ledger, account, Money.ofKroner(200))));

        assertThat(InTransaction.call(() -> ledger.balance(account))).isEqualTo(Money.ofKroner(200));
    }

    @Test
    default void the_same_event_cannot_be_booked_twice() throws Exception {
        Ledger ledger = bean(Ledger.class);
        long account = InTransaction.call(() -> ledger.openCustomerAccount("customer:" + PublicId.next()));
        EntryDraft draft = InTransaction.call(() -> opening(ledger, account, Money.ofKroner(10)));
        InTransaction.call(() -> ledger.book(draft));

        assertThatThrownBy(() -> InTransaction.call(() -> ledger.book(draft))).isNotNull();

        assertThat(InTransaction.call(() -> ledger.balance(account))).isEqualTo(Money.ofKroner(10));
    }

    @Test
    default void an_internal_account_that_many_are_first_to_need_is_opened_once() throws Exception {
        Ledger ledger = bean(Ledger.class);
        String code = "fees:" + PublicId.next();
        Set<Long> accounts = ConcurrentHashMap.newKeySet();

        AtOnce.run(8, () -> assertThatNoException()
                .isThrownBy(
                        () -> accounts.add(InTransaction.call(() -> ledger.internalAccount(AccountKind.FEES, code)))));

        assertThat(accounts).hasSize(1);
    }

    @Test
    default void the_database_refuses_to_change_or_delete_what_is_booked() throws Exception {
        Ledger ledger = bean(Ledger.class);
        long account = InTransaction.call(() -> ledger.openCustomerAccount("customer:" + PublicId.next()));
        long entry = InTransaction.call(() -> ledger.book(opening(ledger, account, Money.ofKroner(10))));

        requireRefused("update posting set amount = amount + 1 where entry_id = " + entry);
        requireRefused("delete from posting where entry_id = " + entry);
        requireRefused("update journal_entry set text = 'x' where id = " + entry);
        requireRefused("truncate table posting");
    }

    /** Without postings, so that no foreign key is what keeps it. */
    @Test
    default void the_database_refuses_to_delete_an_entry_that_nothing_points_to() {
        requireRefused(
                "insert into journal_entry (id, kind, source_key, text, actor, booked_at, business_date) values"
                        + " (-1, 'OPENING', 'test:alone', 'x', 'system', current_timestamp, current_date)",
                "delete from journal_entry where id = -1");
    }

    @Test
    default void postgresql_refuses_to_empty_the_journal_and_every_part_of_it() throws SQLException {
        if (bean(Database.class).kind() == DatabaseKind.POSTGRESQL) {
            requireRefused("truncate table journal_entry cascade");
            requireRefused("truncate table posting_default");
        }
    }

    /** The last statement fails, and of all that keeps the books together it is the append-only rule that says no. */
    private void requireRefused(String... statements) {
        assertThatThrownBy(() -> InTransaction.callAndRollBack(() -> execute(statements)))
                .as(String.join("; ", statements))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching(APPEND_ONLY);
    }

    private static EntryDraft opening(Ledger ledger, long account, Money amount) {
        long from = ledger.internalAccount(AccountKind.OPENING, "opening");
        return EntryDraft.of(
                EntryKind.OPENING,
                "test:" + PublicId.next(),
                "Startsaldo",
                "system",
                new Transfer(from, account, amount));
    }

    private int execute(String... statements) throws SQLException {
        int rows = 0;
        try (Connection connection = bean(Database.class).connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                rows = statement.executeUpdate(sql);
            }
        }
        return rows;
    }
}
