package rosukh.command.certification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import rosukh.command.certification.EvidenceStore.Announced;
import rosukh.command.kernel.Ids;

/// Removes content that a killed process left without its event. Only the log says what is left: a
/// file stays if the stream of its case speaks of it, and as long as the log has not gone on past
/// the file. An upload still on its way is younger than the least age.
@Component
class EvidenceSweep {

    static final Duration AGE_MIN = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceSweep.class);

    private final EvidenceStore store;
    private final Cases cases;
    private final Ids ids;
    private final Counter removed;

    EvidenceSweep(EvidenceStore store, Cases cases, Ids ids, MeterRegistry meters) {
        this.store = store;
        this.cases = cases;
        this.ids = ids;
        this.removed =
                Counter.builder("rosukh.evidence.orphans.removed")
                        .description("Files removed because no event speaks of them")
                        .register(meters);
    }

    /// Soon after the start, then every hour.
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        List<Announced> left = store.unsettled(ids.evidenceOlderThan(AGE_MIN));
        left.forEach(this::tryToSettle);
    }

    /// What fails for one file is tried again in an hour and keeps no other waiting.
    private void tryToSettle(Announced file) {
        try {
            settle(file);
        } catch (RuntimeException failure) {
            LOG.error(
                    "evidence {} of case {} is left for the next time",
                    file.evidenceId(),
                    file.caseId(),
                    failure);
        }
    }

    /// Asked in this order, the second answer is at least as new as the first.
    private void settle(Announced file) {
        boolean past = cases.wouldHold(file.evidenceId(), AGE_MIN);
        if (cases.holds(file.caseId(), file.evidenceId())) {
            store.settle(file.evidenceId());
            return;
        }
        if (!past) return;
        store.discard(file.evidenceId());
        removed.increment();
        LOG.warn(
                "evidence {} of case {} removed: no event speaks of it",
                file.evidenceId(),
                file.caseId());
    }
}
