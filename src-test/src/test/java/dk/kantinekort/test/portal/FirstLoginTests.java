package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.kantinekort.login.CitizenLogin;
import dk.kantinekort.login.EidBindings;
import dk.kantinekort.login.EidIdentity;
import dk.kantinekort.login.Newcomer;
import dk.kantinekort.login.StaffLogin;
import dk.kantinekort.login.VouchedIdentity;
import dk.kantinekort.person.Cpr;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.PersonDetails;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The first login, at which an eID is bound to a person by the CPR number (rule 1). */
interface FirstLoginTests extends InPortal {

    AtomicInteger SERIAL = new AtomicInteger(5000);

    @Test
    default void a_number_that_the_broker_delivers_binds_at_once() {
        Cpr cpr = nextCpr();
        Person person = add(cpr);
        EidIdentity identity = nextIdentity();

        Optional<Person> entered = login().enter(new VouchedIdentity(identity, Optional.of(cpr), false));

        assertThat(entered.orElseThrow().id()).isEqualTo(person.id());
        assertThat(findPerson(identity)).contains(person.id());
    }

    @Test
    default void a_bound_identity_needs_no_number_any_more() {
        Cpr cpr = nextCpr();
        Person person = add(cpr);
        EidIdentity identity = nextIdentity();
        login().bindTyped(new Newcomer(identity, ""), cpr.digits());

        assertThat(login().enter(new VouchedIdentity(identity, Optional.empty(), true))
                        .orElseThrow()
                        .id())
                .isEqualTo(person.id());
    }

    @Test
    default void a_number_is_typed_with_or_without_hyphen() {
        Cpr cpr = nextCpr();
        add(cpr);
        EidIdentity identity = nextIdentity();
        String hyphened = cpr.digits().substring(0, 6) + "-" + cpr.digits().substring(6);

        login().bindTyped(new Newcomer(identity, ""), " " + hyphened + " ");

        assertThat(findPerson(identity)).isPresent();
    }

    @Test
    default void a_number_that_the_broker_contradicts_is_refused_and_recorded() throws Exception {
        Cpr brokers = nextCpr();
        Cpr typed = nextCpr();
        add(brokers);
        add(typed);
        EidIdentity identity = nextIdentity();
        Newcomer newcomer = login().newcomer(new VouchedIdentity(identity, Optional.of(brokers), false));

        assertThat(refusal(() -> login().bindTyped(newcomer, typed.digits()))).isEqualTo("CPR_CONTRADICTED");

        assertThat(findPerson(identity)).isEmpty();
        assertThat(audited(identity)).containsExactly("CPR_CONTRADICTED");
    }

    @Test
    default void a_number_unknown_to_the_municipality_is_refused_and_recorded() throws Exception {
        EidIdentity identity = nextIdentity();

        assertThat(refusal(() ->
                        login().bindTyped(new Newcomer(identity, ""), nextCpr().digits())))
                .isEqualTo("CPR_UNKNOWN");

        assertThat(audited(identity)).containsExactly("CPR_UNKNOWN");
    }

    @Test
    default void a_person_bound_to_another_identity_is_not_bound_again() throws Exception {
        Cpr cpr = nextCpr();
        add(cpr);
        login().bindTyped(new Newcomer(nextIdentity(), ""), cpr.digits());
        EidIdentity second = nextIdentity();

        assertThat(refusal(() -> login().bindTyped(new Newcomer(second, ""), cpr.digits())))
                .isEqualTo("EID_BOUND_ELSEWHERE");

        assertThat(audited(second)).containsExactly("EID_BOUND_ELSEWHERE");
    }

    @Test
    default void an_eid_without_number_is_a_dead_end() {
        assertThat(refusal(() -> login().enter(new VouchedIdentity(nextIdentity(), Optional.empty(), true))))
                .isEqualTo("LOGIN_EID_WITHOUT_CPR");
    }

