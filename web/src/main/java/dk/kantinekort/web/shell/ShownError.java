package dk.kantinekort.web.shell;

/**
 * One line of the error summary.
 *
 * @param clientId of the field at fault, or empty when the page as a whole is refused
 */
public record ShownError(String clientId, String message) {

    boolean isAt(String fieldId) {
        return clientId.equals(fieldId) || clientId.endsWith(":" + fieldId);
    }
}
