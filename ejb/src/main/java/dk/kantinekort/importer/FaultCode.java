package dk.kantinekort.importer;

/** What can be wrong with a list. The page's bundles hold the sentence for each. */
public enum FaultCode {
    FILE_EMPTY,
    /** Quotes that do not match; reading stops there. */
    FILE_MALFORMED,
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    /** Arguments: how many fields the line has, and how many the header. */
    FIELD_COUNT,
    REQUIRED,
    /** Argument: the longest that is accepted. */
    TOO_LONG,
    /** Characters that no text holds, mostly from a wrong encoding. */
    UNREADABLE,
    CPR_INVALID,
    /** A CPR number where another column should be, which must not be kept in clear. */
    CPR_MISPLACED,
    EMAIL_INVALID,
    CARD_INVALID,
    AMOUNT_INVALID,
    /** Argument: the highest amount that is accepted. */
    AMOUNT_TOO_HIGH,
    /** A balance on a line without a card. */
    AMOUNT_WITHOUT_CARD,
    UNIT_UNKNOWN,
    CARD_OF_ANOTHER,
    /** The person has several accounts at the unit, and the card tells not which. */
    ACCOUNT_UNCLEAR,
    /** Argument: the line that has the card number first. */
    CARD_TWICE,
    /** Argument: the line that has the same person and unit, or the same account, first. */
    ACCOUNT_TWICE,
    /** Argument: the first line of the same person, which has other details. */
    DETAILS_DIFFER
}
