package dk.kantinekort.pos;

import dk.kantinekort.shared.id.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A till of one unit. Registered with a key of its own; ends when the key is revoked. */
@Entity
@Table(name = "till")
class Till {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "unit_id")
    private long unitId;

    private String name;

    @Column(name = "key_hash")
    private String keyHash;

    private boolean unthrottled;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Till() {}

    Till(long unitId, String name, String keyHash, boolean unthrottled, Instant registeredAt) {
        this.publicId = PublicId.next();
        this.unitId = unitId;
        this.name = name;
        this.keyHash = keyHash;
        this.unthrottled = unthrottled;
        this.registeredAt = registeredAt;
    }

    void revoke(Instant when) {
        if (revokedAt == null) {
            revokedAt = when;
        }
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    String publicId() {
        return publicId;
    }

    CallingTill asCaller() {
        return new CallingTill(id, publicId, unitId, unthrottled);
    }
}
