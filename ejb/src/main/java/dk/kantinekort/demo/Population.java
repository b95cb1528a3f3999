package dk.kantinekort.demo;

import dk.kantinekort.importer.Importer;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.RealTime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Makes persons with an account and a card each, for load tests, as quickly as lists are loaded. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Population {

    public static final int MOST_ACCOUNTS = 100_000;
    public static final Money HIGHEST_BALANCE = Money.ofKroner(100_000);

    private static final Logger LOG = System.getLogger(Population.class.getName());

    @Inject
    private PopulationUnit unit;

    @Inject
    private Importer importer;

    @Inject
    @RealTime
    private Clock realTime;

    /**
     * @param accounts 1 to {@value #MOST_ACCOUNTS}
     * @param openingBalance zero to {@link #HIGHEST_BALANCE}, booked for each
     */
    public PopulationReport make(int accounts, Money openingBalance) {
        Instant start = realTime.instant();
        long first = unit.countPersons();
        String code = "proeve-" + first;
        String tillKey = unit.open(code);
        Inhabitants inhabitants = new Inhabitants(first, accounts, code, openingBalance);
        if (!importer.load(inhabitants, code, "system").loaded()) {
            throw new IllegalStateException("the population could not be loaded");
        }
        LOG.log(Level.INFO, "population of {0} in {1}", accounts, Duration.between(start, realTime.instant()));
        return new PopulationReport(code, tillKey, inhabitants.cardNumbers());
    }
}
