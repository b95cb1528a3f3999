package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What staff do to a plan can be undone, and its words corrected. */
interface PlanStaffTests extends InPortal {

    @Test
    default void staff_are_asked_before_a_plan_takes_nobody_and_can_open_it_again() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        Browser staff = staff();
        Page asked = staff.open(staff.open(page(subscriber)).linkNamed("Tag ikke imod flere"));
        assertThat(asked.html()).contains("Vil du lukke for nye tilmeldinger");
        assertThat(subscriber.offer().first()).isPresent();

        Page withdrawn = staff.press(asked, "Tag ikke imod flere", Map.of());

        assertThat(subscriber.offers()).noneMatch(offer -> offer.plan().equals(subscriber.plan()));
        staff.press(withdrawn, "Tag imod igen", Map.of());
        assertThat(subscriber.offer().first()).isPresent();
    }

    @Test
    default void name_and_description_are_corrected() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        Browser staff = staff();
        Page page = staff.open(page(subscriber));

        Page refused = staff.press(page, "Gem", Map.of("newName", "Sk", "newAbout", "Lun mad"));
        assertThat(refused.html()).contains("med mindst 3 tegn");
        staff.press(refused, "Gem", Map.of("newName", "Skolefrokost", "newAbout", "Lun mad"));

        assertThat(subscriber.offer().name()).isEqualTo("Skolefrokost");
        assertThat(subscriber.offer().about()).isEqualTo("Lun mad");
    }

    @Test
    default void an_announced_price_is_taken_back_and_that_is_told() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty());
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        Browser staff = staff();
        LocalDate day = BusinessTime.dateOf(sandbox().now()).plusDays(30);
        Page announced = staff.press(
                staff.open(page(subscriber)), "Skift pris", Map.of("newPrice", "95", "priceFrom", day.toString()));
        assertThat(announced.html()).contains("Ny pris: 95,00");

        staff.press(announced, "Træk den nye pris tilbage", Map.of());

        assertThat(subscriber.offer().coming()).isEmpty();
        assertThat(subscriber.requirePlan().priceOn(day.plusDays(7))).isEqualTo(Subscriber.PRICE);
        Eventually.holds(() -> MailsUnderTest.to(subscriber.email()).stream()
                        .filter(mail -> mail.subject().equals("Ny pris på dit abonnement"))
                        .count()
                == 2);
    }

    @Test
    default void a_price_that_periods_were_charged_at_is_not_taken_back() throws Exception {
        Subscriber subscriber = Subscriber.of(sandbox(), Optional.empty()).chargedOn(DayOfWeek.THURSDAY);
        subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED);
        Browser staff = staff();
        LocalDate monday =
                BusinessTime.dateOf(sandbox().now()).plusDays(30).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        staff.press(
                staff.open(page(subscriber)), "Skift pris", Map.of("newPrice", "95", "priceFrom", monday.toString()));
        sandbox().advanceTo(BusinessTime.startOf(monday.minusDays(4)).plus(Duration.ofHours(12)));
        assertThat(subscriber.standing().paidUntil()).contains(monday.plusDays(6));

        Page refused = staff.press(staff.open(page(subscriber)), "Træk den nye pris tilbage", Map.of());

        assertThat(refused.html()).contains("Prisen kan ikke trækkes tilbage");
        assertThat(subscriber.requirePlan().priceOn(monday)).isEqualTo(Money.ofKroner(95));
    }

    private static Browser staff() {
        Browser staff = Browser.atPortal();
        staff.logInAsStaff("Peter Kjær");
        return staff;
    }

    private static String page(Subscriber subscriber) {
        return "/admin/abonnementer?plan=" + subscriber.plan();
    }
}
