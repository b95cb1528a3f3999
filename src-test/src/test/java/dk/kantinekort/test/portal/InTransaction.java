package dk.kantinekort.test.portal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** Runs a test's work inside the portal as one transaction, which whatever the work throws rolls back. */
@Dependent
public class InTransaction {

    @Resource
    private TransactionSynchronizationRegistry transaction;

    static <T> T call(Callable<T> work) throws Exception {
        return CDI.current().select(InTransaction.class).get().run(work, false);
    }

    /** For what must not stay. */
    static <T> T callAndRollBack(Callable<T> work) throws Exception {
        return CDI.current().select(InTransaction.class).get().run(work, true);
    }

    /** For the two above. */
    @Transactional
    public <T> T run(Callable<T> work, boolean undone) throws Exception {
        boolean done = false;
        try {
            T result = work.call();
            done = !undone;
            return result;
        } finally {
            if (!done) {
                transaction.setRollbackOnly();
            }
        }
    }
}
