package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.importer.FaultCode;
import dk.kantinekort.importer.ImportCounts;
import dk.kantinekort.importer.ImportReport;
import dk.kantinekort.importer.Importer;
import dk.kantinekort.importer.StaffImport;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.spool.Spool;
import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The municipality's lists in a real database. Each test has persons of a birth date of its own. */
interface ImporterTests extends InPortal {

    String HEADER = "CPR-nummer;Navn;Adresse;Postnummer;By;E-mail;Enhed;Kortnummer;Saldo\n";
    int MANY = 10_000;
    Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    default void a_list_is_loaded_and_loading_it_again_changes_nothing() throws SQLException {
        byte[] list = (HEADER + rows("0170", "TWICE", 50)).getBytes(WINDOWS);

        ImportReport first = load(list);
        ImportReport again = load(list);

        assertThat(first.counts()).isEqualTo(new ImportCounts(50, 50, 0, 50, 0, 50, Money.ofKroner(500)));
        assertThat(again.loaded()).isTrue();
        assertThat(again.counts()).isEqualTo(new ImportCounts(50, 0, 0, 0, 0, 0, Money.ZERO));
        assertThat(number("select count(*) from card where card_number like 'TWICE%'"))
                .isEqualTo(50);
        assertThat(number("select count(*) from person where city = 'Sørby' and name like 'Åse TWICE%'"))
                .isEqualTo(50);
    }

    @Test
    default void a_fault_in_the_last_line_keeps_all_of_the_list_out() throws SQLException {
        String list = HEADER + rows("0171", "FAULT", 50) + "6101710050;Åse;;;;;nowhere;FAULT999;\n";

        ImportReport report = load(list.getBytes(WINDOWS));

        assertThat(report.loaded()).isFalse();
        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(52);
            assertThat(fault.code()).isEqualTo(FaultCode.UNIT_UNKNOWN);
        });
        assertThat(number("select count(*) from card where card_number like 'FAULT%'"))
                .isZero();
        assertThat(number("select count(*) from person where name like 'Åse FAULT%'"))
                .isZero();
    }

    @Test
    default void a_preview_tells_what_would_come_and_leaves_nothing_behind() throws SQLException {
        byte[] list = (HEADER + rows("0172", "LOOK", 20)).getBytes(WINDOWS);

        ImportReport preview = bean(Importer.class).preview(new ByteArrayInputStream(list));

        assertThat(preview.loaded()).isFalse();
        assertThat(preview.counts()).isEqualTo(new ImportCounts(20, 20, 0, 20, 0, 20, Money.ofKroner(200)));
        assertThat(number("select count(*) from person where name like 'Åse LOOK%'"))
                .isZero();
        assertThat(number("select count(*) from import_row")).isZero();
    }

    @Test
    default void every_load_and_every_refused_list_is_audited_without_a_cpr_number() throws SQLException {
        load((HEADER + rows("0173", "AUDIT", 1)).getBytes(WINDOWS), "0101654321.csv");
        load("CPR;Navn\n1;x\n".getBytes(WINDOWS), "wrong.csv");

        assertThat(number("select count(*) from audit_event where action = 'LIST_LOADED' and subject = 'x.csv'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from audit_event where action = 'LIST_REFUSED' and subject = 'wrong.csv'"))
                .isEqualTo(1);
    }

    @Test
    default void ten_thousand_lines_are_loaded_in_one_go_by_a_server_of_768_mb() throws SQLException {
        ImportReport report = load((HEADER + rows("0174", "MANY", MANY)).getBytes(WINDOWS));

        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(768L * 1024 * 1024);
        assertThat(report.counts())
                .isEqualTo(new ImportCounts(MANY, MANY, 0, MANY, 0, MANY, Money.ofKroner(10L * MANY)));
        assertThat(number("select count(*) from card where card_number like 'MANY%'"))
                .isEqualTo(MANY);
    }

    @Test
    default void whoever_is_no_administrator_loads_nothing() throws IOException {
        try (Spool list = Spool.of(new ByteArrayInputStream(HEADER.getBytes(WINDOWS)))) {
            assertThatThrownBy(() -> bean(StaffImport.class).preview(list)).isInstanceOf(EJBAccessException.class);
        }
    }

    private ImportReport load(byte[] list) {
        return load(list, "test.csv");
    }

    private ImportReport load(byte[] list, String fileName) {
        return bean(Importer.class).run(new ByteArrayInputStream(list), fileName, "system");
    }

    /** Persons with day + 60, a card and 10 kr each. @param birth month and year, four digits */
    private static String rows(String birth, String card, int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int day = 61 + i / 10_000;
            rows.append("%d%s%04d;Åse %s %d;Vej %d;4000;Sørby;;soendervang;%s%d;10,00\n"
                    .formatted(day, birth, i % 10_000, card, i, i, card, i));
        }
        return rows.toString();
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
