package dk.kantinekort.pos;

/**
 * The till that makes a request. Nothing of it ever changes.
 *
 * @param unthrottled whether it may send as fast as it can
 */
public record CallingTill(long id, String publicId, long unitId, boolean unthrottled) {

    /** As the journal names it. */
    public String actor() {
        return "till:" + publicId;
    }
}
