package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.report.Consumption;
import dk.kantinekort.report.ConsumptionReport;
import dk.kantinekort.report.ConsumptionReports;
import dk.kantinekort.report.ConsumptionRow;
import dk.kantinekort.report.Period;
import dk.kantinekort.report.Share;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.statement.Movement;
import dk.kantinekort.statement.StatementPosition;
import dk.kantinekort.statement.StatementQuery;
import dk.kantinekort.statement.Statements;
import dk.kantinekort.test.portal.Canteen.Customer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an account was used for (rule 23). */
interface ReportTests extends InPortal {

    StatementQuery ALL = new StatementQuery(Optional.empty(), Optional.empty(), "", StatementPosition.NEWEST);
    Period ALWAYS = new Period(LocalDate.of(1970, 1, 1), LocalDate.of(9998, 12, 31));

    @Test
    default void what_stands_of_purchases_is_told_by_day_place_and_product() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(200);
        canteen.till().sell(customer.card(), 3_500, "1").expect(201);
        canteen.till().sell(customer.card(), 3_000, "2").expect(201);
        canteen.till().sell(customer.card(), 90_000, "refused").expect(422);
        JsonObject wrong = canteen.till().sell(customer.card(), 5_000, "3").json();
        canteen.till().reverse(wrong.getString("purchaseId")).expect(200);
        canteen.till().offline(milkOf(customer, today().minusDays(40))).expect(200);

        ConsumptionReport report = report(customer, new Period(today().minusDays(40), today()));

        assertThat(report.times())
                .containsExactly(
                        new Share<>(today().minusDays(40), 2, Money.ofOere(1_000)),
                        new Share<>(today(), 2, Money.ofOere(6_500)));
        assertThat(report.places()).singleElement().satisfies(place -> assertThat(place.of())
                .startsWith("Kantinen test-"));
        assertThat(report.products())
                .containsExactly(
                        new Share<>("Frokost", 2, Money.ofOere(6_500)), new Share<>("Mælk", 2, Money.ofOere(1_000)));
        assertThat(report.total().amount()).isEqualTo(Money.ofOere(7_500));
        assertThat(statement(customer))
                .as("the statement shows both sides of what was reversed, and all on the day it was booked")
                .extracting(Movement::amount)
                .startsWith(Money.ofOere(-1_000), Money.ofOere(5_000), Money.ofOere(-5_000), Money.ofOere(-3_000));
        assertThat(statement(customer))
                .allMatch(moved -> BusinessTime.dateOf(moved.bookedAt()).equals(today()));
    }

    @Test
    default void only_the_days_asked_for_count() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(200);
        canteen.till().sell(customer.card(), 3_500, "1").expect(201);
        canteen.till().offline(milkOf(customer, today().minusDays(2))).expect(200);

        assertThat(report(customer, day(today().minusDays(1))).times()).isEmpty();
        assertThat(report(customer, day(today().minusDays(2))).products())
                .extracting(Share::of)
                .containsExactly("Mælk");
        assertThat(bean(Consumption.class)
                        .months(account(customer).ownerId(), account(customer).publicId(), ALWAYS))
                .as("only where something was bought is looked")
                .isEqualTo(new Period(today().minusDays(2), today()).months());
    }

    @Test
    default void rows_for_a_file_are_by_day_place_and_product() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(200);
        canteen.till().sell(customer.card(), 3_500, "1").expect(201);
        canteen.till().sell(customer.card(), 3_000, "2").expect(201);
        Account account = account(customer);

        assertThat(bean(Consumption.class).rows(account.ownerId(), account.publicId(), day(today())))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .isEqualTo(new ConsumptionRow(
                                today(), row.place(), row.sku(), "Frokost", 2, Money.ofOere(6_500))));
    }

    @Test
    default void to_a_stranger_there_is_no_such_account_and_to_a_guardian_no_longer() throws Exception {
        Canteen canteen = Canteen.open(this);
        Account childs = account(canteen.customer(10));
        long other = account(canteen.customer(10)).ownerId();
        requireNothing(other, childs);

        bean(AccountAccess.class).grant(other, childs.id());
        assertThat(bean(ConsumptionReports.class)
                        .report(other, childs.publicId(), day(today()))
                        .times())
                .isEmpty();

        bean(AccountAccess.class).revoke(other, childs.id());
        requireNothing(other, childs);
    }

    private void requireNothing(long person, Account account) {
        Consumption consumption = bean(Consumption.class);
        Period today = day(today());
        assertThatThrownBy(() -> bean(ConsumptionReports.class).report(person, account.publicId(), today))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> consumption.months(person, account.publicId(), today))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> consumption.rows(person, account.publicId(), today))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bean(Statements.class).list(person, account.publicId(), ALL, 10))
                .isInstanceOf(NotFoundException.class);
    }

    private ConsumptionReport report(Customer customer, Period period) {
        Account account = account(customer);
        return bean(ConsumptionReports.class).report(account.ownerId(), account.publicId(), period);
    }

    private List<Movement> statement(Customer customer) {
        Account account = account(customer);
        return bean(Statements.class).list(account.ownerId(), account.publicId(), ALL, 100);
    }

    private Account account(Customer customer) {
        return bean(Accounts.class).find(customer.accountId()).orElseThrow();
    }

    private LocalDate today() {
        return BusinessTime.today(bean(Clock.class));
    }

    private static Period day(LocalDate date) {
        return new Period(date, date);
    }

    private static JsonObject milkOf(Customer customer, LocalDate date) {
        JsonObject line = Json.createObjectBuilder()
                .add("sku", "MILK")
                .add("name", "Mælk")
                .add("quantity", 2)
                .add("unitPriceOere", 500)
                .build();
        JsonObject sale = Json.createObjectBuilder()
                .add("idempotencyKey", "milk-" + date)
                .add("cardNumber", customer.card())
                .add("amountOere", 1_000)
                .add("soldAt", date + "T12:00:00+01:00")
                .add("lines", Json.createArrayBuilder().add(line))
                .build();
        return Json.createObjectBuilder()
                .add("purchases", Json.createArrayBuilder().add(sale))
                .build();
    }
}
