package dk.kantinekort.subscription.plan;

/** What a plan does about days on which its units are closed. */
public enum HolidayRule {
    /** There is no meal on a closed day; the price stays. */
    NO_MEAL,
    /** As well, a period without a single open day is not charged. */
    NO_CHARGE
}
