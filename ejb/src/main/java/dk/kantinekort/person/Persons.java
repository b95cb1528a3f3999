package dk.kantinekort.person;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** The persons known to the municipality. */
@Stateless
public class Persons {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private CprVault vault;

    @Inject
    private Clock clock;

    /** Adds a person. The database refuses a CPR number that stands already. */
    public Person add(Cpr cpr, PersonDetails details) {
        Person person = new Person(vault.lookup(cpr), vault.seal(cpr), details, clock.instant());
        em.persist(person);
        em.flush();
        return person;
    }

    public Optional<Person> find(long id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    public Optional<Person> findByCpr(Cpr cpr) {
        return findByLookupKey(vault.lookup(cpr));
    }

    /** The keyed hash by which a CPR number is looked up and compared: 64 hexadecimal digits. */
    public String lookupKey(Cpr cpr) {
        return vault.lookup(cpr);
    }

    /** @param lookup as {@link #lookupKey} makes it */
    public Optional<Person> findByLookupKey(String lookup) {
        return em.createQuery("select p from Person p where p.cprLookup = :lookup", Person.class)
                .setParameter("lookup", lookup)
                .getResultStream()
                .findFirst();
    }
}
