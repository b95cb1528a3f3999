package dk.kantinekort.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;

/**
 * The rules. The product's packages begin with {@code dk}; those of the counter-examples, which otherwise keep to the same names,
 * with {@code counterexample}.
 */
final class Rules {

    private static final String WEB = "*.kantinekort.web..";
    private static final String LEDGER = "*.kantinekort.ledger..";
    private static final String TIME = "*.kantinekort.shared.time..";

    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("*.kantinekort.(*)..").should().beFreeOfCycles();

    static final ArchRule PAGES_HAVE_NO_CYCLES =
            slices().matching("*.kantinekort.web.(*)..").should().beFreeOfCycles();

    static final ArchRule DIRECTIONS_ARE_KEPT = classes()
            .that()
            .resideOutsideOfPackage(WEB)
            .should(Directions.read().beKept());

    static final ArchRule BEHAVIOUR_KNOWS_NO_PAGES = noClasses()
            .that()
            .resideOutsideOfPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.primefaces..", "org.omnifaces..", WEB);

    static final ArchRule PAGES_KNOW_NO_DATABASE = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.eclipse.persistence..");

    static final ArchRule AMOUNTS_ARE_WHOLE = fields().should(new WholeNumbers<>(WholeNumbers::ofField));

    static final ArchRule ARITHMETIC_IS_WHOLE = codeUnits().should(new WholeNumbers<>(WholeNumbers::ofCode));

    static final ArchRule TIME_COMES_FROM_A_CLOCK =
            noClasses().that().resideOutsideOfPackage(TIME).should().callCodeUnitWhere(Calls.THE_WALL_CLOCK);

    static final ArchRule ONLY_THE_LEDGER_MAKES_POSTINGS =
            noClasses().that().resideOutsideOfPackage(LEDGER).should().callConstructorWhere(Calls.A_POSTING);

    static final ArchRule ONLY_THE_LEDGER_WRITES_POSTINGS =
            classes().that().resideOutsideOfPackage(LEDGER).should(new SilentOn("insert into posting"));

    static final ArchRule NO_SERVER_IS_MEANT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fish.payara..", "org.glassfish..", "com.sun..");

    /** An archive knows its session beans by their simple names: of two with the same it takes one, and the portal does not start. */
    static final ArchRule BEANS_HAVE_NAMES_OF_THEIR_OWN = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should(new NamesOfTheirOwn());

    private Rules() {}
}
