package dk.kantinekort.shared.database;

import jakarta.ejb.EJBException;
import java.util.function.Supplier;

/** What citizens ask for, providers say and the night tells is tried again when the database has refused it because another transaction was there first. */
public final class Collisions {

    private static final int TRIES = 5;

    private Collisions() {}

    /**
     * @param work in transactions of its own, that finds what it did before when it is done again
     * @return what it returns when nobody comes between
     */
    public static <T> T outlast(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (EJBException | CollisionException e) {
                if (tries == TRIES || !CollisionException.isBehind(e)) {
                    throw e;
                }
            }
        }
    }

    /** The same for work that has nothing to tell. */
    public static void outlast(Runnable work) {
        outlast(() -> {
            work.run();
            return true;
        });
    }
}
