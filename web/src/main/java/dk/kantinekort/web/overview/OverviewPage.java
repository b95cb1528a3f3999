package dk.kantinekort.web.overview;

import dk.kantinekort.link.LinkLists;
import dk.kantinekort.statement.AccountOverview;
import dk.kantinekort.statement.PersonAccounts;
import dk.kantinekort.subscription.Payers;
import dk.kantinekort.web.login.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** [Mine konti]. All persons are folded out until the address says {@code luk} and their number. */
@Named
@RequestScoped
public class OverviewPage {

    private static final Set<String> NEWS = Set.of("tilfoejet", "anmodet");

    @Inject
    private AccountOverview overview;

    @Inject
    private Payers payers;

    @Inject
    private LinkLists links;

    @Inject
    private SignedIn signedIn;

    @Inject
    private HttpServletRequest request;

    private List<FoldedPerson> persons;
    private boolean unreachable;
    private int requests;

    @PostConstruct
    void load() {
        List<PersonAccounts> found = overview.listByPerson(signedIn.personId());
        Set<String> folded = Optional.ofNullable(request.getParameterValues("luk")).stream()
                .flatMap(Arrays::stream)
                .collect(Collectors.toSet());
        persons = IntStream.rangeClosed(1, found.size())
                .mapToObj(n -> new FoldedPerson(n, found.get(n - 1), !folded.contains(String.valueOf(n))))
                .toList();
        requests = links.listRequests(signedIn.personId()).size();
        unreachable = payers.isUnreachable(signedIn.personId());
    }

    /** Whether they pay for a subscription, and cannot be told by mail when that goes wrong. */
    public boolean isUnreachable() {
        return unreachable;
    }

    /** How many wait for the person's approval. */
    public int getRequests() {
        return requests;
    }

    /** {@code tilfoejet} or {@code anmodet} when [Tilføj konto] was just used; empty otherwise. */
    public String getNews() {
        return Optional.ofNullable(request.getParameter("tilknytning"))
                .filter(NEWS::contains)
                .orElse("");
    }

    public List<FoldedPerson> getPersons() {
        return persons;
    }

    /** Numbers of those besides this one who stay folded when its button is pressed. */
    public List<Integer> foldedBeside(FoldedPerson one) {
        return persons.stream()
                .filter(other -> !other.open() && other.number() != one.number())
                .map(FoldedPerson::number)
                .toList();
    }
}
