package dk.kantinekort.demo;

import java.util.List;

/** All that a tester needs to know of the demo data. */
public record DemoRoster(List<TillKey> tills, List<DemoPerson> persons) {

    /** @param unit code of the till's unit */
    public record TillKey(String unit, String key) {}

    /**
     * @param cpr empty for staff
     * @param bound whether their identity is bound to the person
     * @param roles of staff, in lower case
     * @param linked numbers of the cards of others that they may use
     */
    public record DemoPerson(
            String name,
            String cpr,
            boolean bound,
            List<String> roles,
            List<DemoAccount> accounts,
            List<String> linked) {}

    /**
     * @param cardNumber of the card that works now; empty when none does
     * @param unit code of the unit
     */
    public record DemoAccount(String name, String cardNumber, long balanceOere, String unit) {}
}
