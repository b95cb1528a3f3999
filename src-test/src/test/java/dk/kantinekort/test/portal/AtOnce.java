package dk.kantinekort.test.portal;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javax.naming.InitialContext;

/** Does the same thing many times at once, or many things, each on a thread of its own. */
final class AtOnce {

    private AtOnce() {}

    /** @throws java.util.concurrent.ExecutionException when one of them failed */
    static void run(int times, Runnable work) throws Exception {
        finish(begin(times, work));
    }

    /** @throws java.util.concurrent.ExecutionException when one of them failed */
    static void run(List<Runnable> works) throws Exception {
        finish(begin(works));
    }

    static List<Future<?>> begin(int times, Runnable work) throws Exception {
        return begin(Collections.nCopies(times, work));
    }

    private static List<Future<?>> begin(List<Runnable> works) throws Exception {
        ManagedThreadFactory threads = InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        CountDownLatch gate = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        for (Runnable work : works) {
            FutureTask<?> task = new FutureTask<>(() -> {
                gate.await();
                work.run();
                return null;
            });
            threads.newThread(task).start();
            all.add(task);
        }
        gate.countDown();
        return all;
    }

    static void finish(List<Future<?>> all) throws Exception {
        for (Future<?> one : all) {
            one.get();
        }
    }
}
