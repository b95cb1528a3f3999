package dk.kantinekort.login;

import dk.kantinekort.shared.id.PublicId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Somebody who works in the back office. Added with the identity that the municipality's login vouches for, and its roles. */
@Entity
@Table(name = "staff_member")
public class StaffMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    private String name;

    private String issuer;

    private String subject;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "added_at")
    private Instant addedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_member_role", joinColumns = @JoinColumn(name = "staff_member_id"))
    @Column(name = "role_name")
    @Enumerated(EnumType.STRING)
    private Set<StaffRole> roles;

    protected StaffMember() {}

    StaffMember(String name, Set<StaffRole> roles, Optional<Long> unitId, EidIdentity identity, Instant addedAt) {
        this.publicId = PublicId.next();
        this.name = name;
        this.roles = EnumSet.copyOf(roles);
        this.unitId = unitId.orElse(null);
        this.issuer = identity.issuer();
        this.subject = identity.subject();
        this.addedAt = addedAt;
    }

    public long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public String name() {
        return name;
    }

    public Set<StaffRole> roles() {
        return Set.copyOf(roles);
    }

    /** The unit whose matters they see; empty for those who see all. */
    public Optional<Long> unitId() {
        return Optional.ofNullable(unitId);
    }

    /** How the journal and the audit log name them. */
    public String actor() {
        return "staff:" + publicId;
    }
}
