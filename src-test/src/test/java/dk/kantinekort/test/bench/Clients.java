package dk.kantinekort.test.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** So many clients that buy, each as fast as it is answered or at a steady pace. */
final class Clients {

    private Clients() {}

    /** One client. */
    interface Client extends AutoCloseable {

        /** Buys once. */
        void buy() throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }

    /** Makes the client of that number. */
    interface Hiring {
        Client hire(int number) throws Exception;
    }

    static Leg run(int count, Duration time, Hiring hiring) throws Exception {
        return run(count, time, 0, hiring);
    }

    /** @param nanos from each client's purchase to its next, if it is answered by then */
    static Leg run(int count, Duration time, long nanos, Hiring hiring) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Future<long[]>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                long first = System.nanoTime() + nanos * i / count;
                all.add(threads.submit(() -> buyUntil(end, first, nanos, hiring, number)));
            }
            LongStream micros = LongStream.empty();
            for (Future<long[]> one : all) {
                micros = LongStream.concat(micros, LongStream.of(one.get()));
            }
            return Leg.of(micros.toArray(), time);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] buyUntil(long end, long first, long nanos, Hiring hiring, int number) throws Exception {
        LongStream.Builder micros = LongStream.builder();
        try (Client client = hiring.hire(number)) {
            long due = first;
            for (long start = await(due); start < end; start = await(due)) {
                client.buy();
                micros.add((System.nanoTime() - start) / 1000);
                due = Math.max(due + nanos, start);
            }
        }
        return micros.build().toArray();
    }

    /** @return the time by then; at once when it is past */
    private static long await(long due) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        return System.nanoTime();
    }
}
