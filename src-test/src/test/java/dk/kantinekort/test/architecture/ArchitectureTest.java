package dk.kantinekort.test.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The code keeps its rules. */
class ArchitectureTest {

    private static final JavaClasses EJB = new ClassFileImporter().importPath(Path.of("../ejb/target/classes"));
    private static final JavaClasses WEB = new ClassFileImporter().importPath(Path.of("../web/target/classes"));
    private static final JavaClasses ALL =
            new ClassFileImporter().importPaths(Path.of("../ejb/target/classes"), Path.of("../web/target/classes"));

    @Test
    void features_have_no_cycles() {
        Rules.FEATURES_HAVE_NO_CYCLES.check(ALL);
    }

    @Test
    void pages_have_no_cycles() {
        Rules.PAGES_HAVE_NO_CYCLES.check(WEB);
    }

    @Test
    void features_use_only_what_the_table_of_directions_allows() {
        Rules.DIRECTIONS_ARE_KEPT.check(EJB);
    }

    @Test
    void behaviour_knows_neither_faces_nor_servlets() {
        Rules.BEHAVIOUR_KNOWS_NO_PAGES.check(EJB);
    }

    @Test
    void pages_know_no_database() {
        Rules.PAGES_KNOW_NO_DATABASE.check(WEB);
    }

    @Test
    void amounts_and_arithmetic_are_whole() {
        Rules.AMOUNTS_ARE_WHOLE.check(ALL);
        Rules.ARITHMETIC_IS_WHOLE.check(ALL);
    }

    @Test
    void time_comes_from_a_clock() {
        Rules.TIME_COMES_FROM_A_CLOCK.check(ALL);
    }

    @Test
    void only_the_ledger_makes_postings() {
        Rules.ONLY_THE_LEDGER_MAKES_POSTINGS.check(ALL);
        Rules.ONLY_THE_LEDGER_WRITES_POSTINGS.check(ALL);
    }

    @Test
    void no_server_of_one_maker_is_meant() {
        Rules.NO_SERVER_IS_MEANT.check(ALL);
    }

    @Test
    void session_beans_have_names_of_their_own() {
        Rules.BEANS_HAVE_NAMES_OF_THEIR_OWN.check(EJB);
    }
}
