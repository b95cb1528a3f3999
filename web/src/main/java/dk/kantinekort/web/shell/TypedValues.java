package dk.kantinekort.web.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a person had typed into a form, to be copied from the page that tells of its expiry. */
final class TypedValues {

    /** Parts of names of fields that are never shown again. */
    private static final List<String> SECRET =
            List.of("cpr", "pass", "cvc", "number", "nummer", "code", "state", "token");

    private static final int LONGEST = 500;

    private TypedValues() {}

    /** @param parameters of the request; what the framework added, buttons, ticks and secrets are left out */
    static List<String> of(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> isTyped(parameter.getKey()))
                .flatMap(parameter -> Arrays.stream(parameter.getValue()).filter(value -> isText(parameter, value)))
                .toList();
    }

    private static boolean isTyped(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith("jakarta.faces.")
                && !name.endsWith("_SUBMIT")
                && SECRET.stream().noneMatch(lower::contains);
    }

    private static boolean isText(Map.Entry<String, String[]> parameter, String value) {
        return !value.isBlank()
                && !value.equals("on")
                && !value.equals(parameter.getKey())
                && value.length() <= LONGEST;
    }
}
