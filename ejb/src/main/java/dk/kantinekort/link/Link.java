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

/** That a person may use somebody else's account. One that stands is unique for the person and the account. */
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

    @Column(name = "standing_for")
    private String standingFor;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Link() {}

    static Link approved(long personId, long accountId, Instant when) {
        Link link = new Link();
        link.publicId = PublicId.next();
        link.personId = personId;
        link.accountId = accountId;
        link.status = LinkStatus.APPROVED;
        link.standingFor = personId + ":" + accountId;
        link.requestedAt = when;
        link.decidedAt = when;
        return link;
    }

    void end(Instant when) {
        status = LinkStatus.ENDED;
        standingFor = null;
        decidedAt = when;
    }
}
