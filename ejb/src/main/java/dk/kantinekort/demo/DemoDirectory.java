package dk.kantinekort.demo;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.Accounts;
import dk.kantinekort.card.Card;
import dk.kantinekort.card.Cards;
import dk.kantinekort.demo.DemoRoster.DemoAccount;
import dk.kantinekort.demo.DemoRoster.DemoPerson;
import dk.kantinekort.demo.DemoRoster.TillKey;
import dk.kantinekort.ledger.Ledger;
import dk.kantinekort.link.AccountAccess;
import dk.kantinekort.login.EidBindings;
import dk.kantinekort.login.sandbox.SandboxIdentities;
import dk.kantinekort.login.sandbox.SandboxIdentity;
import dk.kantinekort.person.Cpr;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.unit.Unit;
import dk.kantinekort.unit.Units;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks the demo data up as they stand now. */
@Stateless
@Local(SandboxIdentities.class)
@LocalBean
public class DemoDirectory implements SandboxIdentities {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject
    private Units units;

    @Inject
    private Persons persons;

    @Inject
    private Accounts accounts;

    @Inject
    private Cards cards;

    @Inject
    private Ledger ledger;

    @Inject
    private AccountAccess access;

    @Inject
    private EidBindings bindings;

    @Inject
    private PortalSettings settings;

    @Override
    public List<SandboxIdentity> list() {
        Stream<SandboxIdentity> citizens = DemoCitizen.ALL.stream().map(this::identity);
        Stream<SandboxIdentity> staff = DemoStaff.ALL.stream()
                .map(member -> new SandboxIdentity(member.subject(), member.name(), "", true, member.note(), true));
        return Stream.concat(citizens, staff).toList();
    }

    private SandboxIdentity identity(DemoCitizen citizen) {
        String name = find(citizen).name();
        return new SandboxIdentity(citizen.subject(), name, citizen.cpr(), false, citizen.note(), isBound(citizen));
    }

    public DemoRoster roster() {
        Stream<DemoPerson> citizens = DemoCitizen.ALL.stream().map(this::person);
        Stream<DemoPerson> staff = DemoStaff.ALL.stream()
                .map(member -> new DemoPerson(
                        member.name(), "", true, List.of(member.role().roleName()), List.of(), List.of()));
        return new DemoRoster(tills(), Stream.concat(citizens, staff).toList());
    }

    private List<TillKey> tills() {
        return em.createQuery("select t from DemoTill t order by t.unitId", DemoTill.class)
                .getResultStream()
                .map(till -> new TillKey(unitCode(till.unitId()), till.key()))
                .toList();
    }

    private DemoPerson person(DemoCitizen citizen) {
        Person person = find(citizen);
        return new DemoPerson(
                person.name(),
                citizen.cpr(),
                isBound(citizen),
                List.of(),
                accounts.listOwnedBy(person.id()).stream().map(this::account).toList(),
                access.list(person.id()).stream()
                        .filter(account -> account.ownerId() != person.id())
                        .map(this::cardNumber)
                        .toList());
    }

    private DemoAccount account(Account account) {
        long balance = ledger.balance(account.ledgerAccountId()).oere();
        return new DemoAccount(account.name(), cardNumber(account), balance, unitCode(account.unitId()));
    }

    private String cardNumber(Account account) {
        return cards.findUsable(account.id())
                .map(Card::number)
                .map(Object::toString)
                .orElse("");
    }

    private boolean isBound(DemoCitizen citizen) {
        String issuer = settings.getPublicUrl() + DemoData.ISSUER_PATH;
        return bindings.findPerson(issuer, citizen.subject()).isPresent();
    }

    private Person find(DemoCitizen citizen) {
        Optional<Cpr> cpr = Cpr.parse(citizen.cpr(), true);
        return cpr.flatMap(persons::findByCpr).orElseThrow();
    }

    private String unitCode(long id) {
        return units.find(id).map(Unit::code).orElseThrow();
    }
}
