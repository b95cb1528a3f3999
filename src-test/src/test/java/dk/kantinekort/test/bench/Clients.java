package dk.kantinekort.test.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** So many clients that buy, each as fast as it is answered. */
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
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Future<long[]>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                all.add(threads.submit(() -> buyUntil(end, hiring, number)));
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

    private static long[] buyUntil(long end, Hiring hiring, int number) throws Exception {
        LongStream.Builder micros = LongStream.builder();
        try (Client client = hiring.hire(number)) {
            for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                client.buy();
                micros.add((System.nanoTime() - start) / 1000);
            }
        }
        return micros.build().toArray();
    }
}
