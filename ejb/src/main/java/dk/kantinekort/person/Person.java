package dk.kantinekort.person;

import dk.kantinekort.shared.id.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * A citizen on the municipality's list: a parent, a child, a member of staff who eats in the canteen. Comes with the list,
 * is bound to an eID at the first login, and is changed by the list and by the person.
 */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "cpr_lookup")
    private String cprLookup;

    @Column(name = "cpr_sealed")
    private String cprSealed;

    private String name;

    private String address;

    @Column(name = "postal_code")
    private String postalCode;

    private String city;

    private String email;

    private String phone;

    private String language;

    @Column(name = "name_protected")
    private boolean nameProtected;

    @Column(name = "group_id")
    private Long groupId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Person() {}

    Person(String cprLookup, String cprSealed, PersonDetails details, Instant createdAt) {
        this.publicId = PublicId.next();
        this.cprLookup = cprLookup;
        this.cprSealed = cprSealed;
        this.language = "da";
        this.createdAt = createdAt;
        update(details);
    }

    /** Takes over what the municipality's list says now. */
    public void update(PersonDetails details) {
        name = details.name();
        address = emptyToNull(details.address());
        postalCode = emptyToNull(details.postalCode());
        city = emptyToNull(details.city());
        email = emptyToNull(details.email());
    }

    public PersonDetails details() {
        return new PersonDetails(name, nullToEmpty(address), nullToEmpty(postalCode), nullToEmpty(city), email());
    }

    public long id() {
        return id;
    }

    /** @param lookup keyed hash of a CPR number, see {@link Persons#lookupKey} */
    public boolean hasCpr(String lookup) {
        return cprLookup.equals(lookup);
    }

    public String publicId() {
        return publicId;
    }

    public String name() {
        return name;
    }

    /** The first of the person's names: all that a cashier sees. */
    public String firstName() {
        return name.split(" ", 2)[0];
    }

    /** Empty when not known. */
    public String email() {
        return nullToEmpty(email);
    }

    /** {@code da} or {@code en}. */
    public String language() {
        return language;
    }

    /** Whether the name is under protection and must not be shown to other guardians. */
    public boolean nameProtected() {
        return nameProtected;
    }

    /** The {@link PersonGroup} that the municipality's list puts them in; empty when it names none. */
    public Optional<Long> groupId() {
        return Optional.ofNullable(groupId);
    }

    private static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static String nullToEmpty(String text) {
        return text == null ? "" : text;
    }
}
