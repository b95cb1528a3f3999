package dk.kantinekort.test.portal;

import dk.kantinekort.calendar.BusinessCalendar;
import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.Charge;
import dk.kantinekort.payment.sandbox.simulator.SandboxCompany;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.portal.YearPlan.Due;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Many accounts that are subscribed to four plans for a while of the test clock. All of it follows from the seed and the first day. */
final class SchoolYear {

    private static final int PLANS = 4;
    private static final int ONE_IN_SO_MANY_FAILS = 5;
    private static final int DAYS_WITHOUT_COVER = 7;
    private static final int DAYS_OF_TRIES = 7;

    private final SandboxClient sandbox;
    private final List<YearPlan> plans = new ArrayList<>();
    private final List<Pupil> pupils = new ArrayList<>();
    private LocalDate today;

    /** @param reference of the payment that stored the card */
    private record Pupil(Subscriber subscriber, YearPlan plan, LocalDate enrolled, String reference) {}

    private SchoolYear(SandboxClient sandbox) {
        this.sandbox = sandbox;
        this.today = BusinessTime.dateOf(sandbox.now());
    }

    /** Half of them are enrolled a week later than the others. */
    static SchoolYear begin(SandboxClient sandbox, int accounts, long seed) throws Exception {
        SchoolYear year = new SchoolYear(sandbox);
        Subscriber first = Subscriber.of(sandbox, Optional.empty());
        List<String> ids = year.makePlans(first.unitId(), new Random(seed));
        for (int i = 0; i < accounts; i++) {
            if (i == accounts / 2) {
                year.advanceTo(year.today.plusDays(7));
            }
            year.enrol(first.another(), ids.get(i % PLANS), year.plans.get(i % PLANS));
        }
        return year;
    }

    private List<String> makePlans(long unit, Random seed) throws Exception {
        LocalDate closed = today.with(DayOfWeek.MONDAY).plusWeeks(5);
        return InTransaction.call(() -> {
            List<String> ids = new ArrayList<>();
            bean(BusinessCalendar.class).close(unit, closed, closed.plusDays(6));
            for (int i = 0; i < PLANS; i++) {
                plans.add(YearPlan.of(i, seed, closed));
                ids.add(bean(Plans.class).make(plans.get(i).draft(unit, today)).publicId());
            }
            return ids;
        });
    }

    private void enrol(Subscriber pupil, String plan, YearPlan terms) {
        Subscriber subscriber = new Subscriber(pupil.citizen(), plan, pupil.email());
        String reference = subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        pupils.add(new Pupil(subscriber, terms, today, reference));
    }

    /** To the end of that many days; for a week in between one card in so many has no cover, which tries by plan make up for. */
    void pass(int days) {
        LocalDate last = today.plusDays(days);
        advanceTo(today.plusDays(days / 2 - DAYS_OF_TRIES));
        treatSome(Behaviour.NO_COVER);
        advanceTo(today.plusDays(DAYS_WITHOUT_COVER));
        treatSome(Behaviour.ACCEPT);
        advanceTo(last);
    }

    private void treatSome(Behaviour behaviour) {
        pupils.stream().filter(this::fails).forEach(pupil -> pupil.subscriber().treat(pupil.reference(), behaviour));
    }

    private boolean fails(Pupil pupil) {
        return pupils.indexOf(pupil) % ONE_IN_SO_MANY_FAILS == 1;
    }

    /** To noon, day by day, so that no answer has to wait for many days' work. */
    private void advanceTo(LocalDate date) {
        while (today.isBefore(date)) {
            today = today.plusDays(1);
            sandbox.advanceTo(BusinessTime.startOf(today).plus(Duration.ofHours(12)));
        }
    }

    /** By plain counting, of each account in turn. */
    List<List<Due>> expected() {
        return pupils.stream()
                .map(pupil -> pupil.plan().until(today, pupil.enrolled()))
                .toList();
    }

    /** What the portal has charged and had paid, of each account in turn. */
    List<List<Due>> charged() throws SQLException {
        List<List<Due>> all = new ArrayList<>();
        for (Pupil pupil : pupils) {
            all.add(query(
                    """
                    select c.due_on, c.amount from subscription_charge c join subscription s on s.id = c.subscription_id
                    where s.account_id = ? and c.state = 'PAID' order by c.first_day""",
                    pupil,
                    row -> new Due(row.getDate(1).toLocalDate(), row.getLong(2))));
        }
        return all;
    }

    /** What the provider has really taken, and on which day, of each account in turn. */
    List<List<Due>> taken() throws SQLException {
        Map<String, Charge> charges = bean(SandboxCompany.class).charges().stream()
                .collect(Collectors.toMap(Charge::reference, Function.identity()));
        List<List<Due>> all = new ArrayList<>();
        for (Pupil pupil : pupils) {
            List<String> references = query(
                    """
                    select p.reference from payment p join subscription_payment t on t.payment_id = p.id
                      join subscription_charge c on c.id = t.charge_id join subscription s on s.id = c.subscription_id
                    where s.account_id = ? order by p.id""",
                    pupil,
                    row -> row.getString(1));
            all.add(references.stream()
                    .flatMap(reference -> Stream.ofNullable(charges.get(reference)))
                    .map(charge -> new Due(BusinessTime.dateOf(charge.at()), charge.amountOere()))
                    .toList());
        }
        return all;
    }

    /** Whether the account's card had no cover for a while. @param number its turn, from 0 */
    boolean fails(int number) {
        return fails(pupils.get(number));
    }

    static long sum(List<List<Due>> dues) {
        return dues.stream().flatMap(List::stream).mapToLong(Due::oere).sum();
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> query(String sql, Pupil pupil, Reading<T> reading) throws SQLException {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, pupil.subscriber().citizen().accountId());
            try (ResultSet rows = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        }
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
