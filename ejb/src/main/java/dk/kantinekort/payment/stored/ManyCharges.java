package dk.kantinekort.payment.stored;

import dk.kantinekort.due.DueRows;
import dk.kantinekort.payment.AskAgain;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.provider.ProviderCalls;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.database.NamedSql;
import dk.kantinekort.shared.database.RowArrays;
import dk.kantinekort.shared.fault.FailPoints;
import dk.kantinekort.shared.id.PublicId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Charges of stored cards by the hundred, on PostgreSQL: one statement reserves them all, and one records that they are paid. */
@ApplicationScoped
public class ManyCharges {

    private static final Logger LOG = System.getLogger(ManyCharges.class.getName());
    private static final int REFERENCE_LENGTH = 12;

    private static final NamedSql RESERVE = NamedSql.of(
            """
            with wish as (
              select * from unnest(:publicIds, :references, :keys, :providers, :methods, :amounts, :texts, :languages, :cards, :things, :lanes)
                as t (public_id, reference, key, provider, method, amount, text, language, card_id, thing, lane)
            ), paying as (
              insert into payment (public_id, reference, idempotency_key, provider, kind, method, amount, currency, purpose, language,
                status, created_at, version)
              select public_id, reference, key, provider, 'STORED_CHARGE', method, amount, 'DKK', text, language, 'RESERVED',
                cast(:now as timestamp), 1
              from wish
              returning id, reference
            ), charging as (
              insert into stored_charge (payment_id, card_id, thing, lane)
              select p.id, w.card_id, w.thing, w.lane from wish w join paying p on p.reference = w.reference
            )
            select id, reference from paying""");
    private static final NamedSql SENDABLE = NamedSql.of(
            """
            select p.id from payment p join stored_charge c on c.payment_id = p.id
              join stored_payment_card k on k.id = c.card_id and k.state = 'ACTIVE'
            where p.id = any(:ids) and p.status = 'RESERVED'""");
    private static final NamedSql HOLD = NamedSql.of(
            """
            select id from payment where id = any(:ids) and status = 'RESERVED' and question_since is null
            order by id for update skip locked""");
    private static final NamedSql COMPLETE = NamedSql.of(
            """
            with done as (
              select * from unnest(:ids, :theirs) as t (id, theirs)
            ), freed as (
              update stored_charge c set lane = null from done where c.payment_id = done.id
            )
            update payment p set status = 'COMPLETED', settled_at = :now, asked_at = :now, version = p.version + 1,
              provider_reference = coalesce(nullif(p.provider_reference, ''), done.theirs)
            from done where p.id = done.id""");

    @Inject
    private Database database;

    @Inject
    private ProviderCalls provider;

    @Inject
    private PortalSettings settings;

