package dk.kantinekort.payment.sandbox;

import dk.kantinekort.payment.provider.ChargeRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
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
        return list("CHARGE", "reference");
    }

    @Override
    public List<ProviderCharge> listRefunds() {
        return list("REFUND", "refundReference");
    }

    private List<ProviderCharge> list(String kind, String reference) {
        if (!settings.isOn()) {
            return List.of();
        }
        try {
            return client.get("/charges?kind=" + kind).readStructure(json -> charges(json, kind, reference));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A provider that knows no kinds tells all that it has. */
    private static List<ProviderCharge> charges(JsonStructure log, String kind, String reference) {
        return log.asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getString("kind").equals(kind))
                .map(line -> new ProviderCharge(line.getString(reference), SandboxAnswers.money(line, "amountOere")))
                .toList();
    }

    /** The provider's log of charges and refunds, word for word: a JSON array. */
    public String charges() {
        try {
            return client.get("/charges").body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param card name of a test card, or token of a stored one. @return whether the provider knows it, and the behaviour */
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
}
