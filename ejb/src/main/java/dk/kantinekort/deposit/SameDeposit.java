package dk.kantinekort.deposit;

import dk.kantinekort.shared.money.Money;

/** What makes two deposits the same by rule 8. A sibling's account is another one. */
record SameDeposit(long payerId, long accountId, Money amount) {}
