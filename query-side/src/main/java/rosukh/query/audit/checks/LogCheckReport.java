package rosukh.query.audit.checks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a check of the log came to.
///
/// @param startedAt when it began
/// @param finishedAt when it ended
/// @param whole whether it began with the first event
/// @param from leaves that an earlier check had found right
/// @param size leaves of the latest checkpoint
/// @param root of their tree, in base64
/// @param events read from the store
/// @param waiting events that no checkpoint covers yet
/// @param checkpoints that were judged
/// @param verdict `valid`, `invalid` or `indeterminate`
/// @param aspects the verdict of each aspect that there was something of
/// @param faultCount all faults
/// @param faults the first of them
public record LogCheckReport(
        Instant startedAt,
        Instant finishedAt,
        boolean whole,
        long from,
        long size,
        String root,
        long events,
        long waiting,
        int checkpoints,
        String verdict,
        Map<String, String> aspects,
        long faultCount,
        List<LogCheckFault> faults) {

    public LogCheckReport {
        aspects = Map.copyOf(aspects);
        faults = List.copyOf(faults);
    }

    /// Something that is wrong.
    ///
    /// @param aspect for example `payloads`
    /// @param verdict `invalid` or `indeterminate`
    /// @param position of the event; null if it is about none
    /// @param field of the event, or file of the log
    /// @param what is wrong, in half a sentence
    public record LogCheckFault(
            String aspect, String verdict, @Nullable Long position, String field, String what) {}
}