    @Inject
    private FailPoints failPoints;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    /**
     * Reserves the charges, within the transaction of whoever asks, who holds the cards and knows that they are active. Each has a
     * thing and a lane of its own.
     */
    public List<ReservedCharge> reserve(Connection connection, List<ChargeWish> wishes) throws SQLException {
        Instant now = clock.instant();
        List<ReservedCharge> reserved = wishes.stream().map(this::reserved).toList();
        Map<String, Long> ids = new HashMap<>();
        try (PreparedStatement statement = RESERVE.prepare(
                        connection, rows(reserved).all("now", now).values());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.put(rows.getString(2), rows.getLong(1));
            }
        }
        DueRows.plan(
                connection,
                PaymentQueries.KIND,
                reserved.stream().map(ReservedCharge::reference).toList(),
                AskAgain.first(now));
        return reserved.stream()
                .map(charge -> charge.withPayment(ids.get(charge.reference())))
                .toList();
    }

    private ReservedCharge reserved(ChargeWish wish) {
        return new ReservedCharge(
                0,
                PublicId.nextReadable(REFERENCE_LENGTH),
                UUID.randomUUID().toString(),
                wish,
                URI.create(settings.getPublicUrl() + "/api/payments/v1/webhooks/" + wish.provider()));
    }

    private static RowArrays<ReservedCharge> rows(List<ReservedCharge> charges) {
        return RowArrays.of(charges)
                .texts("publicIds", charge -> PublicId.next())
                .texts("references", ReservedCharge::reference)
                .texts("keys", ReservedCharge::key)
                .texts("providers", charge -> charge.wish().provider())
                .texts("methods", charge -> charge.wish().method())
                .numbers("amounts", charge -> charge.wish().order().amount().oere())
                .texts("texts", charge -> charge.wish().order().text())
                .texts("languages", charge -> charge.wish().order().language())
                .numbers("cards", charge -> charge.wish().order().cardId())
                .texts("things", charge -> charge.wish().order().thing())
                .texts("lanes", charge -> charge.wish().order().lane());
    }

    /**
     * Sends them, a few at a time, but for those whose cards have been taken back since. Must not be called within a transaction.
     *
     * @return the answers by payment; without those for which there was no line to the provider, or that cannot be sent: they stay
     *     reserved
     */
    public Map<Long, ProviderReport> send(List<ReservedCharge> reserved, int atOnce) {
        failPoints.reach("intent-committed");
        Set<Long> sendable = sendable(reserved);
        List<ReservedCharge> charges = reserved.stream()
                .filter(charge -> sendable.contains(charge.paymentId()))
                .toList();
        if (charges.isEmpty()) {
            return Map.of();
        }
        Map<Long, ProviderReport> answers = new HashMap<>();
        int share = (charges.size() + atOnce - 1) / atOnce;
        List<CompletableFuture<Map<Long, ProviderReport>>> shares = new ArrayList<>();
        for (int from = 0; from < charges.size(); from += share) {
            List<ReservedCharge> some = charges.subList(from, Math.min(from + share, charges.size()));
            shares.add(executor.supplyAsync(() -> send(some)));
        }
        shares.forEach(answered -> answers.putAll(answered.join()));
        return answers;
    }

    private Set<Long> sendable(List<ReservedCharge> charges) {
        try (Connection connection = database.connection()) {
            return ids(SENDABLE, connection, charges);
        } catch (SQLException e) {
            throw new IllegalStateException("charges not looked at", e);
        }
    }

    private static Set<Long> ids(NamedSql question, Connection connection, List<ReservedCharge> charges)
            throws SQLException {
        Set<Long> found = new HashSet<>();
        Map<String, Object> ids =
                RowArrays.of(charges).numbers("ids", ReservedCharge::paymentId).values();
        try (PreparedStatement statement = question.prepare(connection, ids);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private Map<Long, ProviderReport> send(List<ReservedCharge> charges) {
        Map<Long, ProviderReport> answers = new HashMap<>();
        charges.forEach(charge -> send(charge).ifPresent(report -> answers.put(charge.paymentId(), report)));
        return answers;
    }

    private Optional<ProviderReport> send(ReservedCharge charge) {
        try {
            return Optional.of(provider.ask(charge.wish().provider(), p -> p.charge(charge.toOrder())));
        } catch (BulkheadException full) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, charge + " cannot be sent together with others", e);
            return Optional.empty();
        }
    }

    /**
     * Which of the payments stand as they were reserved, held until the transaction ends. Those that somebody else is about to
     * change are not waited for.
     */
    public Set<Long> hold(Connection connection, List<ReservedCharge> charges) throws SQLException {
        return ids(HOLD, connection, charges);
    }

    /** Records that held payments are completed: the provider has taken exactly what was asked for. Whoever asks books them. */
    public void complete(Connection connection, List<ReservedCharge> charges, Map<Long, ProviderReport> answers)
            throws SQLException {
        COMPLETE.update(
                connection,
                RowArrays.of(charges)
                        .numbers("ids", ReservedCharge::paymentId)
                        .texts("theirs", charge -> answers.get(charge.paymentId())
                                .providerReference())
                        .all("now", clock.instant())
                        .values());
        DueRows.drop(
                connection,
                PaymentQueries.KIND,
                charges.stream().map(ReservedCharge::reference).toList(),
                clock);
    }
}
