package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.EntryDraft;
import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.ledger.Transfer;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The books in a real database: what it keeps, and what it refuses. */
interface LedgerTests extends InPortal {

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
    default void the_database_refuses_to_change_or_delete_what_is_booked() throws Exception {
        Ledger ledger = bean(Ledger.class);
        long account = InTransaction.call(() -> ledger.openCustomerAccount("customer:" + PublicId.next()));
        long entry = InTransaction.call(() -> ledger.book(opening(ledger, account, Money.ofKroner(10))));

        for (String tampering : new String[] {
            "update posting set amount = amount + 1 where entry_id = " + entry,
            "delete from posting where entry_id = " + entry,
            "update journal_entry set text = 'x' where id = " + entry
        }) {
            assertThatThrownBy(() -> InTransaction.call(() -> execute(tampering)))
                    .as(tampering)
                    .isNotNull();
        }
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

    private int execute(String sql) throws SQLException {
        try (Connection connection = bean(Database.class).connection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
