package dk.kantinekort.web.deposit;

import dk.kantinekort.deposit.DepositState;
import dk.kantinekort.deposit.DepositStates;
import dk.kantinekort.payment.PaymentStatus;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/**
 * How a payment went. The browser may come back without its session, as from an app on a phone: then the page shows nothing of
 * the payment, and leads to the login.
 */
@Named
@RequestScoped
public class PaymentPage {

    private static final int OERE_PER_KRONE = 100;

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    private Visitor visitor;

    @Inject
    private SignedIn signedIn;

    @Inject
    private DepositStates states;

    private DepositState state;

    /** Loads the payment for whoever is signed in. */
    public void load() {
        if (visitor.isCitizen()) {
            state = states.require(signedIn.personId(), id == null ? "" : id);
        }
    }

    /** Whether the page looks for news by itself: not when only people can find out what happened. */
    public boolean isUpdating() {
        return state != null && state.status().isOpen();
    }

    /** The amount as the form takes it. */
    public long getKroner() {
        return state.amount().oere() / OERE_PER_KRONE;
    }

    public DepositState getState() {
        return state;
    }

    /** {@code stranger}, {@code completed}, {@code declined} or {@code waiting}: part of the keys of its texts. */
    public String getKind() {
        if (state == null) {
            return "stranger";
        }
        return switch (state.status()) {
            case COMPLETED -> "completed";
            case DECLINED -> "declined";
            default -> "waiting";
        };
    }

    /** Name of the texts that tell why it was declined, and what to do now. */
    public String getReason() {
        return state.declineReason()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .orElse("technical");
    }

    /** What is to be said while it is not known: nothing can have been taken before the window was opened. */
    public String getWaiting() {
        if (state.status() == PaymentStatus.DISCREPANCY) {
            return "deposit.waiting.discrepancy";
        }
        if (!isUpdating()) {
            return "deposit.waiting.staff";
        }
        if (state.window().isEmpty()) {
            return "deposit.waiting.unopened";
        }
        return getWindow().isEmpty() ? "deposit.waiting.detail" : "deposit.waiting.open";
    }

    /** Whether money can have been taken at all: not before the payer was in the window. */
    public boolean isUnopened() {
        return state.window().isEmpty();
    }

    /** The way back to a payment window that is still open; empty when there is none. */
    public String getWindow() {
        return state.status() == PaymentStatus.PENDING
                ? state.window().map(URI::toString).orElse("")
                : "";
    }

    public String getId() {
        return id;
    }
}
