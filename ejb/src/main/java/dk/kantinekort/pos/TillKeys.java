package dk.kantinekort.pos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which till has which key. What a key belongs to never changes, so it is remembered; whether it has been revoked is always for
 * the database to say.
 */
@ApplicationScoped
public class TillKeys {

    private final Map<String, CallingTill> seen = new ConcurrentHashMap<>();

    @Inject
    private Tills tills;

    /** The till, if its key is good now. */
    public Optional<CallingTill> authenticate(String key) {
        return lookUp(TillKey.hash(key));
    }

    /** The till, for a call that itself asks the database whether the key has been revoked. */
    public Optional<CallingTill> recall(String key) {
        String hash = TillKey.hash(key);
        return Optional.ofNullable(seen.get(hash)).or(() -> lookUp(hash));
    }

    private Optional<CallingTill> lookUp(String hash) {
        Optional<CallingTill> till = tills.findByHash(hash);
        till.ifPresentOrElse(found -> seen.put(hash, found), () -> seen.remove(hash));
        return till;
    }
}
