package dk.kantinekort.web.admin;

import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.subscription.KeptPlan;
import dk.kantinekort.subscription.PlanDesk;
import dk.kantinekort.subscription.plan.ComingPrice;
import dk.kantinekort.subscription.plan.HolidayRule;
import dk.kantinekort.subscription.plan.PeriodLength;
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
import java.util.List;
import java.util.Optional;

/** The plans that citizens may subscribe to: all of them, and one that the address names. */
@Named
@RequestScoped
public class PlansPage {

    /** Name of the plan's public id in the page's address. */
    private static final String PLAN = "plan";

    @Inject
    private BackOffice office;

    @Inject
    private PlanDesk desk;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Refusals refusals;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private List<KeptPlan> plans = List.of();
    private List<Unit> units = List.of();
    private List<String> groups = List.of();
    private final PlanFields fields = new PlanFields();
    private String newPrice = "";
    private String newName = "";
    private String newAbout = "";
    private String priceFrom = "";
    private String newCapacity = "";

    /** At once, for a form that is sent in is only looked at where it is shown. */
    @PostConstruct
    void load() {
        if (office.isOpen(Room.PLANS)) {
            plans = desk.list();
            units = desk.listUnits();
            groups = desk.listGroups();
            fill(getChosen());
        }
    }

    private void fill(KeptPlan chosen) {
        if (chosen != null) {
            newName = chosen.plan().name();
            newAbout = chosen.plan().about();
        }
    }

    public void make() throws IOException {
        try {
            showAgain(desk.make(fields.form(), signedIn.actor()));
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    public void changePrice() throws IOException {
        try {
            desk.changePrice(named(), newPrice, priceFrom, signedIn.actor());
            showAgain(named());
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    public void changeCapacity() throws IOException {
        try {
            desk.changeCapacity(named(), newCapacity, signedIn.actor());
            showAgain(named());
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    public void withdrawPrice() throws IOException {
        Optional<ComingPrice> coming = Optional.ofNullable(getChosen()).flatMap(KeptPlan::coming);
        try {
            if (coming.isPresent()) {
                desk.withdrawPrice(named(), coming.get().from(), signedIn.actor());
            }
            showAgain(named());
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    public void describe() throws IOException {
        try {
            desk.describe(named(), newName, newAbout, signedIn.actor());
            showAgain(named());
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    public void withdraw() throws IOException {
        desk.withdraw(named(), signedIn.actor());
        showAgain(named());
    }

    public void offerAgain() throws IOException {
        desk.offerAgain(named(), signedIn.actor());
        showAgain(named());
    }

    /** Whether staff are asked if they mean it. */
    public boolean isAsking() {
        return "ja".equals(request.getParameter("luk"))
                && getChosen() != null
                && getChosen().plan().isOffered();
    }

    /** By a request of its own, so that loading the page again repeats nothing. */
    private void showAgain(String plan) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address(plan));
    }

    public String address(String plan) {
        return navigation.to(Room.PLANS.path()) + "?" + PLAN + "=" + plan;
    }

    private String named() {
        return Optional.ofNullable(request.getParameter(PLAN)).orElse("");
    }

    /** The plan that the address names; null when it names none. */
    public KeptPlan getChosen() {
        return plans.stream()
                .filter(kept -> kept.plan().publicId().equals(named()))
                .findFirst()
                .orElse(null);
    }

    public List<KeptPlan> getPlans() {
        return plans;
    }

    public List<Unit> getUnits() {
        return units;
    }

    /** Names of the classes of person that the municipality's list knows. */
    public List<String> getGroups() {
        return groups;
    }

    public PeriodLength[] getLengths() {
        return PeriodLength.values();
    }

    public HolidayRule[] getHolidayRules() {
        return HolidayRule.values();
    }

    public PlanFields getFields() {
        return fields;
    }

    public String getNewPrice() {
        return newPrice;
    }

    public void setNewPrice(String newPrice) {
        this.newPrice = newPrice;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public String getNewAbout() {
        return newAbout;
    }

    public void setNewAbout(String newAbout) {
        this.newAbout = newAbout;
    }

    public String getNewCapacity() {
        return newCapacity;
    }

    public void setNewCapacity(String newCapacity) {
        this.newCapacity = newCapacity;
    }

    public String getPriceFrom() {
        return priceFrom;
    }

    public void setPriceFrom(String priceFrom) {
        this.priceFrom = priceFrom;
    }
}
