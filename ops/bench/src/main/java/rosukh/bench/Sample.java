package rosukh.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/// What one round of one side showed.
///
/// @param perSecond operations or events in a second
/// @param p50 milliseconds, 0 if single operations were not timed
/// @param p99 milliseconds, 0 if single operations were not timed
record Sample(double perSecond, double p50, double p99) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    /// So many in so many nanoseconds.
    static Sample of(long count, long nanos) {
        return new Sample(count * NANOS_PER_SECOND / nanos, 0, 0);
    }

    static Sample of(long count, long nanos, Histogram times) {
        return new Sample(
                count * NANOS_PER_SECOND / nanos,
                times.getValueAtPercentile(50) / NANOS_PER_MILLI,
                times.getValueAtPercentile(99) / NANOS_PER_MILLI);
    }

    /// The median of each figure over some rounds.
    static Sample median(List<Sample> rounds) {
        return new Sample(
                median(rounds, Sample::perSecond),
                median(rounds, Sample::p50),
                median(rounds, Sample::p99));
    }

    private static double median(List<Sample> rounds, ToDoubleFunction<Sample> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
