package dk.kantinekort.payment.nexi;

import dk.kantinekort.payment.http.HttpAnswer;
import dk.kantinekort.payment.provider.DeclineReason;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Why Nexi took nothing. It passes on what the card's issuer said: by the codes of ISO 8583, or in English words. A code or a word
 * that is not here is a technical one.
 */
final class Declines {

    private static final Map<String, DeclineReason> CODES = Map.ofEntries(
            Map.entry("51", DeclineReason.NO_COVER),
            Map.entry("33", DeclineReason.EXPIRED),
            Map.entry("54", DeclineReason.EXPIRED),
            Map.entry("41", DeclineReason.BLOCKED),
            Map.entry("43", DeclineReason.BLOCKED),
            Map.entry("62", DeclineReason.BLOCKED),
            Map.entry("78", DeclineReason.BLOCKED),
            Map.entry("04", DeclineReason.UNUSABLE),
            Map.entry("07", DeclineReason.UNUSABLE),
            Map.entry("14", DeclineReason.UNUSABLE),
            Map.entry("46", DeclineReason.UNUSABLE),
            Map.entry("94", DeclineReason.DUPLICATE_SUSPECTED),
            Map.entry("61", DeclineReason.LIMIT),
            Map.entry("65", DeclineReason.LIMIT),
            Map.entry("1A", DeclineReason.NEEDS_CUSTOMER),
            Map.entry("70", DeclineReason.NEEDS_CUSTOMER));

    private static final Map<String, DeclineReason> WORDS = words();

    private Declines() {}

    private static Map<String, DeclineReason> words() {
        Map<String, DeclineReason> words = new LinkedHashMap<>();
        words.put("insufficient", DeclineReason.NO_COVER);
        words.put("not enough", DeclineReason.NO_COVER);
        words.put("expired", DeclineReason.EXPIRED);
        words.put("stolen", DeclineReason.BLOCKED);
        words.put("lost card", DeclineReason.BLOCKED);
        words.put("blocked", DeclineReason.BLOCKED);
        words.put("restricted", DeclineReason.BLOCKED);
        words.put("closed", DeclineReason.UNUSABLE);
        words.put("invalid card", DeclineReason.UNUSABLE);
        words.put("pick up", DeclineReason.UNUSABLE);
        words.put("duplicate", DeclineReason.DUPLICATE_SUSPECTED);
        words.put("limit", DeclineReason.LIMIT);
        words.put("authentication", DeclineReason.NEEDS_CUSTOMER);
        words.put("3-d", DeclineReason.NEEDS_CUSTOMER);
        return words;
    }

    /** Of an answer that refuses. Only 402 speaks of the card; any other says that our call was wrong. */
    static DeclineReason reason(HttpAnswer refusal) {
        if (refusal.status() != 402) {
            return DeclineReason.TECHNICAL;
        }
        try {
            return refusal.read(Declines::reason);
        } catch (IOException wordless) {
            return DeclineReason.TECHNICAL;
        }
    }

    /** Of an error as Nexi writes them: with a code, a message, both, or none. */
    static DeclineReason reason(JsonObject error) {
        DeclineReason byCode = CODES.get(error.getString("code", "").toUpperCase(Locale.ROOT));
        return byCode == null ? byWords(error.getString("message", "")) : byCode;
    }

    private static DeclineReason byWords(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(word -> text.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(DeclineReason.TECHNICAL);
    }
}
