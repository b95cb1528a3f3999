package dk.kantinekort.support;

import dk.kantinekort.account.Account;
import dk.kantinekort.card.Card;
import dk.kantinekort.card.CardNumber;
import dk.kantinekort.card.Cards;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.person.Person;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The citizen's side of support cases: everybody sees their own and nobody else's. */
@Stateless
public class SupportCases {

    /** How large a document may be. */
    public static final int MOST_DOCUMENT_MEGABYTES = 8;

    private static final Duration DAY = Duration.ofDays(1);

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private AccountAccess access;

    @Inject
    private Cards cards;

    @Inject
    private CaseDocuments documents;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "kantinekort.support.cases-per-day")
    private int casesPerDay;

    /**
     * Opens a case. The database refuses a form that was sent before. Whoever has opened too many is refused before the document
     * is looked at, and of many forms at once no more are taken than one after the other.
     *
     * @param content of the document; empty when there was none
     * @throws RefusedException with every fault of the form, or {@code CASES_TOO_MANY}
     * @throws NotFoundException when the account that the form was opened for is not the person's to use
     */
    public CaseSummary open(long personId, CaseForm form, byte[] content) {
        Account account = access.require(personId, form.account());
        requireAllowance(personId);
        CaseFacts facts = new CaseCheck(BusinessTime.today(clock)).require(form, content);
        em.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
        requireAllowance(personId);
        long meant = findMeant(personId, facts.cardNumber()).orElse(account.id());
        SupportCase opened = new SupportCase(personId, meant, facts, form, clock.instant());
        em.persist(opened);
        em.flush();
        documents.add(opened.id(), facts.document());
        return opened.summary();
    }

    /** The account that the card draws on, when the person may use it; a card of somebody else's tells nothing. */
    private Optional<Long> findMeant(long personId, CardNumber number) {
        Optional<Long> account = cards.findByNumber(number).map(Card::accountId);
        return account.filter(id -> access.list(personId).stream().anyMatch(one -> one.id() == id));
    }

    private void requireAllowance(long personId) {
        long opened = em.createQuery(
                        "select count(c) from SupportCase c where c.personId = :person and c.createdAt > :since",
                        Long.class)
                .setParameter("person", personId)
                .setParameter("since", clock.instant().minus(DAY))
                .getSingleResult();
        if (opened >= casesPerDay) {
            throw new RefusedException(Refusal.of("CASES_TOO_MANY", casesPerDay));
        }
    }

    /** The case that the form has opened already, if this person has sent it before. */
    public Optional<CaseSummary> findOpened(long personId, String formToken) {
        return em.createQuery(
                        "select c from SupportCase c where c.personId = :person and c.formToken = :token",
                        SupportCase.class)
                .setParameter("person", personId)
                .setParameter("token", formToken)
                .getResultStream()
                .map(SupportCase::summary)
                .findFirst();
    }

    /** The person's own cases, the newest first. */
    public List<CaseSummary> list(long personId) {
        return em
                .createQuery(
                        "select c from SupportCase c where c.personId = :person order by c.createdAt desc, c.id desc",
                        SupportCase.class)
                .setParameter("person", personId)
                .getResultList()
                .stream()
                .map(SupportCase::summary)
                .toList();
    }

    /** @throws NotFoundException when there is no such case or it is somebody else's */
    public CaseSummary require(long personId, String publicId) {
        return list(personId).stream()
                .filter(one -> one.publicId().equals(publicId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("case"));
    }
}
