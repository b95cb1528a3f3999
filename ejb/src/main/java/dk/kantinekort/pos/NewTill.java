package dk.kantinekort.pos;

/**
 * A till that was just registered.
 *
 * @param key its secret, shown this once and kept nowhere
 */
public record NewTill(String publicId, String key) {

    @Override
    public String toString() {
        return "till " + publicId;
    }
}
