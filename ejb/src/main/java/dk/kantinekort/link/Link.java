package dk.kantinekort.link;

import dk.kantinekort.shared.id.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * That a person may use somebody else's account, or has asked to. Asked for by a CPR number, of which it keeps the keyed hash
 * whether anybody has that number or not; approved or rejected by the owner, or approved from the start by whoever knew the card
 * number as well; ended by either side, or expired unapproved. One that stands is unique for the person and what it is about.
 */
@Entity
@Table(name = "link")
class Link {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private LinkStatus status;

    @Column(name = "target_lookup")
    private String targetLookup;

    @Column(name = "standing_for")
    private String standingFor;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "refused_by")
    private Long refusedBy;

    @Column(name = "refused_at")
    private Instant refusedAt;

    protected Link() {}

    /** @param targetLookup keyed hash of the CPR number that was typed */
    static Link requested(long personId, String targetLookup, Instant when) {
        Link link = new Link(personId, when);
        link.status = LinkStatus.PENDING_APPROVAL;
        link.targetLookup = targetLookup;
        link.standingFor = standing(personId, targetLookup);
        return link;
    }

    static Link approved(long personId, long accountId, Instant when) {
        Link link = new Link(personId, when);
        link.status = LinkStatus.APPROVED;
        link.accountId = accountId;
        link.standingFor = standing(personId, accountId);
        link.decidedAt = when;
        return link;
    }

    private Link(long personId, Instant when) {
        this.publicId = PublicId.next();
        this.personId = personId;
        this.requestedAt = when;
    }

    /** What is unique while a link to the account stands. */
    static String standing(long personId, long accountId) {
        return personId + ":" + accountId;
    }

    /** What is unique while a request stands; half the hash tells numbers apart well enough. */
    static String standing(long personId, String targetLookup) {
        return personId + ":cpr:" + targetLookup.substring(0, targetLookup.length() / 2);
    }

    void approve(long account, Instant when) {
        become(LinkStatus.APPROVED, when);
        accountId = account;
        targetLookup = null;
        standingFor = standing(personId, account);
    }

    void reject(long ownerId, Instant when) {
        become(LinkStatus.REJECTED, when);
        turnAway(ownerId, when);
    }

    /** The owner has rejected the same of late and is not asked. */
    void rejectUnasked(Instant when) {
        become(LinkStatus.REJECTED, when);
    }

    /** Whoever was linked or asked is not wanted by the owner, which is kept when the link is over. */
    void turnAway(long ownerId, Instant when) {
        refusedBy = ownerId;
        refusedAt = when;
    }

    void end(Instant when) {
        leave(LinkStatus.ENDED, when);
    }

    void expire(Instant when) {
        leave(LinkStatus.EXPIRED, when);
    }

    /** It stands no longer, and whom it was about is forgotten. */
    private void leave(LinkStatus how, Instant when) {
        become(how, when);
        standingFor = null;
        targetLookup = null;
    }

    private void become(LinkStatus next, Instant when) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("a link that is " + status + " cannot become " + next);
        }
        status = next;
        decidedAt = when;
    }

    String publicId() {
        return publicId;
    }

    long personId() {
        return personId;
    }

    Optional<Long> accountId() {
        return Optional.ofNullable(accountId);
    }

    LinkStatus status() {
        return status;
    }

    /** Empty once it is approved or over. */
    Optional<String> targetLookup() {
        return Optional.ofNullable(targetLookup);
    }

    Instant requestedAt() {
        return requestedAt;
    }
}