    @Test
    default void the_sixth_attempt_in_an_hour_is_refused_even_when_right() throws Exception {
        Cpr cpr = nextCpr();
        add(cpr);
        Newcomer newcomer = new Newcomer(nextIdentity(), "");
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(() -> login().bindTyped(newcomer, nextCpr().digits())))
                    .isEqualTo("CPR_UNKNOWN");
        }

        assertThat(refusal(() -> login().bindTyped(newcomer, cpr.digits()))).isEqualTo("CPR_ATTEMPTS_SPENT");

        assertThat(findPerson(newcomer.identity())).isEmpty();
        assertThat(audited(newcomer.identity())).hasSize(6).endsWith("CPR_ATTEMPTS_SPENT");
    }

    @Test
    default void what_is_no_number_costs_no_attempt() {
        Cpr cpr = nextCpr();
        add(cpr);
        Newcomer newcomer = new Newcomer(nextIdentity(), "");
        for (String typed :
                List.of("", "310226", "000000-0000", "abcdefghij", "٣٤٥٦٧٨٩٠١٢", "010203123", "01020312345")) {
            assertThat(refusal(() -> login().bindTyped(newcomer, typed)))
                    .as(typed)
                    .isEqualTo("CPR_MALFORMED");
        }

        login().bindTyped(newcomer, cpr.digits());

        assertThat(findPerson(newcomer.identity())).isPresent();
    }

    @Test
    default void guesses_made_at_once_get_no_more_than_five_either() throws Exception {
        Newcomer newcomer = new Newcomer(nextIdentity(), "");
        CitizenLogin login = login();
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        List<Callable<String>> guesses = IntStream.range(0, 16)
                .<Callable<String>>mapToObj(i ->
                        () -> refusal(() -> login.bindTyped(newcomer, nextCpr().digits())))
                .toList();

        long looked = guessers.invokeAll(guesses).stream()
                .filter(answer -> "CPR_UNKNOWN".equals(result(answer)))
                .count();
        guessers.shutdown();

        assertThat(looked).isEqualTo(5);
    }

    @Test
    default void staff_whom_nobody_has_added_are_refused_and_recorded() throws Exception {
        EidIdentity identity = nextIdentity();

        assertThat(refusal(() -> bean(StaffLogin.class).enter(identity))).isEqualTo("STAFF_UNKNOWN");

        assertThat(audited(identity)).containsExactly("STAFF_UNKNOWN");
    }

    @Test
    @RunAsClient
    default void the_one_who_is_not_bound_types_the_number_that_stands_on_the_page() {
        Browser browser = Browser.atPortal();
        Page cprPage = browser.logInAs("Jonas Østergård");
        assertThat(cprPage.heading()).isEqualTo("Tilknyt CPR-nummer");
        assertThat(browser.open("/kontoudskrift").address().getPath()).isEqualTo("/login/fortsaet");

        Page malformed = browser.press(cprPage, "Næste", Map.of("cpr", "12345"));
        assertThat(malformed.html()).contains("CPR-nummer på 10 cifre").doesNotContain("12345?");
        Page wrong = browser.press(malformed, "Næste", Map.of("cpr", "6101010000"));
        assertThat(wrong.html()).contains("Vi kender ikke CPR-nummeret");
        Page right = browser.press(wrong, "Næste", Map.of("cpr", "8806750074"));

        assertThat(right.heading()).isEqualTo("Mine konti");
        assertThat(Browser.atPortal().logInAs("Jonas Østergård").heading()).isEqualTo("Mine konti");
    }

    private CitizenLogin login() {
        return bean(CitizenLogin.class);
    }

    private Person add(Cpr cpr) {
        return bean(Persons.class).add(cpr, new PersonDetails("Test Person", "", "", "", ""));
    }

    private Optional<Long> findPerson(EidIdentity identity) {
        return bean(EidBindings.class).findPerson(identity.issuer(), identity.subject());
    }

    /** Of a person that nobody else's test has. */
    private Cpr nextCpr() {
        Persons persons = bean(Persons.class);
        return Stream.generate(() ->
                        Cpr.parse("691020" + SERIAL.incrementAndGet(), true).orElseThrow())
                .filter(cpr -> persons.findByCpr(cpr).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static EidIdentity nextIdentity() {
        return new EidIdentity("https://broker.example", PublicId.next());
    }

    private static String refusal(Callable<?> call) {
        return catchThrowableOfType(RefusedException.class, call::call).first().code();
    }

    private static String result(Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The refusals of the identity that the audit log holds, in their order. */
    private List<String> audited(EidIdentity identity) throws Exception {
        try (var connection = bean(Database.class).connection();
                PreparedStatement select = connection.prepareStatement(
                        "select detail from audit_event where actor = ? and action = 'LOGIN_REFUSED' order by id")) {
            select.setString(1, "eid:" + identity.subject());
            try (ResultSet rows = select.executeQuery()) {
                List<String> details = new ArrayList<>();
                while (rows.next()) {
                    details.add(rows.getString(1));
                }
                return details;
            }
        }
    }
}
