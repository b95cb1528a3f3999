package dk.kantinekort.test.portal;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.card.CardNumber;
import dk.kantinekort.card.Cards;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.person.PersonDetails;
import dk.kantinekort.person.Persons;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.EnrolmentForm;
import dk.kantinekort.subscription.PlanOffer;
import dk.kantinekort.subscription.StandingSubscription;
import dk.kantinekort.subscription.SubscribeDesk;
import dk.kantinekort.subscription.SubscriptionOverview;
import dk.kantinekort.subscription.plan.ChargeDay;
import dk.kantinekort.subscription.plan.HolidayRule;
import dk.kantinekort.subscription.plan.Meals;
import dk.kantinekort.subscription.plan.PeriodLength;
import dk.kantinekort.subscription.plan.PlanDraft;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.subscription.plan.Schedule;
import dk.kantinekort.subscription.plan.SubscriptionPlan;
import dk.kantinekort.test.client.SandboxClient;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A citizen of the test's own, whose account may have a plan of the test's own. Lives inside the portal. */
record Subscriber(Depositor citizen, String plan, String email) {

    static final Money PRICE = Money.ofKroner(90);

    /** Charged every Monday for the week, without an end. */
    static Subscriber of(SandboxClient sandbox, Optional<Integer> capacity) throws Exception {
        return of(sandbox, capacity, Meals.ANY, false);
    }

    static Subscriber of(SandboxClient sandbox, Meals meals) throws Exception {
        return of(sandbox, Optional.empty(), meals, false);
    }

    /** Of a plan that pays back what is left. */
    static Subscriber refunded(SandboxClient sandbox) throws Exception {
        return of(sandbox, Optional.empty(), Meals.ANY, true);
    }

    private static Subscriber of(SandboxClient sandbox, Optional<Integer> capacity, Meals meals, boolean refunds)
            throws Exception {
        Depositor citizen = Depositor.with(sandbox, 0);
        String email = PublicId.next() + "@eksempel.dk";
        LocalDate today = BusinessTime.dateOf(sandbox.now());
        String plan = InTransaction.call(() -> {
            Persons persons = bean(Persons.class);
            persons.find(citizen.personId())
                    .orElseThrow()
                    .update(new PersonDetails("Karla Holm Test", "", "", "", email));
            return bean(Plans.class)
                    .make(draft(citizen, today, Optional.empty(), capacity, meals, refunds))
                    .publicId();
        });
        return new Subscriber(citizen, plan, email);
    }

    /** Somebody of the demo data, who can log in, and their own account; the plan ends on that day. */
    static Subscriber ofDemo(SandboxClient sandbox, Optional<Integer> capacity, Optional<LocalDate> ends)
            throws Exception {
        JsonObject parent = sandbox.demo().getJsonArray("persons").getValuesAs(JsonObject.class).stream()
                .filter(person -> person.getJsonArray("linked").size() >= 2)
                .findFirst()
                .orElseThrow();
        String card = parent.getJsonArray("accounts").getJsonObject(0).getString("cardNumber");
        Depositor citizen = InTransaction.call(() -> {
            long id = bean(Cards.class)
                    .findByNumber(new CardNumber(card))
                    .orElseThrow()
                    .accountId();
            Account account = bean(Accounts.class).find(id).orElseThrow();
            return new Depositor(account.ownerId(), id, account.publicId(), account.ledgerAccountId());
        });
        LocalDate today = BusinessTime.dateOf(sandbox.now());
        PlanDraft draft = draft(citizen, today, ends, capacity, Meals.ANY, false);
        String plan = InTransaction.call(() -> bean(Plans.class).make(draft).publicId());
        return new Subscriber(citizen, plan, "");
    }

    /** By the name that the demo citizen logs in with. */
    String name() {
        return bean(Persons.class).find(citizen.personId()).orElseThrow().name();
    }

