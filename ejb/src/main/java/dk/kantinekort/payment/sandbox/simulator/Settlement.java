package dk.kantinekort.payment.sandbox.simulator;

import dk.kantinekort.shared.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the provider pays out for one business date: what it took, less what it paid back, less its fee for each charge. */
record Settlement(LocalDate date, List<Charge> charges, List<Refund> refunds) {

    static final long FEE_OERE = 75;

    private static final String CURRENCY = "DKK";

    static Settlement of(LocalDate date, List<Charge> charges, List<Refund> refunds) {
        return new Settlement(date, on(date, charges, Charge::at), on(date, refunds, Refund::at));
    }

    private static <T> List<T> on(LocalDate date, List<T> all, Function<T, Instant> at) {
        return all.stream()
                .filter(one -> BusinessTime.dateOf(at.apply(one)).equals(date))
                .toList();
    }

    List<SettledLine> lines() {
        Stream<SettledLine> taken =
                charges.stream().map(charge -> line(charge.id(), "CHARGE", charge.reference(), charge.amountOere()));
        Stream<SettledLine> paidBack = refunds.stream()
                .map(refund -> line(refund.id(), "REFUND", refund.refundReference(), -refund.amountOere()));
        return Stream.of(taken, paidBack, fee()).flatMap(Function.identity()).toList();
    }

    private Stream<SettledLine> fee() {
        return charges.isEmpty()
                ? Stream.empty()
                : Stream.of(line("fee-" + date, "FEE", "", -FEE_OERE * charges.size()));
    }

    private SettledLine line(String id, String kind, String reference, long oere) {
        return new SettledLine(id, "SANDBOX-" + date, kind, reference, oere, CURRENCY, date);
    }
}
