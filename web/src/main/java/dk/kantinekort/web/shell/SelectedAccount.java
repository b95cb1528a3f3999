package dk.kantinekort.web.shell;

import dk.kantinekort.link.ForeignAccounts;
import dk.kantinekort.link.LinkLists;
import dk.kantinekort.link.PendingLink;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.statement.AccountOverview;
import dk.kantinekort.statement.AccountSummary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * The account that the page is about (rule 2): the one that the query parameter {@code konto} names, else the one that this
 * session looked at last, else the person's first. A name that is not the person's to use is as one that does not exist.
 */
@Named
@RequestScoped
public class SelectedAccount {

    /** Name of the query parameter that carries the account's public id from page to page. */
    static final String PARAMETER = "konto";

    private static final String LAST = SelectedAccount.class.getName() + ".last";

    @Inject
    private Citizen signedIn;

    @Inject
    private AccountOverview overview;

    @Inject
    private LinkLists links;

    @Inject
    private ForeignAccounts foreignAccounts;

    @Inject
    private HttpServletRequest request;

    private List<AccountSummary> choices;
    private AccountSummary selected;
    private List<PendingLink> pending;

    /** All accounts that the person may use, own ones first. */
    public List<AccountSummary> getChoices() {
        if (choices == null) {
            choices = overview.list(signedIn.personId());
        }
        return choices;
    }

    /** What the person has asked for and waits for [Afventer Godkendelse], without anything of the account. */
    public List<PendingLink> getPending() {
        if (pending == null) {
            pending = links.listPending(signedIn.personId());
        }
        return pending;
    }

    /** Whether there is an account at all. */
    public boolean isPresent() {
        return !getChoices().isEmpty();
    }

    /** @throws NotFoundException when the address names an account that is not the person's to use, or they have none */
    public AccountSummary get() {
        if (selected == null) {
            selected = select();
            request.getSession().setAttribute(LAST, selected.publicId());
        }
        return selected;
    }

    public String getPublicId() {
        return get().publicId();
    }

    public String getName() {
        return get().name();
    }

    /** Empty when the owner's name is under protection and somebody else looks. */
    public String getOwnerName() {
        return get().ownerName();
    }

    /** Whose account it is, and its name: a parent's accounts for two children may be called the same. */
    public String getLabel() {
        return label(get());
    }

    /** The label of one of the person's accounts; empty when it is not theirs to use any more. */
    public String labelOf(String accountPublicId) {
        return find(accountPublicId).map(SelectedAccount::label).orElse("");
    }

    public Money getBalance() {
        return get().balance();
    }

    /** Blocked by the citizen: takes no deposit and pays for nothing (rule 15). */
    public boolean isBlocked() {
        return get().blocked();
    }

    private static String label(AccountSummary account) {
        String owner = account.ownerName();
        return owner.isEmpty() || owner.equals(account.name()) ? account.name() : owner + ", " + account.name();
    }

    private AccountSummary select() {
        Optional<String> named = Optional.ofNullable(request.getParameter(PARAMETER));
        if (named.isPresent()) {
            return find(named.get()).orElseThrow(() -> refuse(named.get()));
        }
        return find(String.valueOf(request.getSession().getAttribute(LAST))).orElseGet(this::first);
    }

    private NotFoundException refuse(String publicId) {
        if (PublicId.isOne(publicId)) {
            foreignAccounts.record(signedIn.personId(), publicId);
        }
        return new NotFoundException("account");
    }

    private AccountSummary first() {
        return getChoices().stream().findFirst().orElseThrow(() -> new NotFoundException("account"));
    }

    private Optional<AccountSummary> find(String publicId) {
        return getChoices().stream()
                .filter(account -> account.publicId().equals(publicId))
                .findFirst();
    }
}
