package dk.kantinekort.web.admin;

import dk.kantinekort.calendar.ClosedDays;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.unit.Unit;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The days on which a unit is closed: of the one that the address names, else of the first. */
@Named
@RequestScoped
public class ClosedDaysPage {

    /** Name of the unit's public id in the page's address. */
    private static final String UNIT = "enhed";

    @Inject
    private BackOffice office;

    @Inject
    private ClosedDays closedDays;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Refusals refusals;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private List<Unit> units = List.of();
    private List<LocalDate> days;
    private String unit = "";
    private String first = "";
    private String last = "";

    /** At once, for a form that is sent in is only looked at where it is shown. */
    @PostConstruct
    void load() {
        if (office.isOpen(Room.CLOSED_DAYS)) {
            units = closedDays.listUnits();
            unit = Optional.ofNullable(request.getParameter(UNIT))
                    .orElseGet(() -> units.isEmpty() ? "" : units.get(0).publicId());
        }
    }

    public void close() throws IOException {
        try {
            closedDays.close(unit, first, last, signedIn.actor());
            showAgain();
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    public void open(LocalDate day) throws IOException {
        closedDays.open(unit, day.toString(), signedIn.actor());
        showAgain();
    }

    /** By a request of its own, so that loading the page again repeats nothing. */
    private void showAgain() throws IOException {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(navigation.to(Room.CLOSED_DAYS.path()) + "?" + UNIT + "=" + unit);
    }

    public List<LocalDate> getDays() {
        if (days == null) {
            days = closedDays.list(unit);
        }
        return days;
    }

    public List<Unit> getUnits() {
        return units;
    }

    public String getUnit() {
        return unit;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }
}
