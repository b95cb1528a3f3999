package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.reconciliation.ItemState;
import dk.kantinekort.reconciliation.LineSource;
import dk.kantinekort.reconciliation.RefusedLine;
import dk.kantinekort.reconciliation.SettlementDays;
import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.test.client.Browser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** A date has its lines from the provider's report or from a file, for in each a line has another id. */
interface LineSourceTests extends InPortal {

    DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("d.M.uuuu");

    @Test
    default void a_date_that_was_fetched_is_not_booked_again_from_a_file() throws Exception {
        Lines lines = Lines.of(sandbox());
        String reference = lines.completed(510);
        LocalDate fetched = Lines.freshDate();
        LocalDate other = Lines.freshDate();
        assertThat(lines.take(Lines.on(fetched, lines.charge(reference, 510, "P"))))
                .isEmpty();
        String unsettled = lines.completed(511);

        String page = SettlementFileTests.load(
                        sandbox(),
                        "begge.csv",
                        SettlementFileTests.COLUMNS
                                + SettlementFileTests.row(other, "A" + unsettled, "", unsettled, "511")
                                + SettlementFileTests.row(fetched, "A" + reference, "P", reference, "510"))
                .html();

        assertThat(page)
                .contains(
                        "Intet er indlæst. Fejl i alt: 1",
                        "Datoer, der allerede er hentet hos udbyderen: " + DANISH.format(fetched) + ".",
                        ">3<",
                        "Datoens linjer er hentet hos udbyderen og kan ikke også indlæses fra en fil.");
        assertThat(lines.state(reference)).isEqualTo(ItemState.SETTLED);
        assertThat(lines.state(unsettled)).isEqualTo(ItemState.NOT_SETTLED);
    }

    @Test
    default void a_date_that_was_loaded_from_a_file_is_not_booked_again_when_it_is_fetched() throws Exception {
        Lines lines = Lines.of(sandbox());
        String reference = lines.completed(520);
        LocalDate date = Lines.freshDate();
        SettlementLine line = Lines.on(date, lines.charge(reference, 520, "P"));
        assertThat(lines.take(LineSource.FILE, Lines.on(date, lines.charge(reference, 520, "P"))))
                .isEmpty();

        assertThat(lines.take(LineSource.FETCHED, line))
                .containsExactly(new RefusedLine(line, RefusedLine.Why.OTHER_SOURCE));

        assertThat(lines.state(reference)).isEqualTo(ItemState.SETTLED);
    }

    @Test
    default void of_a_report_and_a_file_that_come_at_once_one_is_booked() throws Exception {
        Lines lines = Lines.of(sandbox());
        String reference = lines.completed(530);
        LocalDate date = Lines.freshDate();
        Queue<LineSource> wanted = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 4; i++) {
            wanted.add(LineSource.FETCHED);
            wanted.add(LineSource.FILE);
        }
        Queue<LineSource> taken = new ConcurrentLinkedQueue<>();

        AtOnce.run(8, () -> {
            LineSource source = wanted.remove();
            SettlementLine line = Lines.on(date, lines.charge(reference, 530, ""));
            if (isTaken(lines, source, line)) {
                taken.add(source);
            }
        });

        assertThat(taken).isNotEmpty().containsOnly(taken.peek());
        assertThat(Lines.number("select count(*) from settlement_line where reference = ?", reference))
                .isEqualTo(taken.size());
    }

    private static boolean isTaken(Lines lines, LineSource source, SettlementLine line) {
        try {
            return lines.take(source, line).isEmpty();
        } catch (RuntimeException e) {
            assertThat(CollisionException.isBehind(e)).as(e.toString()).isTrue();
            return false;
        }
    }

    @Test
    default void a_file_closes_the_gap_of_its_date_and_nobody_asks_for_it_any_more() throws Exception {
        LocalDate date = BusinessTime.dateOf(sandbox().now()).plusDays(1);
        sandbox().advanceTo(morningAfter(date));
        ProviderUnderTest provider = bean(ProviderUnderTest.class);
        assertThat(provider.settlements(date)).isOne();
        assertThat(gaps()).contains(row(date));

        SettlementFileTests.load(
                sandbox(),
                "hul.csv",
                SettlementFileTests.COLUMNS + "G" + date + ";P" + date + ";Gebyr;;-1;" + DANISH.format(date) + "\n");
        sandbox().advanceTo(morningAfter(date.plusDays(1)));

        assertThat(gaps()).doesNotContain(row(date)).contains(row(date.plusDays(1)));
        assertThat(provider.settlements(date)).isOne();
        assertThat(provider.settlements(date.plusDays(1))).isOne();
    }

    @Test
    default void dates_that_never_come_keep_no_other_from_being_asked_for() {
        SettlementDays days = bean(SettlementDays.class);
        String provider = "p" + System.nanoTime();
        LocalDate first = LocalDate.of(2020, 1, 1);
        LocalDate next = first.plusDays(40);
        days.open(provider, first);
        days.open(provider, next.minusDays(1));
        days.listWanting(provider, next, 31).forEach(date -> days.asked(provider, date));
        days.open(provider, next);

        List<LocalDate> wanting = days.listWanting(provider, next, 31);

        assertThat(wanting).hasSize(31).isSorted().endsWith(first.plusDays(39), next);
        first.datesUntil(next.plusDays(1)).forEach(date -> days.fetched(provider, date, 0, 0, false));
        assertThat(days.listWanting(provider, next, 31)).isEmpty();
    }

    private static Instant morningAfter(LocalDate date) {
        return BusinessTime.startOf(date.plusDays(1)).plus(Duration.ofHours(6));
    }

    /** The day on which other dates were asked for last is none of its own. */
    private static String row(LocalDate date) {
        return "<td>" + DANISH.format(date) + "</td>";
    }

    private static String gaps() {
        Browser browser = Browser.atPortal();
        browser.logInAsStaff("Hans Okholm");
        return DifferenceTests.section(browser.open(DifferenceTests.DESK), "Datoer, der mangler");
    }
}
