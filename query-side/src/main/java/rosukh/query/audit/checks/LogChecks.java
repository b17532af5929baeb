package rosukh.query.audit.checks;

import java.util.Optional;
import java.util.concurrent.Future;

/// Checks the store beside the published log. One check runs at a time.
public interface LogChecks {

    /// Begins a check, or joins the one that runs.
    ///
    /// @param whole from the first event, and not from where the last valid one ended
    Future<LogCheckReport> start(boolean whole);

    /// The last one that ended, on this node or another.
    Optional<LogCheckReport> last();

    /// Whether there is a published log to compare with.
    boolean possible();
}
