package dk.kantinekort.reconciliation;

import dk.kantinekort.payment.provider.SettlementLine;

/** A line that cannot be taken in. */
public record RefusedLine(SettlementLine line, Why why) {

    /** What is wrong with it. */
    public enum Why {
        /** It is of another currency than kroner, has no id, or is longer than lines are. */
        UNSOUND,
        /** It came before, with something else in it. */
        CHANGED,
        /** Its date has lines from the other source. */
        OTHER_SOURCE
    }
}
