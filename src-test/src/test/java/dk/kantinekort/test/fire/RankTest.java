package dk.kantinekort.test.fire;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The test of Mann and Whitney, of both sides and with the correction for ties: whether one of two samples of many values tends to
 * be larger than the other.
 */
final class RankTest {

    /** Coefficients of the approximation of the normal distribution by Abramowitz and Stegun, 26.2.17; off by 7.5e-8 at most. */
    private static final double[] TAIL = {0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429};

    private static final double TAIL_SCALE = 0.2316419;

    private final double pValue;

    RankTest(double[] one, double[] other) {
        double n = one.length;
        double m = other.length;
        double all = n + m;
        Map<Double, Double> counts = new TreeMap<>();
        Arrays.stream(one).forEach(value -> counts.merge(value, 1.0, Double::sum));
        Arrays.stream(other).forEach(value -> counts.merge(value, 1.0, Double::sum));
        Map<Double, Double> ranks = ranks(counts);
        double u = Arrays.stream(one).map(ranks::get).sum() - n * (n + 1) / 2;
        double ties = counts.values().stream().mapToDouble(t -> t * t * t - t).sum();
        double variance = n * m / 12 * (all + 1 - ties / (all * (all - 1)));
        pValue = variance == 0 ? 1 : 2 * tail(Math.abs(u - n * m / 2) / Math.sqrt(variance));
    }

    /** The middle rank of each value. */
    private static Map<Double, Double> ranks(Map<Double, Double> counts) {
        Map<Double, Double> ranks = new TreeMap<>();
        double before = 0;
        for (Map.Entry<Double, Double> value : counts.entrySet()) {
            ranks.put(value.getKey(), before + (value.getValue() + 1) / 2);
            before += value.getValue();
        }
        return ranks;
    }

    /** How probable a value above z of the normal distribution is. */
    private static double tail(double z) {
        double t = 1 / (1 + TAIL_SCALE * z);
        double sum = 0;
        for (int i = TAIL.length - 1; i >= 0; i--) {
            sum = t * (TAIL[i] + sum);
        }
        return sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** How probable a difference like this one is although there is none. */
    double pValue() {
        return pValue;
    }
}
