package dk.kantinekort.test.bench;

import dk.kantinekort.test.client.SandboxClient;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;

/** Who buys where: 20 units with a till each, and their customers' cards. */
record Market(List<String> tillKeys, List<String> cards) {

    static final long PRICE_OERE = 1_000;

    private static final int UNITS = 20;
    private static final int CARDS_PER_UNIT = 500;
    private static final long PLENTY_OERE = 10_000_000;

    static Market open(SandboxClient sandbox) {
        List<String> keys = new ArrayList<>();
        List<String> cards = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            JsonObject population = sandbox.population(CARDS_PER_UNIT, PLENTY_OERE);
            keys.add(population.getString("tillKey"));
            population
                    .getJsonArray("cardNumbers")
                    .getValuesAs(JsonString::getString)
                    .forEach(cards::add);
        }
        return new Market(keys, cards);
    }

    Market onOneUnit() {
        return new Market(tillKeys.subList(0, 1), cards);
    }
}
