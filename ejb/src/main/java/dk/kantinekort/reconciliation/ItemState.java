package dk.kantinekort.reconciliation;

/** How the books and the provider's lines agree on one item. Derived from its amounts, anew with every change of them. */
public enum ItemState {
    /** In the books, and the provider has no line of it yet [godskrevet, ikke afregnet]. */
    NOT_SETTLED,
    /** The provider has a line of it, and the books know nothing [betalt, ikke godskrevet]. */
    NOT_CREDITED,
    /** Both know it, by different amounts [beløb afviger]. */
    DIFFERS,
    /** They disagree, and staff have said why. As soon as the difference becomes another one, it needs another explanation. */
    EXPLAINED,
    /** They agree, and the money is still with the provider. */
    AWAITING_PAYOUT,
    /** They agree, and the money is in the bank. */
    SETTLED
}
