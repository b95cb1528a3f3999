package dk.kantinekort.test.portal;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import javax.naming.InitialContext;

/** Does the same thing many times at once, on the server's own threads. */
final class AtOnce {

    private AtOnce() {}

    /** @throws java.util.concurrent.ExecutionException when one of them failed */
    static void run(int times, Runnable work) throws Exception {
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CountDownLatch gate = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(executor.submit(() -> {
                gate.await();
                work.run();
                return null;
            }));
        }
        gate.countDown();
        for (Future<?> one : all) {
            one.get();
        }
    }
}
