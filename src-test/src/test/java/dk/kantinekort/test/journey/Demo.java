package dk.kantinekort.test.journey;

import jakarta.json.JsonObject;
import java.util.stream.Stream;

/** The demo data, as the sandbox API tells of them. */
record Demo(JsonObject roster) {

    /** A parent who may use the accounts of at least two children. */
    String parent() {
        return persons()
                .filter(person -> person.getJsonArray("linked").size() >= 2)
                .findFirst()
                .orElseThrow()
                .getString("name");
    }

    /** Card number of the parent's first or second child. */
    String childsCard(int child) {
        return persons()
                .filter(person -> person.getString("name").equals(parent()))
                .findFirst()
                .orElseThrow()
                .getJsonArray("linked")
                .getString(child);
    }

    /** Card number of the parent's own account. */
    String ownCard() {
        return persons()
                .filter(person -> person.getString("name").equals(parent()))
                .findFirst()
                .orElseThrow()
                .getJsonArray("accounts")
                .getJsonObject(0)
                .getString("cardNumber");
    }

    long balance(String cardNumber) {
        return account(cardNumber).getJsonNumber("balanceOere").longValueExact();
    }

    /** Key of a till at the card's own unit. */
    String tillKey(String cardNumber) {
        String unit = account(cardNumber).getString("unit");
        return roster.getJsonArray("tills").getValuesAs(JsonObject.class).stream()
                .filter(till -> till.getString("unit").equals(unit))
                .findFirst()
                .orElseThrow()
                .getString("key");
    }

    private JsonObject account(String cardNumber) {
        return persons()
                .flatMap(person -> person.getJsonArray("accounts").getValuesAs(JsonObject.class).stream())
                .filter(account -> account.getString("cardNumber").equals(cardNumber))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonObject> persons() {
        return roster.getJsonArray("persons").getValuesAs(JsonObject.class).stream();
    }
}
