package dk.kantinekort.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Every rule rejects its counter-example, for the reason it is there. */
class RejectionTest {

    private static final JavaClasses COUNTER_EXAMPLES =
            new ClassFileImporter().importPackages("counterexample.kantinekort");

    @Test
    void cycles() {
        rejects(Rules.FEATURES_HAVE_NO_CYCLES, "Slice account", "Slice person");
        rejects(Rules.PAGES_HAVE_NO_CYCLES, "Slice deposit", "Slice overview");
    }

    @Test
    void a_feature_that_uses_one_above_it() {
        rejects(Rules.DIRECTIONS_ARE_KEPT, "person.KnowsAccount");
    }

    @Test
    void behaviour_that_knows_faces_or_servlets() {
        rejects(Rules.BEHAVIOUR_KNOWS_NO_PAGES, "FacesContext", "HttpServletRequest");
    }

    @Test
    void a_page_that_knows_the_database() {
        rejects(Rules.PAGES_KNOW_NO_DATABASE, "EntityManager", "java.sql.Connection");
    }

    @Test
    void floating_point() {
        rejects(Rules.AMOUNTS_ARE_WHOLE, "FloatingAmount.kroner");
        rejects(Rules.ARITHMETIC_IS_WHOLE, "FloatingAmount.vat(double)", "FloatingAmount.share()");
    }

    @Test
    void time_without_a_clock() {
        rejects(
                Rules.TIME_COMES_FROM_A_CLOCK,
                "Instant.now()",
                "LocalDate.now(java.time.ZoneId)",
                "System.currentTimeMillis()",
                "Date.<init>()",
                "Clock.systemUTC()");
    }

    @Test
    void postings_made_outside_the_ledger() {
        rejects(Rules.ONLY_THE_LEDGER_MAKES_POSTINGS, "ledger.Posting.<init>");
        rejects(Rules.ONLY_THE_LEDGER_WRITES_POSTINGS, "ForgedPosting");
    }

    @Test
    void code_for_one_makers_server() {
        rejects(Rules.NO_SERVER_IS_MEANT, "fish.payara");
    }

    @Test
    void two_session_beans_of_one_name() {
        rejects(Rules.BEANS_HAVE_NAMES_OF_THEIR_OWN, "account.Desk", "person.Desk");
    }

    private static void rejects(ArchRule rule, String... reasons) {
        assertThat(rule.evaluate(COUNTER_EXAMPLES).getFailureReport().toString())
                .contains(reasons);
    }
}
