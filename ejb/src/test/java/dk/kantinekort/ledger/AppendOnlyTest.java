package dk.kantinekort.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.shared.database.MemoryDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the database itself refuses, whoever writes. */
class AppendOnlyTest {

    private static final MemoryDatabase DATABASE = new MemoryDatabase();

    @BeforeAll
    static void book_two_entries_and_one_posting() {
        DATABASE.run("insert into ledger_account (code, kind, balance) values ('customer:a', 'CUSTOMER', 0)");
        DATABASE.run("insert into journal_entry (id, kind, source_key, text, actor, booked_at, business_date)"
                + " values (1, 'DEPOSIT', 'test:1', 'x', 'system', current_timestamp, current_date),"
                + " (3, 'DEPOSIT', 'test:3', 'x', 'system', current_timestamp, current_date)");
        DATABASE.run("insert into posting (id, entry_id, ledger_account_id, amount, booked_at)"
                + " select 2, 1, id, 5, current_timestamp from ledger_account");
        DATABASE.commit();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void nothing_booked_is_changed_or_deleted() {
        for (String change : new String[] {
            "update journal_entry set text = 'y'",
            "delete from journal_entry where id = 3",
            "update posting set amount = 6",
            "delete from posting"
        }) {
            assertThatThrownBy(() -> DATABASE.run(change)).hasStackTraceContaining("JOURNAL_IS_APPEND_ONLY");
        }
        assertThat(DATABASE.number("select amount from posting")).isEqualTo(5);
    }

    @Test
    void nothing_in_the_audit_log_is_changed_or_deleted() {
        DATABASE.run("insert into audit_event (at_time, actor, action) values (current_timestamp, 'x', 'TRIED')");
        DATABASE.commit();
        for (String change : new String[] {"update audit_event set actor = 'y'", "delete from audit_event"}) {
            assertThatThrownBy(() -> DATABASE.run(change)).hasStackTraceContaining("JOURNAL_IS_APPEND_ONLY");
        }
    }

    @Test
    void the_same_event_is_not_booked_twice() {
        assertThatThrownBy(() -> DATABASE.run(
                        "insert into journal_entry (id, kind, source_key, text, actor, booked_at, business_date)"
                                + " values (9, 'DEPOSIT', 'test:1', 'x', 'system', current_timestamp, current_date)"))
                .hasStackTraceContaining("JOURNAL_ENTRY_SOURCE_ONCE");
    }

    @Test
    void a_balance_below_zero_needs_to_be_marked_as_overdrawn() {
        assertThatThrownBy(() -> DATABASE.run("update ledger_account set balance = -1"))
                .hasStackTraceContaining("LEDGER_ACCOUNT_NOT_BELOW_ZERO");
    }
}
