package dk.kantinekort.calendar;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.login.StaffScope;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.unit.Unit;
import dk.kantinekort.unit.Units;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where staff of units keep the days on which their units are closed. Others' units are not there. */
@Stateless
@RolesAllowed({"unit", "admin"})
public class ClosedDays {

    /** A school year and a half: what is further off is a mistake. */
    private static final int MOST_DAYS_AHEAD = 550;

    @Inject
    private BusinessCalendar calendar;

    @Inject
    private Units units;

    @Inject
    private StaffScope scope;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Those that are theirs to close, by name. */
    public List<Unit> listUnits() {
        return units.list().stream()
                .filter(unit -> scope.keeps(Set.of(unit.id())))
                .toList();
    }

    /** From today on. @param unit public id */
    public List<LocalDate> list(String unit) {
        LocalDate today = BusinessTime.today(clock);
        return find(unit)
                .map(found -> calendar.listClosed(found.id(), today, today.plusDays(MOST_DAYS_AHEAD)))
                .orElse(List.of());
    }

    /**
     * Closes the unit on all days from the first to the last, none of them gone by.
     *
     * @param first as a date field sends it
     * @param last as a date field sends it; empty for the first alone
     * @throws RefusedException {@code CLOSED_DAYS_MALFORMED}
     * @throws NotFoundException when the unit is not theirs
     */
    public void close(String unit, String first, String last, String actor) {
        Unit closed = require(unit);
        LocalDate from = date(first).orElseThrow(() -> malformed("first"));
        LocalDate to = last.isBlank() ? from : date(last).orElseThrow(() -> malformed("last"));
        if (from.isBefore(BusinessTime.today(clock))) {
            throw malformed("first");
        }
        if (to.isBefore(from) || to.isAfter(BusinessTime.today(clock).plusDays(MOST_DAYS_AHEAD))) {
            throw malformed("last");
        }
        calendar.close(closed.id(), from, to);
        audit.record(actor, "UNIT_CLOSED", unit, from + " to " + to);
    }

    /** Opens it again on that day. */
    public void open(String unit, String day, String actor) {
        Unit opened = require(unit);
        LocalDate date = date(day).orElseThrow(() -> malformed("first"));
        calendar.open(opened.id(), date, date);
        audit.record(actor, "UNIT_OPENED", unit, day);
    }

    private Unit require(String publicId) {
        return find(publicId).orElseThrow(() -> new NotFoundException("unit"));
    }

    private Optional<Unit> find(String publicId) {
        return listUnits().stream()
                .filter(unit -> unit.publicId().equals(publicId))
                .findFirst();
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static RefusedException malformed(String field) {
        return new RefusedException(Refusal.atField(field, "CLOSED_DAYS_MALFORMED"));
    }
}
