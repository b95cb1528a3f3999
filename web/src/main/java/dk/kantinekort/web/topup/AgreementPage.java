package dk.kantinekort.web.topup;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.payment.stored.StoringDesk;
import dk.kantinekort.payment.stored.StoringState;
import dk.kantinekort.topup.AgreementState;
import dk.kantinekort.topup.AgreementView;
import dk.kantinekort.topup.AgreementViews;
import dk.kantinekort.topup.Enrolments;
import dk.kantinekort.topup.ShownCard;
import dk.kantinekort.topup.TopUpSettings;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Redirect;
import dk.kantinekort.web.shell.SelectedAccount;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** The agreement of the selected account, and how the storing of a card went from which the citizen is just back. */
@Named
@RequestScoped
public class AgreementPage {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yy");

    @Inject
    @Param(name = "kort")
    private String card;

    @Inject
    @Param(name = "annuller")
    private String cancelling;

    @Inject
    @Param(name = "annulleret")
    private String cancelled;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selectedAccount;

    @Inject
    private AgreementViews views;

    @Inject
    private Enrolments enrolments;

    @Inject
    private StoringDesk desk;

    @Inject
    private TopUpSettings settings;

    @Inject
    private Navigation navigation;

    @Inject
    private Texts text;

    private Optional<StoringState> storing = Optional.empty();
    private Optional<AgreementView> view;

    /** Asks first how the storing went, for the agreement follows from it. */
    public void load() {
        storing =
                Optional.ofNullable(card).filter(id -> !id.isEmpty()).map(id -> desk.require(signedIn.personId(), id));
    }

    /** [Skift betalingskort]: has the terms accepted first. */
    public void changeCard() throws IOException {
        Redirect.to(navigation.toAccountPage("/indbetal/optankning/skift", selectedAccount.getPublicId()));
    }

    /** [Annuller Automatisk optankning]: asks first. */
    public void askCancel() throws IOException {
        Redirect.to(address() + "&annuller=ja");
    }

    /** [Annuller Automatisk optankning], once more after the question. */
    public void cancel() throws IOException {
        enrolments.cancel(signedIn.personId(), selectedAccount.getPublicId());
        Redirect.to(address() + "&annulleret=ja");
    }

    private String address() {
        return navigation.toAccountPage("/indbetal/optankning", selectedAccount.getPublicId());
    }

    public AgreementView getView() {
        if (view == null) {
            view = views.find(signedIn.personId(), selectedAccount.getPublicId());
        }
        return view.orElse(null);
    }

    /** Whether the citizen is asked if they mean it: the card cannot be had back. */
    public boolean isCancelling() {
        return cancelling != null && getView() != null && getView().mayCancel();
    }

    public boolean isCancelled() {
        return cancelled != null && getView() == null;
    }

    /** {@code stored}, {@code waiting} or {@code declined}; empty when no card was just stored. */
    public String getStoring() {
        return storing.map(AgreementPage::word).orElse("");
    }

    private static String word(StoringState state) {
        if (state.isStored()) {
            return "stored";
        }
        return state.isWaiting() ? "waiting" : "declined";
    }

    /** The way back to a window that is still open; empty when there is none. */
    public String getWindow() {
        return storing.filter(StoringState::isWaiting)
                .flatMap(StoringState::window)
                .map(URI::toString)
                .orElse("");
    }

    /** Name of the text that tells why no card was stored. */
    public String getDeclined() {
        return storing.flatMap(StoringState::declined).map(AgreementPage::name).orElse("technical");
    }

    /** Key of the text that tells how it stands; that a card is the reason is for its owner to know. */
    public String getStateText() {
        boolean others =
                getView().state() == AgreementState.SUSPENDED && !getView().own();
        return "topup.state." + getView().state() + (others ? ".others" : "");
    }

    public TopUpSettings getSettings() {
        return settings;
    }

    /** Name of the text that tells why it failed last time. */
    public String getFailure() {
        return getView().failedReason().map(AgreementPage::name).orElse("");
    }

    private static String name(DeclineReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    /** Brand, last four digits and last month of the card, as far as there are any. */
    public String getCardText() {
        return getView().card().map(this::describe).orElse("");
    }

    private String describe(ShownCard shown) {
        String name = (shown.brand() + " " + shown.lastFour()).strip();
        return shown.lastMonth() == null ? name : text.of("topup.card.text", name, MONTH.format(shown.lastMonth()));
    }
}
