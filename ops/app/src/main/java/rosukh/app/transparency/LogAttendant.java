package rosukh.app.transparency;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import rosukh.evidence.publishing.Attestation;
import rosukh.query.kernel.Lookout;

/// The thread that asks witnesses and authorities of time stamps, and what it counts of them.
final class LogAttendant extends Lookout {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Attestation attestation;

    LogAttendant(Attestation attestation, MeterRegistry meters) {
        super("log-attendant", EVERY);
        this.attestation = attestation;
        for (String party : attestation.parties()) {
            Gauge.builder("rosukh.log.attested", () -> attestation.attempts(party).size())
                    .description("Leaves of the largest tree somebody outside attested; -1: none")
                    .tag("party", party)
                    .register(meters);
            FunctionCounter.builder(
                            "rosukh.log.attestation.failures",
                            attestation,
                            it -> it.attempts(party).failed())
                    .description("How often somebody outside did not attest a checkpoint")
                    .tag("party", party)
                    .register(meters);
        }
    }

    @Override
    protected void lookAgain() {
        try {
            attestation.step();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
