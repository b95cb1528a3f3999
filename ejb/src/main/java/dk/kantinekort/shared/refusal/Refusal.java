package dk.kantinekort.shared.refusal;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * That a rule says no, and why.
 *
 * @param code stable name in capitals, part of the REST contract where it leaves by REST
 * @param fieldName name of the form field at fault, or empty when the whole request is refused
 * @param arguments what the message's placeholders stand for, in order: strings, numbers, {@code Money}, dates
 */
public record Refusal(String code, String fieldName, List<Serializable> arguments) implements Serializable {

    public static Refusal of(String code, Serializable... arguments) {
        return new Refusal(code, "", List.of(arguments));
    }

    /** A refusal that belongs beside one field of the form. */
    public static Refusal atField(String field, String code, Serializable... arguments) {
        return new Refusal(code, field, List.of(arguments));
    }

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public Optional<String> field() {
        return fieldName.isEmpty() ? Optional.empty() : Optional.of(fieldName);
    }

    /** Key of the sentence in the message bundles: {@code refusal.} and the code. */
    public String messageKey() {
        return "refusal." + code;
    }
}
