package rosukh.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// What a queue of letters tells about itself, asked of the database at every scrape.
final class LetterMetrics {

    private static final String PROCESSOR = "processor";

    private LetterMetrics() {}

    static void register(MeterRegistry meters, String group, DeadSequences sequences, Clock clock) {
        Gauge.builder("rosukh.dead.letters", sequences, DeadSequences::letterCount)
                .description("Events that failed or wait behind one that did")
                .baseUnit("events")
                .tag(PROCESSOR, group)
                .strongReference(true)
                .register(meters);
        Gauge.builder("rosukh.dead.letters.sequences", sequences, DeadSequences::count)
                .description("Sequences that wait because an event of theirs failed")
                .baseUnit("sequences")
                .tag(PROCESSOR, group)
                .strongReference(true)
                .register(meters);
        TimeGauge.builder(
                        "rosukh.dead.letters.oldest.age",
                        () -> oldestAge(sequences, clock.instant()).toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("For how long the oldest letter has been waiting, 0 without letters")
                .tag(PROCESSOR, group)
                .register(meters);
    }

    private static Duration oldestAge(DeadSequences sequences, Instant now) {
        return sequences.oldest().map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
    }
}
