package dk.kantinekort.demo;

import java.util.List;

/**
 * A citizen of the demo data, who stands in {@code persons.csv} with all the rest.
 *
 * @param subject what the sandbox's identity provider calls them
 * @param bound whether the identity is bound to the person from the start
 * @param linked numbers of the cards of others that they may use
 */
record DemoCitizen(String subject, String cpr, String note, boolean bound, List<String> linked) {

    /** Whose accounts are blocked from the start. */
    static final String BLOCKED = "demo-villads";

    static final List<DemoCitizen> ALL = List.of(
            new DemoCitizen("demo-anne", "7203820018", "forælder til Emil og Freja", true, List.of("SV1001", "SV1002")),
            new DemoCitizen("demo-emil", "7405144012", "barn", true, List.of()),
            new DemoCitizen("demo-freja", "6911104026", "barn med eget login", true, List.of()),
            new DemoCitizen(
                    "demo-mikkel", "8107790035", "forælder til Sofie og Villads", true, List.of("ME3001", "ME3004")),
            new DemoCitizen("demo-sofie", "6809154041", "barn", true, List.of()),
            new DemoCitizen(BLOCKED, "6604194078", "barn med spærret konto", true, List.of()),
            new DemoCitizen("demo-karen", "9101680058", "ansat med to konti", true, List.of()),
            new DemoCitizen("demo-noah", "7012134067", "barn med lav saldo", true, List.of()),
            new DemoCitizen("demo-jonas", "8806750074", "første login", false, List.of()));
}
