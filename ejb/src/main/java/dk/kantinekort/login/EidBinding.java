package dk.kantinekort.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an eID belongs to a person (rule 1). Made at the first login; a person has one for each provider. */
@Entity
@Table(name = "eid_binding")
class EidBinding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    private String issuer;

    private String subject;

    @Column(name = "bound_at")
    private Instant boundAt;

    protected EidBinding() {}

    EidBinding(long personId, EidIdentity identity, Instant boundAt) {
        this.personId = personId;
        this.issuer = identity.issuer();
        this.subject = identity.subject();
        this.boundAt = boundAt;
    }

    long personId() {
        return personId;
    }

    EidIdentity identity() {
        return new EidIdentity(issuer, subject);
    }
}
