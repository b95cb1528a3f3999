package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.deposit.DepositEntries;
import dk.kantinekort.deposit.UnbookedCounter;
import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.Books;
import dk.kantinekort.ledger.EntryDraft;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.ledger.JournalSums;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.Transfer;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.database.DatabaseKind;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The books' check: it must see what is wrong, or it is worth nothing. */
interface BooksTests extends InPortal {

    @Test
    default void a_balance_that_was_tampered_with_is_noticed() throws Exception {
        long account = accountWith(Money.ofKroner(200));

        try {
            InTransaction.call(() -> raise(account, 1));
            assertThat(bean(Books.class).check().accountsOutOfBalance()).isEqualTo(1);
        } finally {
            InTransaction.call(() -> raise(account, -1));
        }
        assertThat(bean(Books.class).check().clean()).isTrue();
    }

    @Test
    default void an_entry_that_does_not_balance_is_noticed() throws Exception {
        long account = accountWith(Money.ofKroner(200));

        // Within a transaction that is rolled back: what is booked cannot be taken out again.
        long sum = InTransaction.callAndRollBack(() -> {
            long entry = number("select max(entry_id) from posting where ledger_account_id = " + account);
            execute("insert into posting (id, entry_id, ledger_account_id, amount, booked_at) select -1, " + entry
                    + ", " + account + ", 7, max(booked_at) from posting where entry_id = " + entry);
            return bean(JournalSums.class).unbalancedOere();
        });

        assertThat(sum).isEqualTo(7);
    }

    @Test
    default void a_completed_payment_that_was_never_booked_is_noticed() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.reference(citizen.start(30));

        long missing = InTransaction.callAndRollBack(() -> {
            long before = bean(UnbookedCounter.class).count();
            execute("update payment set status = 'COMPLETED' where reference = '" + reference + "'");
            return bean(UnbookedCounter.class).count() - before;
        });

        assertThat(missing).isOne();
    }

    @Test
    default void one_missing_entry_does_not_hide_one_too_many() throws Exception {
        Depositor citizen = Depositor.with(sandbox(), 0);
        String reference = citizen.reference(citizen.start(30));
        Ledger ledger = bean(Ledger.class);

        long unfounded = InTransaction.callAndRollBack(() -> {
            long before = bean(DepositEntries.class).countUnfounded();
            execute("update payment set status = 'COMPLETED' where reference = '" + reference + "'");
            long from = ledger.internalAccount(AccountKind.OPENING, "opening");
            Transfer transfer = new Transfer(from, citizen.ledgerAccountId(), Money.ofKroner(30));
            ledger.book(
                    EntryDraft.of(EntryKind.OPENING, "payment:" + PublicId.next(), "Indbetaling", "system", transfer));
            return bean(DepositEntries.class).countUnfounded() - before;
        });

        assertThat(unfounded).isOne();
    }

    @Test
    default void an_entry_is_reversed_once_and_both_stand() throws Exception {
        Ledger ledger = bean(Ledger.class);
        long account = InTransaction.call(() -> ledger.openCustomerAccount("customer:" + PublicId.next()));
        long entry = InTransaction.call(() -> ledger.book(opening(ledger, account, Money.ofKroner(30))));
        String key = "test:" + PublicId.next();

        InTransaction.call(() -> ledger.reverse(entry, key, "Tilbageført", "system"));

        assertThat(InTransaction.call(() -> ledger.balance(account))).isEqualTo(Money.ZERO);
        assertThat(number("select count(*) from posting where ledger_account_id = " + account))
                .isEqualTo(2);
        assertThat(number("select reverses_id from journal_entry where source_key = '" + key + "'"))
                .isEqualTo(entry);
    }

    @Test
    default void postings_go_to_the_partition_of_their_month() throws Exception {
        if (bean(Database.class).kind() != DatabaseKind.POSTGRESQL) {
            return;
        }
        accountWith(Money.ofKroner(1));

        assertThat(number("select count(*) from posting_default")).isZero();
        assertThat(number("select count(*) from pg_inherits where inhparent = 'posting'::regclass"))
                .isGreaterThanOrEqualTo(26);
    }

    private long accountWith(Money balance) throws Exception {
        Ledger ledger = bean(Ledger.class);
        long account = InTransaction.call(() -> ledger.openCustomerAccount("customer:" + PublicId.next()));
        InTransaction.call(() -> ledger.book(opening(ledger, account, balance)));
        return account;
    }

    private static EntryDraft opening(Ledger ledger, long account, Money amount) {
        long from = ledger.internalAccount(AccountKind.OPENING, "opening");
        Transfer transfer = new Transfer(from, account, amount);
        return EntryDraft.of(EntryKind.OPENING, "test:" + PublicId.next(), "Startsaldo", "system", transfer);
    }

    private int raise(long account, int oere) throws SQLException {
        return execute("update ledger_account set balance = balance + " + oere + " where id = " + account);
    }

    private int execute(String sql) throws SQLException {
        try (Connection connection = bean(Database.class).connection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = bean(Database.class).connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
