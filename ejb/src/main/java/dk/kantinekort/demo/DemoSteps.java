package dk.kantinekort.demo;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.card.CardNumber;
import dk.kantinekort.card.Cards;
import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.login.EidBindings;
import dk.kantinekort.login.StaffMembers;
import dk.kantinekort.person.Cpr;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.pos.Tills;
import dk.kantinekort.product.Products;
import dk.kantinekort.unit.Unit;
import dk.kantinekort.unit.Units;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;

/** The steps of setting the demo data up, each a transaction of its own and harmless when done already. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoSteps {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Units units;

    @Inject
    private Ledger ledger;

    @Inject
    private Tills tills;

    @Inject
    private Products products;

    @Inject
    private Persons persons;

    @Inject
    private Accounts accounts;

    @Inject
    private Cards cards;

    @Inject
    private AccountAccess access;

    @Inject
    private EidBindings bindings;

    @Inject
    private StaffMembers staff;

    public void openUnits() {
        for (DemoUnit demo : DemoUnit.ALL) {
            if (units.findByCode(demo.code()).isEmpty()) {
                open(demo);
            }
        }
    }

    private void open(DemoUnit demo) {
        long sales = ledger.internalAccount(AccountKind.SALES, "sales:" + demo.code());
        Unit unit = units.open(demo.code(), demo.name(), demo.kind(), sales);
        em.persist(new DemoTill(unit.id(), tills.register(unit.id(), "Kasse 1").key()));
        demo.products().forEach(product -> products.put(unit.id(), product));
    }

    /** Whether all citizens of the demo data have been loaded. */
    public boolean citizensAreLoaded() {
        return DemoCitizen.ALL.stream().allMatch(citizen -> find(citizen).isPresent());
    }

    public void bindAndLink(String issuer) {
        for (DemoCitizen citizen : DemoCitizen.ALL) {
            long person = find(citizen).orElseThrow().id();
            if (citizen.bound()
                    && bindings.findPerson(issuer, citizen.subject()).isEmpty()) {
                bindings.bind(person, issuer, citizen.subject());
                citizen.linked().forEach(card -> link(person, card));
                block(citizen, person);
            }
        }
    }

    /** Once only: an account that has been activated since stays so. */
    private void block(DemoCitizen citizen, long person) {
        if (citizen.subject().equals(DemoCitizen.BLOCKED)) {
            accounts.listOwnedBy(person).forEach(Account::block);
        }
    }

    private void link(long person, String cardNumber) {
        cards.findByNumber(new CardNumber(cardNumber)).ifPresent(card -> access.grant(person, card.accountId()));
    }

    public void addStaff(String issuer) {
        for (DemoStaff member : DemoStaff.ALL) {
            if (staff.find(issuer, member.subject()).isEmpty()) {
                Optional<Long> unit = units.findByCode(member.unitCode()).map(Unit::id);
                staff.add(member.name(), Set.of(member.role()), unit, issuer, member.subject());
            }
        }
    }

    private Optional<Person> find(DemoCitizen citizen) {
        return persons.findByCpr(Cpr.parse(citizen.cpr(), true).orElseThrow());
    }
}
