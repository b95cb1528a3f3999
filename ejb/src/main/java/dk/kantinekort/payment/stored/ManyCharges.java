package dk.kantinekort.payment.stored;

import dk.kantinekort.due.DueRows;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.shared.database.NamedSql;
import dk.kantinekort.shared.database.RowArrays;
import dk.kantinekort.shared.id.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Charges of stored cards by the hundred, on PostgreSQL: one statement reserves them all, and one records that they are paid. */
@ApplicationScoped
public class ManyCharges {

    private static final int REFERENCE_LENGTH = 12;

    /** Whoever sends a charge plans to ask about it; this is for what nobody has come to send. */
    private static final Duration IF_NOBODY_SENDS_THEM = Duration.ofHours(1);

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
    private PortalSettings settings;

    @Inject
    private Clock clock;

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
                now.plus(IF_NOBODY_SENDS_THEM));
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
