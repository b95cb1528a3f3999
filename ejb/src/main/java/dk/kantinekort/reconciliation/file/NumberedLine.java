package dk.kantinekort.reconciliation.file;

import dk.kantinekort.payment.provider.SettlementLine;

/** A provider's line, and the line of the file that it stands on. */
record NumberedLine(long number, SettlementLine line) {}
