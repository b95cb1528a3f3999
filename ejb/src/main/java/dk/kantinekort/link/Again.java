package dk.kantinekort.link;

import dk.kantinekort.shared.database.CollisionException;
import jakarta.ejb.EJBException;
import java.util.function.Supplier;

/** Does a transaction again that has collided: of the same at once the database refuses all but one, and the others then find that one. */
final class Again {

    private static final int TRIES = 5;

    private Again() {}

    static void run(Runnable step) {
        get(() -> {
            step.run();
            return true;
        });
    }

    static <T> T get(Supplier<T> step) {
        for (int tries = 1; ; tries++) {
            try {
                return step.get();
            } catch (EJBException | CollisionException e) {
                if (tries == TRIES || !CollisionException.isBehind(e)) {
                    throw e;
                }
            }
        }
    }
}
