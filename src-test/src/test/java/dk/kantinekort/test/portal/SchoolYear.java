package dk.kantinekort.test.portal;

import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.test.client.SandboxClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** A school year, or the first days of one, as groups of accounts live through it on the test clock. */
final class SchoolYear {

    private static final int NOON = 12;

    private final SandboxClient sandbox;
    private final LocalDate first;
    private final LocalDate last;
    private final int enrolling;
    private final List<YearGroup> groups = new ArrayList<>();

    private SchoolYear(SandboxClient sandbox, LocalDate first, LocalDate last, int enrolling) {
        this.sandbox = sandbox;
        this.first = first;
        this.last = last;
        this.enrolling = enrolling;
    }

    /** From today on, for so many days. Whoever enrols does so within the first week. */
    static SchoolYear ofDays(SandboxClient sandbox, int days) {
        LocalDate today = BusinessTime.dateOf(sandbox.now());
        return new SchoolYear(sandbox, today, today.plusDays(days), 7);
    }

    /** From the next August to June. Whoever enrols does so by November. */
    static SchoolYear whole(SandboxClient sandbox) {
        LocalDate now = BusinessTime.dateOf(sandbox.now());
        LocalDate august = LocalDate.of(now.getYear(), Month.AUGUST, 1);
        LocalDate first = august.isAfter(now) ? august : august.plusYears(1);
        return new SchoolYear(sandbox, first, first.plusMonths(11).minusDays(1), 100);
    }

    YearGroup group(int accounts, long seed) throws Exception {
        YearGroup group = YearGroup.of(sandbox, accounts, seed, first, last, enrolling);
        groups.add(group);
        return group;
    }

    /** Day by day, to noon each, so that no answer has to wait for many days' work. */
    void pass() throws Exception {
        toNoonOf(first);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            toNoonOf(day);
            for (YearGroup group : groups) {
                group.live(day);
            }
        }
    }

    /** Unless it is past noon. */
    private void toNoonOf(LocalDate date) {
        Instant noon = BusinessTime.startOf(date).plus(Duration.ofHours(NOON));
        if (noon.isAfter(sandbox.now())) {
            sandbox.advanceTo(noon);
        }
    }

    /** How many days pass. */
    long days() {
        return first.datesUntil(last.plusDays(1)).count();
    }
}
