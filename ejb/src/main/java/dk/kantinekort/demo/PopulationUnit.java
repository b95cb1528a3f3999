package dk.kantinekort.demo;

import dk.kantinekort.ledger.AccountKind;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.pos.Tills;
import dk.kantinekort.unit.Unit;
import dk.kantinekort.unit.UnitKind;
import dk.kantinekort.unit.Units;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Opens the unit that a population belongs to. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PopulationUnit {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Units units;

    @Inject
    private Ledger ledger;

    @Inject
    private Tills tills;

    /** @return the key of its till */
    public String open(String code) {
        long sales = ledger.internalAccount(AccountKind.SALES, "sales:" + code);
        Unit unit = units.open(code, "Belastningsprøve " + code, UnitKind.CANTEEN, sales);
        return tills.registerUnthrottled(unit.id(), "Kasse 1").key();
    }

    /** How many persons there are; a number that grows with every population. */
    public long countPersons() {
        return em.createQuery("select count(p) from Person p", Long.class).getSingleResult();
    }
}
