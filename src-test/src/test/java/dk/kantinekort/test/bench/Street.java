package dk.kantinekort.test.bench;

import dk.kantinekort.test.process.PortalProcess;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Tills that sell while citizens pay with a provider. */
record Street(Options options, PortalProcess portal, LateProvider provider, Market market, Crowd crowd) {

    private static final PrintStream OUT = System.out;
    private static final double AS_FAST_AS_CAN_BE = Double.POSITIVE_INFINITY;
    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final double NANOS = 1_000_000_000;

    /** One leg in which the tills sell as fast as they are answered. @param refusals where to add those of the leg */
    Leg atFullSpeed(Duration delay, Refusals refusals) throws Exception {
        return leg(AS_FAST_AS_CAN_BE, delay, refusals);
    }

    /** One leg in which they sell that many a second, if they are answered in time. */
    Leg atPace(double perSecond, Duration delay, Refusals refusals) throws Exception {
        return leg(perSecond, delay, refusals);
    }

    private Leg leg(double perSecond, Duration delay, Refusals refusals) throws Exception {
        provider.answerAfter(delay);
        // those who wait still, and the time for which a provider is left alone, belong to the leg before
        sell(perSecond, SETTLING);
        refusals.add(crowd.take());
        Leg leg = sell(perSecond, options.leg());
        List<Attempt> attempts = crowd.take();
        refusals.add(attempts);
        OUT.println("  a provider that answers after " + delay.toSeconds() + " s: tills " + leg + "; citizens "
                + tally(attempts));
        return leg;
    }

    private Leg sell(double perSecond, Duration time) throws Exception {
        long nanosBetween = (long) (options.clients() * NANOS / perSecond);
        return Clients.run(options.clients(), time, nanosBetween, number -> new TillConnection(portal.port(), market));
    }

    private static String tally(List<Attempt> attempts) {
        StringBuilder tally = new StringBuilder();
        for (Attempt.Kind kind : Attempt.Kind.values()) {
            long count = attempts.stream().filter(one -> one.kind() == kind).count();
            tally.append(kind.name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(count)
                    .append(' ');
        }
        return tally.toString().strip();
    }
}
