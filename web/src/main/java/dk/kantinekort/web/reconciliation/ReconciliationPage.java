package dk.kantinekort.web.reconciliation;

import dk.kantinekort.reconciliation.ClearingAccount;
import dk.kantinekort.reconciliation.ClearingItem;
import dk.kantinekort.reconciliation.ItemState;
import dk.kantinekort.reconciliation.ReceivedLine;
import dk.kantinekort.reconciliation.SettlementDay;
import dk.kantinekort.reconciliation.StaffReconciliation;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.Refusals;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** The clearing accounts and the three lists; one more list that the address names, or one item. */
@Named
@RequestScoped
public class ReconciliationPage {

    static final String PATH = "/admin/finance/afstemning";

    private static final int MOST = 100;

    @Inject
    @Param(name = "post")
    private String publicId;

    @Inject
    @Param(name = "vis")
    private String stateName;

    @Inject
    private StaffReconciliation reconciliation;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Navigation navigation;

    @Inject
    private Refusals refusals;

    @Inject
    private Texts text;

    private ClearingItem item;
    private String reason = "";

    /** Whether the address names an item. */
    public boolean isOne() {
        return publicId != null && !publicId.isEmpty();
    }

    public String getPublicId() {
        return publicId;
    }

    public ClearingItem getItem() {
        if (item == null) {
            item = reconciliation.require(publicId);
        }
        return item;
    }

    /** Whether the item is about a payment of ours; of any other there is nobody to ask. */
    public boolean isOfPayment() {
        return reconciliation.isOfPayment(getItem());
    }

    public List<ReceivedLine> getLines() {
        return reconciliation.lines(getItem());
    }

    public List<ClearingAccount> getAccounts() {
        return reconciliation.accounts();
    }

    public List<SettlementDay> getGaps() {
        return reconciliation.gaps(MOST);
    }

    /** How many lines are stored and about to be matched: the lists do not know of them yet. */
    public long getUnmatched() {
        return reconciliation.countUnmatched();
    }

    /** The lists on the page: the three that staff work on, and the one that the address names. */
    public List<ItemList> getLists() {
        ItemList overdue = new ItemList(
                "overdue",
                text.of("reconciliation.list.overdue", reconciliation.settledWithinDays()),
                reconciliation.listOverdue(MOST));
        return Stream.concat(
                        Stream.of(list(ItemState.NOT_CREDITED), overdue, list(ItemState.DIFFERS)),
                        asked().map(this::list))
                .toList();
    }

    private Stream<ItemState> asked() {
        return Arrays.stream(ItemState.values())
                .filter(state -> state.name().equals(stateName))
                .filter(state -> state != ItemState.NOT_CREDITED && state != ItemState.DIFFERS);
    }

    private ItemList list(ItemState state) {
        return new ItemList(state.name(), text.get("reconciliation.list." + state), reconciliation.list(state, MOST));
    }

    /** [Gem forklaring] */
    public void explain() throws IOException {
        try {
            reconciliation.explain(publicId, reason, signedIn.actor());
            Redirect.to(navigation.to(PATH + "?post=" + publicId));
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    public String getAddress() {
        return navigation.to(PATH);
    }

    public int getReasonLength() {
        return StaffReconciliation.REASON_LENGTH;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