    private static PlanDraft draft(
            Depositor citizen,
            LocalDate today,
            Optional<LocalDate> ends,
            Optional<Integer> capacity,
            Meals meals,
            boolean refunds) {
        long unit = unitOf(citizen);
        Schedule schedule = new Schedule(
                new ChargeDay(PeriodLength.WEEK, DayOfWeek.MONDAY.getValue()),
                today.minusYears(1),
                ends,
                false,
                HolidayRule.NO_MEAL,
                EnumSet.allOf(DayOfWeek.class));
        return new PlanDraft("Skolemad", "Varm mad", schedule, PRICE, capacity, Set.of(unit), Set.of(), meals, refunds);
    }

    private static long unitOf(Depositor citizen) {
        return bean(Accounts.class).find(citizen.accountId()).orElseThrow().unitId();
    }

    /** The same citizen with a plan that is charged on that day of the week before. */
    Subscriber chargedOn(DayOfWeek day) throws Exception {
        Schedule schedule = new Schedule(
                new ChargeDay(PeriodLength.WEEK, day.getValue()),
                requirePlan().schedule().starts(),
                Optional.empty(),
                false,
                HolidayRule.NO_MEAL,
                EnumSet.allOf(DayOfWeek.class));
        PlanDraft draft = new PlanDraft(
                "Skolemad",
                "Varm mad",
                schedule,
                PRICE,
                Optional.empty(),
                Set.of(unitId()),
                Set.of(),
                Meals.ANY,
                false);
        return new Subscriber(
                citizen, InTransaction.call(() -> bean(Plans.class).make(draft).publicId()), email);
    }

    /** Somebody else with an account of the same unit, who may have the same plan. */
    Subscriber another() throws Exception {
        String email = PublicId.next() + "@eksempel.dk";
        Depositor other = InTransaction.call(() -> {
            long person = bean(Persons.class)
                    .add(DemoCpr.next(), new PersonDetails("Emil Holm Test", "", "", "", email))
                    .id();
            Account account = bean(Accounts.class).open(person, "Skolekonto", unitId());
            return new Depositor(person, account.id(), account.publicId(), account.ledgerAccountId());
        });
        return new Subscriber(other, plan, email);
    }

    /** The same citizen, who may have that plan. */
    Subscriber of(String other) {
        return new Subscriber(citizen, other, email);
    }

    long unitId() {
        return unitOf(citizen);
    }

    String cardNumber() {
        return bean(Cards.class)
                .findUsable(citizen.accountId())
                .orElseThrow()
                .number()
                .value();
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    URI enrol() {
        return enrol(PublicId.next());
    }

    URI enrol(String token) {
        return enrol(token, "da");
    }

    URI enrol(String token, String language) {
        return bean(SubscribeDesk.class)
                .enrol(
                        citizen.personId(),
                        new EnrolmentForm(plan, citizen.accountPublicId(), true, token, language),
                        "Abonnement: Skolemad");
    }

    URI payNow() {
        return bean(SubscribeDesk.class).pay(citizen.personId(), standing().id(), true, "Abonnement: Skolemad", "da");
    }

    /** Pays in the window, and the provider is asked. @return the payment's reference */
    String payAt(URI window, TestCard card) {
        citizen.payAt(window, card);
        String reference = citizen.reference(window);
        bean(PaymentQueries.class).ask(reference);
        return reference;
    }

    /** How the provider treats the card that was stored by that payment, from now on. */
    void treat(String reference, Behaviour behaviour) {
        SandboxCompany company = bean(SandboxCompany.class);
        company.findByReference(reference)
                .flatMap(checkout -> checkout.kept())
                .map(card -> company.treat(card.token(), behaviour))
                .filter(Boolean::booleanValue)
                .orElseThrow();
    }

    boolean isCardKept(String reference) {
        SandboxCompany company = bean(SandboxCompany.class);
        return company.findByReference(reference)
                .flatMap(checkout -> checkout.kept())
                .map(card -> company.treat(card.token(), Behaviour.ACCEPT))
                .orElse(false);
    }

    StandingSubscription standing() {
        return offer().standing().orElseThrow();
    }

    PlanOffer offer() {
        return offers().stream()
                .filter(offer -> offer.plan().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    List<PlanOffer> offers() {
        return bean(SubscriptionOverview.class).list(citizen.personId(), citizen.accountPublicId());
    }

    SubscriptionPlan requirePlan() {
        return bean(Plans.class).require(plan);
    }
}
