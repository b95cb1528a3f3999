package dk.kantinekort.test.portal;

import dk.kantinekort.due.DueWork;
import dk.kantinekort.payment.PaymentQueries;
import dk.kantinekort.payment.provider.ProviderReport;
import dk.kantinekort.payment.provider.SettlementLine;
import dk.kantinekort.reconciliation.ItemState;
import dk.kantinekort.reconciliation.LineIntake;
import dk.kantinekort.reconciliation.LineMatching;
import dk.kantinekort.reconciliation.LineSource;
import dk.kantinekort.reconciliation.RefusedLine;
import dk.kantinekort.shared.database.Database;
import dk.kantinekort.shared.id.PublicId;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.shared.time.BusinessTime;
import dk.kantinekort.test.client.SandboxClient;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Payments of the provider under test, and lines about them. */
record Lines(SandboxClient sandbox, String run) {

    private static final AtomicLong DAYS = new AtomicLong();

    static Lines of(SandboxClient sandbox) {
        return new Lines(sandbox, PublicId.next());
    }

    /** A date long gone that nobody has lines of. */
    static LocalDate freshDate() {
        return LocalDate.of(2000, 1, 1).plusDays(DAYS.getAndIncrement());
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /** A payment that the provider has taken, and the books have. @return its reference */
    String completed(int kroner) throws Exception {
        String reference = Depositor.with(sandbox, 0).begin(kroner);
        bean(ProviderUnderTest.class).say(reference, ProviderReport.done(Money.ofKroner(kroner), "DKK"));
        bean(PaymentQueries.class).ask(reference);
        return reference;
    }

    /** A new line about the payment. @param payout empty when it is not paid out */
    SettlementLine charge(String reference, int kroner, String payout) {
        return line(SettlementLine.Kind.CHARGE, reference, Money.ofKroner(kroner), payout);
    }

    SettlementLine fee(int kroner, String payout) {
        return line(SettlementLine.Kind.FEE, "", Money.ofKroner(kroner).negated(), payout);
    }

    /** @param reference of the refund, or of its payment */
    SettlementLine refund(String reference, int kroner, String payout) {
        return line(
                SettlementLine.Kind.REFUND, reference, Money.ofKroner(kroner).negated(), payout);
    }

    private SettlementLine line(SettlementLine.Kind kind, String reference, Money amount, String payout) {
        return new SettlementLine(
                PublicId.next(),
                payout.isEmpty() ? "" : payout + run,
                kind,
                reference,
                amount,
                "DKK",
                BusinessTime.dateOf(sandbox.now()));
    }

    /** How the item of the payment stands. */
    ItemState state(String reference) {
        return Stream.of(ItemState.values())
                .filter(state -> count(reference, state) > 0)
                .findFirst()
                .orElseThrow();
    }

    private static long count(String reference, ItemState state) {
        return number(
                "select count(*) from clearing_item where kind = 'CHARGE' and reference = ? and state = ?",
                reference,
                state.name());
    }

    /** What the query answers. */
    static long number(String sql, String... parameters) {
        try (Connection connection = bean(Database.class).connection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes them in as if fetched, and has them matched. @return those that could not be taken in */
    List<SettlementLine> take(SettlementLine... lines) {
        return take(LineSource.FETCHED, lines).stream().map(RefusedLine::line).toList();
    }

    List<RefusedLine> take(LineSource source, SettlementLine... lines) {
        List<RefusedLine> refused = bean(LineIntake.class).take(ProviderUnderTest.NAME, source, List.of(lines));
        bean(LineMatching.class).plan(ProviderUnderTest.NAME);
        match();
        return refused;
    }

    /** Waits until all that was taken in is matched and booked. */
    void match() {
        bean(DueWork.class).runUntil(bean(Clock.class).instant(), time -> {});
    }

    /** The same line on another date. */
    static SettlementLine on(LocalDate date, SettlementLine line) {
        return new SettlementLine(
                line.lineId(), line.payoutId(), line.kind(), line.reference(), line.amount(), line.currency(), date);
    }
}
