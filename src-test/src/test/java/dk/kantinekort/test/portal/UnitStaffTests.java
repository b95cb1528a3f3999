package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.calendar.BusinessCalendar;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import dk.kantinekort.unit.Unit;
import dk.kantinekort.unit.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Staff of a unit keep their own unit's plans and closed days, and find no others'. */
interface UnitStaffTests extends InPortal {

    @Test
    default void staff_of_a_unit_do_not_find_the_plans_of_others() throws Exception {
        Subscriber elsewhere = Subscriber.of(sandbox(), Optional.of(1));
        Browser admin = staff("Peter Kjær");
        String address = "/admin/abonnementer?plan=" + elsewhere.plan();
        Page theirs = admin.open(address);
        assertThat(theirs.html()).contains("Skift antal pladser");

        Browser lone = staff("Lone Ravn");
        assertThat(lone.open(address).html()).doesNotContain("Skift antal pladser", elsewhere.plan() + "\"");
        Page own = lone.open("/admin/abonnementer");
        assertThat(own.html())
                .contains("Søndervang Skole")
                .doesNotContain(unit(elsewhere.unitId()).name());

        admin.press(theirs, "Skift antal pladser", Map.of("newCapacity", "3"));
        assertThat(elsewhere.requirePlan().capacity()).contains(3);
        assertThat(elsewhere.requirePlan().priceOn(today())).isEqualTo(Money.ofKroner(90));
    }

    @Test
    default void staff_of_a_unit_close_no_others_and_nobody_closes_what_has_gone_by() throws Exception {
        Unit other = unit(Subscriber.of(sandbox(), Optional.empty()).unitId());
        Browser lone = staff("Lone Ravn");
        assertThat(lone.open("/admin/lukkedage").html())
                .contains("Søndervang Skole")
                .doesNotContain(other.name());

        Browser admin = staff("Peter Kjær");
        Page page = admin.open("/admin/lukkedage?enhed=" + other.publicId());
        Page refused = close(admin, page, today().minusDays(1));
        assertThat(closed(other)).isEmpty();
        close(admin, refused, today());
        assertThat(closed(other)).containsExactly(today());
    }

    private Page close(Browser browser, Page page, LocalDate first) {
        return browser.press(page, "Luk dagene", Map.of("first", first.toString(), "last", today().toString()));
    }

    private Browser staff(String name) {
        Browser browser = Browser.atPortal();
        browser.logInAsStaff(name);
        return browser;
    }

    private Unit unit(long id) {
        return bean(Units.class).list().stream()
                .filter(unit -> unit.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private List<LocalDate> closed(Unit unit) {
        return bean(BusinessCalendar.class).listClosed(unit.id(), today().minusDays(3), today().plusDays(3));
    }

    private LocalDate today() {
        return BusinessTime.dateOf(sandbox().now());
    }
}
