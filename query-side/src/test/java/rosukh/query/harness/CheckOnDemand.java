package rosukh.query.harness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.query.audit.checkpoints.Judgement;
import rosukh.query.audit.verifying.SelfCheck;

/// Finds what the test says.
public final class CheckOnDemand implements SelfCheck {

    private List<Fault> faults = List.of();
    private @Nullable Report last;

    public void willFind(Fault... found) {
        faults = List.of(found);
    }

    /// There was no check yet.
    public void forget() {
        last = null;
        faults = List.of();
    }

    @Override
    public Optional<Report> last() {
        return Optional.ofNullable(last);
    }

    @Override
    public Report run() {
        last =
                new Report(
                        Instant.parse("2026-11-24T02:00:00Z"),
                        12,
                        faults.isEmpty() ? Judgement.VALID : Judgement.INVALID,
                        faults,
                        faults.size());
        return last;
    }
}
