package dk.kantinekort.demo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The key of a demo unit's till, in clear: it opens nothing but a sandbox. */
@Entity
@Table(name = "demo_till")
class DemoTill {

    @Id
    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "till_key")
    private String key;

    protected DemoTill() {}

    DemoTill(long unitId, String key) {
        this.unitId = unitId;
        this.key = key;
    }

    long unitId() {
        return unitId;
    }

    String key() {
        return key;
    }
}
