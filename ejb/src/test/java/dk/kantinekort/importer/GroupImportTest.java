package dk.kantinekort.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.database.MemoryDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The classes of person that lists name. */
class GroupImportTest {

    private static final MemoryDatabase DATABASE = new MemoryDatabase();
    private static final Loading LOADING = new Loading(DATABASE);

    @AfterEach
    void forget() {
        DATABASE.rollback();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_group_is_one_however_it_is_spelled_and_stays_when_a_list_names_none() {
        LOADING.load("CPR;Navn;Gruppe\n6101851234;Anne;Elev\n7203121000;Bo;ELEV\n");
        ImportReport again = LOADING.load("CPR;Navn;Gruppe\n6101851234;Anne;elev\n7203121000;Bo;\n");
        ImportReport moved = LOADING.load("CPR;Navn;Gruppe\n6101851234;Anne;Medarbejder\n");

        assertThat(again.counts().changedPersons()).isZero();
        assertThat(moved.counts().changedPersons()).isEqualTo(1);
        assertThat(DATABASE.number("select count(*) from person_group")).isEqualTo(2);
        assertThat(group("Anne")).isEqualTo("Medarbejder");
        assertThat(group("Bo")).isEqualToIgnoringCase("elev");
    }

    @Test
    void lines_of_one_person_name_one_group() {
        ImportReport report = LOADING.load("CPR;Navn;Gruppe\n6101851234;Anne;Elev\n6101851234;Anne;Medarbejder\n");

        assertThat(report.faults()).containsExactly(Fault.at(3, Column.NAME, FaultCode.DETAILS_DIFFER, 2L));
    }

    private static String group(String person) {
        return DATABASE.text(
                "select g.name from person_group g join person p on p.group_id = g.id where p.name = '" + person + "'");
    }
}
