package dk.kantinekort.web.link;

import dk.kantinekort.link.LinkEnding;
import dk.kantinekort.link.LinkLists;
import dk.kantinekort.link.LinkRequest;
import dk.kantinekort.link.OwnerDecisions;
import dk.kantinekort.link.PendingLink;
import dk.kantinekort.link.StandingLink;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.statement.AccountOverview;
import dk.kantinekort.statement.AccountSummary;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** [Godkend Tilknytninger]: what waits for the person, whom they let in, and where they are let in themselves. */
@Named
@RequestScoped
public class LinksPage {

    static final String PATH = "/konto/tilknytninger";

    /** What the page may say has just been done. */
    private static final Set<String> DONE = Set.of("godkendt", "afvist", "slettet");

    @Inject
    private LinkLists lists;

    @Inject
    private OwnerDecisions decisions;

    @Inject
    private LinkEnding ending;

    @Inject
    private AccountOverview overview;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Navigation navigation;

    @Inject
    private Refusals refusals;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ExternalContext browser;

    private List<LinkRequest> requests;
    private List<StandingLink> guardians;
    private List<StandingLink> own;
    private List<PendingLink> pending;
    private List<AccountSummary> ownAccounts;

    @PostConstruct
    void load() {
        requests = lists.listRequests(signedIn.personId());
        guardians = lists.listGuardians(signedIn.personId());
        own = lists.listOwn(signedIn.personId());
        pending = lists.listPending(signedIn.personId());
        ownAccounts = overview.list(signedIn.personId()).stream()
                .filter(account -> account.ownerId() == signedIn.personId())
                .toList();
    }

    /**
     * [Godkend], [Afvis] or [Slet]: the button says which link it is about, so that no click is lost although rows have gone or come
     * since the page was shown.
     */
    public void act() throws IOException {
        if (!linkId("godkend").isEmpty()) {
            approve(linkId("godkend"));
        } else if (!linkId("afvis").isEmpty()) {
            reject(linkId("afvis"));
        } else if (!linkId("slet").isEmpty()) {
            delete(linkId("slet"));
        }
    }

    private void approve(String id) throws IOException {
        decide("godkendt", () -> decisions.approve(signedIn.personId(), id, chosen(), signedIn.actor()));
    }

    private void reject(String id) throws IOException {
        decide("afvist", () -> decisions.reject(signedIn.personId(), id, signedIn.actor()));
    }

    /** After the question, or of what gives no access yet. */
    private void delete(String id) throws IOException {
        decide("slettet", () -> ending.delete(signedIn.personId(), id, signedIn.actor()));
    }

    /** Shows the page by a request of its own, so that loading it again repeats nothing. */
    private void decide(String done, Runnable act) throws IOException {
        try {
            act.run();
            browser.redirect(navigation.to(PATH) + "?udfoert=" + done);
        } catch (RefusedException refused) {
            refusals.show(refused);
        }
    }

    private Set<String> chosen() {
        return Optional.ofNullable(request.getParameterValues("adgang")).stream()
                .flatMap(Arrays::stream)
                .collect(Collectors.toSet());
    }

    private String linkId(String name) {
        return Optional.of(parameter(name)).filter(PublicId::isOne).orElse("");
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** {@code godkendt}, {@code afvist} or {@code slettet} when that was just done; empty otherwise. */
    public String getDone() {
        return DONE.contains(parameter("udfoert")) ? parameter("udfoert") : "";
    }

    /** The link that the person is asked about whether they mean to delete it; null when there is none. */
    public StandingLink getDeleting() {
        return Stream.concat(guardians.stream(), own.stream())
                .filter(link -> link.id().equals(parameter("slet")))
                .findFirst()
                .orElse(null);
    }

    /** Whether the person gives up an account of somebody else's, rather than ends another's use of theirs. */
    public boolean isLeaving() {
        return own.contains(getDeleting());
    }

    /** The person's own accounts that an approval of the request may open. */
    public List<AccountSummary> closedTo(LinkRequest asking) {
        return ownAccounts.stream()
                .filter(account -> !asking.open().contains(account.publicId()))
                .toList();
    }

    public List<LinkRequest> getRequests() {
        return requests;
    }

    public List<StandingLink> getGuardians() {
        return guardians;
    }

    public List<StandingLink> getOwn() {
        return own;
    }

    public List<PendingLink> getPending() {
        return pending;
    }

    public boolean isNothing() {
        return requests.isEmpty() && guardians.isEmpty() && own.isEmpty() && pending.isEmpty();
    }
}
