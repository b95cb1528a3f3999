package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.importer.Importer;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.person.Cpr;
import dk.kantinekort.person.PersonGroup;
import dk.kantinekort.person.PersonGroups;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.SubscribeDesk;
import dk.kantinekort.subscription.plan.PlanDraft;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import dk.kantinekort.unit.Unit;
import dk.kantinekort.unit.Units;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plans that are only for a class of person, as the municipality's list says who is what. */
interface PlanGroupTests extends InPortal {

    String STAFF = "Medarbejder";
    String PUPIL = "Elev";

    @Test
    default void staff_make_a_plan_for_a_group_and_its_people_alone_find_it() throws Exception {
        Subscriber clerk = demo();
        String forStaff = makeAsStaff(clerk.unitId(), STAFF);
        String forPupils = makeAsStaff(clerk.unitId(), PUPIL);

        assertThat(clerk.offers())
                .extracting(offer -> offer.name())
                .contains(forStaff)
                .doesNotContain(forPupils);
        Browser browser = Browser.atPortal();
        browser.logInAs(clerk.name());
        String html = browser.open("/abonnementer?konto=" + clerk.citizen().accountPublicId())
                .html();
        assertThat(html).contains(forStaff, "<dd>" + STAFF + "</dd>").doesNotContain(forPupils);
    }

    @Test
    default void whoever_is_of_another_group_is_refused_in_words() throws Exception {
        Subscriber clerk = demo();
        Subscriber refused = clerk.of(plan(clerk.requirePlan(), Optional.of(1), PUPIL));

        assertThatThrownBy(refused::enrol).hasMessageContaining("PLAN_OF_OTHER_GROUP");
        assertThatThrownBy(() -> bean(SubscribeDesk.class)
                        .join(
                                refused.citizen().personId(),
                                refused.plan(),
                                refused.citizen().accountPublicId(),
                                "da"))
                .hasMessageContaining("PLAN_OF_OTHER_GROUP");
        Browser browser = Browser.atPortal();
        browser.logInAs(clerk.name());
        Page page = browser.open(
                "/abonnementer/tilmeld?konto=" + refused.citizen().accountPublicId() + "&plan=" + refused.plan());
        assertThat(page.html())
                .contains("Abonnementet er kun for disse grupper: " + PUPIL)
                .doesNotContain("id=\"enrolNow\"");
    }

    @Test
    default void whoever_has_left_the_group_keeps_what_is_paid_and_is_charged_no_more() throws Exception {
        Subscriber anybody = Subscriber.of(sandbox(), Optional.empty());
        Cpr cpr = DemoCpr.next();
        put(cpr, "3. A");
        Subscriber pupil = resident(anybody, cpr);
        Subscriber subscriber = pupil.of(plan(anybody.requirePlan(), Optional.empty(), "3. A"));
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        LocalDate next = subscriber.standing().next().orElseThrow().on();

        put(cpr, "4. A");

        assertThat(subscriber.standing().next()).isEmpty();
        assertThat(subscriber.standing().paidUntil()).contains(next.minusDays(1));
        sandbox().advanceTo(BusinessTime.startOf(next).plus(Duration.ofHours(12)));
        assertThat(subscriber.offers()).noneMatch(offer -> offer.plan().equals(subscriber.plan()));
        put(cpr, "3. a");
        assertThat(subscriber.offer().first()).isPresent();
    }

    private Subscriber demo() throws Exception {
        return Subscriber.ofDemo(sandbox(), Optional.empty(), Optional.empty());
    }

    /** By the form, as an administrator. @return its name */
    private String makeAsStaff(long unit, String group) {
        Browser staff = Browser.atPortal();
        staff.logInAsStaff("Peter Kjær");
        Unit at = bean(Units.class).find(unit).orElseThrow();
        String name = "Frokost " + PublicId.next().substring(0, 8);
        Page made = staff.press(
                staff.open("/admin/abonnementer"),
                "Opret abonnement",
                Map.of(
                        "name",
                        name,
                        "price",
                        "20",
                        "starts",
                        BusinessTime.dateOf(sandbox().now()).toString(),
                        "units",
                        at.publicId(),
                        "groups",
                        group));
        assertThat(made.html()).contains(name, "Kun for: " + group);
        return name;
    }

    /** The same plan, for those groups. @return its public id */
    private String plan(SubscriptionPlan like, Optional<Integer> capacity, String... names) throws Exception {
        Set<String> wanted = Stream.of(names).collect(Collectors.toSet());
        Set<Long> groups = bean(PersonGroups.class).list().stream()
                .filter(group -> wanted.contains(group.name()))
                .map(PersonGroup::id)
                .collect(Collectors.toSet());
        PlanDraft draft = new PlanDraft(
                "Klassemad",
                "",
                like.schedule(),
                Subscriber.PRICE,
                capacity,
                like.units(),
                groups,
                like.meals(),
                like.refunds());
        return InTransaction.call(() -> bean(Plans.class).make(draft).publicId());
    }

    /** By a list of the municipality. */
    private void put(Cpr person, String group) {
        byte[] list =
                ("CPR;Navn;Klasse\n" + person.digits() + ";Ida Test;" + group + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(bean(Importer.class)
                        .run(new ByteArrayInputStream(list), "klasser.csv", "system")
                        .loaded())
                .isTrue();
    }

    /** That person, with an account of the same unit. */
    private Subscriber resident(Subscriber like, Cpr cpr) throws Exception {
        Depositor citizen = InTransaction.call(() -> {
            long person = bean(Persons.class).findByCpr(cpr).orElseThrow().id();
            Account account = bean(Accounts.class).open(person, "Skolekonto", like.unitId());
            return new Depositor(person, account.id(), account.publicId(), account.ledgerAccountId());
        });
        return new Subscriber(citizen, like.plan(), "");
    }
}
