package dk.kantinekort.payment.sandbox;

import dk.kantinekort.payment.provider.ChargeRecords;
import dk.kantinekort.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What only a sandbox has: the provider's log laid open, and a say in how it treats a card. */
@ApplicationScoped
public class SandboxDesk implements ChargeRecords {

    @Inject
    private SandboxSettings settings;

    @Inject
    private SandboxClient client;

    @Override
    public String provider() {
        return SandboxProvider.NAME;
    }

    @Override
    public List<ProviderCharge> list() {
        if (!settings.isOn()) {
            return List.of();
        }
        return read("/charges").structure().asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(SandboxDesk::charge)
                .toList();
    }

    private static ProviderCharge charge(JsonObject json) {
        return new ProviderCharge(
                json.getString("reference"),
                Money.ofOere(json.getJsonNumber("amountOere").longValueExact()));
    }

    /** The provider's log of charges and refunds, word for word: a JSON array. */
    public String charges() {
        return read("/charges").body();
    }

    /** @return whether the provider knows such a card and such a behaviour */
    public boolean treat(String card, String behaviour) {
        JsonObject body = Json.createObjectBuilder()
                .add("card", card)
                .add("behaviour", behaviour)
                .build();
        try {
            return client.post("/behaviour", body, "").status() == 204;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SandboxClient.Answer read(String path) {
        try {
            return client.get(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
