package dk.kantinekort.support;

import dk.kantinekort.audit.AuditLog;
import dk.kantinekort.person.SecretNumbers;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Support's side of the cases. What staff do with one, and that they opened its document, stands in the audit log. */
@Stateless
@RolesAllowed("support")
public class SupportDesk {

    private static final int MOST_LISTED = 200;
    private static final int LONGEST_ANSWER = 2000;

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private CaseDocuments documents;

    @Inject
    private MatchingPayments matching;

    @Inject
    private AnswerMail mail;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Cases that nobody has answered first, the oldest of them on top; then the rest, the newest on top. At most 200. */
    public List<CaseSummary> list() {
        return em
                .createQuery(
                        "select c from SupportCase c order by case when c.status = :open then 0 else 1 end,"
                                + " case when c.status = :open then c.id else -c.id end",
                        SupportCase.class)
                .setParameter("open", CaseStatus.OPEN)
                .setMaxResults(MOST_LISTED)
                .getResultList()
                .stream()
                .map(SupportCase::summary)
                .toList();
    }

    /** @throws NotFoundException when there is no such case */
    public StaffCase require(String publicId) {
        SupportCase found = find(publicId, LockModeType.NONE);
        return new StaffCase(found.story(), matching.list(found));
    }

    /**
     * Hands the citizen's document out.
     *
     * @param actor whoever opens it, for the audit log
     */
    public Document document(String publicId, String actor) {
        SupportCase found = find(publicId, LockModeType.NONE);
        Document document = documents.find(found.id()).orElseThrow(() -> new NotFoundException("document"));
        audit.record(
                actor, "SUPPORT_DOCUMENT_READ", found.number(), document.kind().name());
        return document;
    }

    /**
     * Answers the citizen, and tells by mail that the answer is there; another answer takes the first one's place.
     *
     * @throws RefusedException when the answer is empty or too long, or the case is closed
     */
    public void answer(String publicId, String words, String actor) {
        SupportCase found = find(publicId, LockModeType.PESSIMISTIC_WRITE);
        found.answer(SecretNumbers.masked(checked(words)), actor, clock.instant());
        em.flush();
        mail.tell(found);
        audit.record(actor, "SUPPORT_CASE_ANSWERED", found.number(), "");
    }

    private static String checked(String words) {
        if (words.isBlank()) {
            throw new RefusedException(Refusal.atField("answer", "ANSWER_MISSING"));
        }
        if (words.strip().length() > LONGEST_ANSWER) {
            throw new RefusedException(Refusal.atField("answer", "TEXT_TOO_LONG", LONGEST_ANSWER));
        }
        return words.strip();
    }

    /** @throws RefusedException when it is closed already */
    public void close(String publicId, String actor) {
        SupportCase found = find(publicId, LockModeType.PESSIMISTIC_WRITE);
        found.close(clock.instant());
        em.flush();
        audit.record(actor, "SUPPORT_CASE_CLOSED", found.number(), "");
    }

    private SupportCase find(String publicId, LockModeType lock) {
        return em.createQuery("select c from SupportCase c where c.publicId = :publicId", SupportCase.class)
                .setParameter("publicId", publicId)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("case"));
    }
}
