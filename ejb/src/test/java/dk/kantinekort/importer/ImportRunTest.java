package dk.kantinekort.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.database.MemoryDatabase;
import dk.kantinekort.shared.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportRunTest {

    private static final MemoryDatabase DATABASE = new MemoryDatabase();
    private final Loading loading = new Loading(DATABASE);

    @BeforeAll
    static void open_two_units() {
        DATABASE.run("insert into ledger_account (code, kind) values ('sales:a', 'SALES')");
        for (String unit : new String[] {"soendervang", "moelleeng"}) {
            DATABASE.run("insert into unit (public_id, code, name, kind, sales_account_id) select '" + unit + "', '"
                    + unit + "', 'Unit " + unit + "', 'SCHOOL', min(id) from ledger_account");
        }
        DATABASE.commit();
    }

    @AfterEach
    void forget() {
        DATABASE.rollback();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_list_brings_persons_accounts_cards_and_opening_balances() {
        ImportReport report = load(Lists.HEADER + Lists.ANNE + Lists.BO);

        assertThat(report.faults()).isEmpty();
        assertThat(report.loaded()).isTrue();
        assertThat(report.counts()).isEqualTo(new ImportCounts(2, 2, 0, 2, 0, 2, Money.ofOere(12_550)));
        assertThat(DATABASE.number("select l.balance from ledger_account l join account a on a.ledger_account_id = l.id"
                        + " join card c on c.usable_for = a.id where c.card_number = 'SV1001'"))
                .isEqualTo(12_550);
        assertThat(DATABASE.text("select name || '/' || city || '/' || email from person where name like 'Anne%'"))
                .isEqualTo("Anne Å. Jensen/Søborg/anne@example.dk");
        assertThat(count("person where email is null")).isEqualTo(1);
        assertThat(count("import_row")).isZero();
        assertThat(count("opening_draft")).isZero();
    }

    @Test
    void opening_balances_stand_in_the_journal_and_balance() {
        load(Lists.HEADER + Lists.ANNE);

        assertThat(DATABASE.text("select kind || text || actor || cast(business_date as char(10)) from journal_entry"))
                .isEqualTo("OPENINGStartsaldostaff:test2026-11-23");
        assertThat(DATABASE.number("select sum(amount) from posting")).isZero();
        assertThat(DATABASE.text(
                        "select amount || '/' || balance_after || '/' || movement from (select cast(amount as char(5))"
                                + " as amount, cast(balance_after as char(5)) as balance_after,"
                                + " cast(movement as char(1)) as movement from posting where amount > 0) p"))
                .isEqualTo("12550/12550/1");
    }

    @Test
    void the_same_list_again_changes_nothing() {
        load(Lists.HEADER + Lists.ANNE + Lists.BO);
        ImportReport again = load(Lists.HEADER + Lists.ANNE + Lists.BO);

        assertThat(again.loaded()).isTrue();
        assertThat(again.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 0, 0, Money.ZERO));
        assertThat(count("journal_entry")).isEqualTo(1);
        assertThat(count("account")).isEqualTo(2);
    }

    @Test
    void a_changed_address_is_taken_over_and_an_empty_field_changes_nothing() {
        load(Lists.HEADER + Lists.ANNE);
        ImportReport changed = load("CPR;Navn;Adresse;E-mail\n6101851234;Anne Å. Jensen;Tulipanvej 2;\n");

        assertThat(changed.counts().changedPersons()).isEqualTo(1);
        assertThat(DATABASE.text("select address || '/' || city || '/' || email from person"))
                .isEqualTo("Tulipanvej 2/Søborg/anne@example.dk");
    }

    @Test
    void a_balance_in_a_later_list_is_not_booked_again_whatever_it_says() {
        load(Lists.HEADER + Lists.ANNE);
        ImportReport later = load(Lists.HEADER + Lists.ANNE.replace("125,50", "300"));

        assertThat(later.counts().openingBalances()).isEqualTo(Money.ZERO);
        assertThat(DATABASE.number("select balance from ledger_account where kind = 'CUSTOMER'"))
                .isEqualTo(12_550);
    }

    @Test
    void a_new_card_at_the_same_unit_replaces_the_old_one_and_the_balance_stays() {
        load(Lists.HEADER + Lists.ANNE);
        ImportReport report = load(Lists.HEADER + Lists.ANNE.replace("SV1001", "SV2001"));

        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 0, 1, Money.ZERO));
        assertThat(DATABASE.text("select status from card where card_number = 'SV1001'"))
                .isEqualTo("REPLACED");
        assertThat(DATABASE.text("select status from card where card_number = 'SV2001'"))
                .isEqualTo("ACTIVE");
        assertThat(count("account")).isEqualTo(1);
    }

    @Test
    void a_known_card_with_another_unit_moves_its_account() {
        load(Lists.HEADER + Lists.ANNE);
        ImportReport report = load(Lists.HEADER + Lists.ANNE.replace("soendervang", "moelleeng"));

        assertThat(report.counts().movedAccounts()).isEqualTo(1);
        assertThat(DATABASE.text("select name from account")).isEqualTo("Unit moelleeng");
    }

    @Test
    void a_person_may_have_accounts_at_several_units() {
        ImportReport report = load(Lists.HEADER
                + Lists.ANNE
                + Lists.ANNE.replace("soendervang", "moelleeng").replace("SV1001", "MO1001"));

        assertThat(report.faults()).isEmpty();
        assertThat(count("person")).isEqualTo(1);
        assertThat(count("account")).isEqualTo(2);
    }

    @Test
    void a_line_without_unit_and_card_is_just_a_person() {
        load(Lists.HEADER + "6101851234;Anne;;;;;;;\n");

        assertThat(count("person")).isEqualTo(1);
        assertThat(count("account")).isZero();
    }

    @Test
    void a_fault_in_the_last_line_keeps_all_of_the_list_out() {
        ImportReport report = load(Lists.HEADER + Lists.ANNE + Lists.BO.replace("soendervang", "nowhere"));

        assertThat(report.loaded()).isFalse();
        assertThat(report.faults()).containsExactly(Fault.at(3, Column.UNIT, FaultCode.UNIT_UNKNOWN));
        assertThat(count("person")).isZero();
    }

    @Test
    void a_card_of_somebody_else_is_a_fault() {
        load(Lists.HEADER + Lists.ANNE);

        assertThat(load(Lists.HEADER + Lists.BO.replace("SV1002", "SV1001")).faults())
                .containsExactly(Fault.at(2, Column.CARD, FaultCode.CARD_OF_ANOTHER));
    }

    @Test
    void the_same_card_or_the_same_person_and_unit_twice_in_a_list_are_faults() {
        assertThat(load(Lists.HEADER + Lists.ANNE + Lists.BO.replace("SV1002", "SV1001"))
                        .faults())
                .containsExactly(Fault.at(3, Column.CARD, FaultCode.CARD_TWICE, 2L));
        assertThat(load(Lists.HEADER + Lists.ANNE + Lists.ANNE.replace("SV1001", "SV1003"))
                        .faults())
                .containsExactly(Fault.at(3, Column.UNIT, FaultCode.ACCOUNT_TWICE, 2L));
    }

    @Test
    void two_lines_that_move_one_account_to_two_units_are_a_fault() {
        load(Lists.HEADER + Lists.ANNE);
        load(Lists.HEADER + Lists.ANNE.replace("SV1001", "SV2001"));

        assertThat(load(Lists.HEADER
                                + Lists.ANNE
                                + Lists.ANNE.replace("SV1001;", "SV2001;").replace("soendervang", "moelleeng"))
                        .faults())
                .containsExactly(Fault.at(3, Column.CARD, FaultCode.ACCOUNT_TWICE, 2L));
    }

    @Test
    void a_person_with_other_details_further_down_is_a_fault() {
        assertThat(load(Lists.HEADER + Lists.ANNE + "6101851234;Anne Hansen;;;;;;;\n")
                        .faults())
                .containsExactly(Fault.at(3, Column.NAME, FaultCode.DETAILS_DIFFER, 2L));
    }

    @Test
    void a_preview_tells_the_same_and_writes_nothing() {
        ImportReport preview = preview(Lists.HEADER + Lists.ANNE + Lists.BO);

        assertThat(preview.loaded()).isFalse();
        assertThat(preview.counts()).isEqualTo(new ImportCounts(2, 2, 0, 2, 0, 2, Money.ofOere(12_550)));
        assertThat(count("person")).isZero();
    }

    @Test
    void no_cpr_number_is_kept_in_clear() {
        load(Lists.HEADER + Lists.ANNE);

        assertThat(DATABASE.text("select cpr_lookup || cpr_sealed from person")).doesNotContain("6101851234");
    }

    private ImportReport load(String list) {
        return loading.load(list);
    }

    private ImportReport preview(String list) {
        return loading.preview(list);
    }

    private long count(String table) {
        return DATABASE.number("select count(*) from " + table);
    }
}
