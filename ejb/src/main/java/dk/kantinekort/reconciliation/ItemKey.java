package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.provider.SettlementLine;

/** What an item is known by. */
record ItemKey(String provider, SettlementLine.Kind kind, String reference) {

    /** @param reference of the payment */
    static ItemKey charge(String provider, String reference) {
        return new ItemKey(provider, SettlementLine.Kind.CHARGE, reference);
    }

    /** @param reference of the payment that it was paid back from */
    static ItemKey refund(String provider, String reference) {
        return new ItemKey(provider, SettlementLine.Kind.REFUND, reference);
    }

    boolean isRefund() {
        return kind == SettlementLine.Kind.REFUND;
    }
}
