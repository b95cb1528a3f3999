package dk.kantinekort.unit;

import dk.kantinekort.shared.id.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A school or canteen. Made by the municipality; its code is what lists and files call it by. */
@Entity
@Table(name = "unit")
public class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    @Column(name = "sales_account_id")
    private long salesAccountId;

    protected Unit() {}

    Unit(String code, String name, UnitKind kind, long salesAccountId) {
        this.publicId = PublicId.next();
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.salesAccountId = salesAccountId;
    }

    public long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public UnitKind kind() {
        return kind;
    }

    /** The account in the books that this unit's sales go to. */
    public long salesAccountId() {
        return salesAccountId;
    }
}
