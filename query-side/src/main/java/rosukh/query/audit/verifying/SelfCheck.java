package rosukh.query.audit.verifying;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rosukh.query.audit.checkpoints.Judgement;

/// Compares the whole store with what was published of it. Optional: without such a bean nobody
/// checks by himself.
public interface SelfCheck {

    /// Something that is not as it should be.
    ///
    /// @param position in the log; -1 if it is about no event
    /// @param field which part of it differs; empty for none
    /// @param text what was found
    record Fault(long position, String field, String text) {}

    /// What came of a check.
    ///
    /// @param at when it ended
    /// @param size events that were looked at
    /// @param faults all of them, or the first ones of very many
    /// @param count how many there are
    record Report(Instant at, long size, Judgement judgement, List<Fault> faults, long count) {

        public Report {
            faults = List.copyOf(faults);
        }
    }

    /// The last one; empty if there was none yet.
    Optional<Report> last();

    /// Checks everything now and keeps the report.
    Report run();
}
