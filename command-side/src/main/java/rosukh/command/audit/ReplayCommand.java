package rosukh.command.audit;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.events.audit.ReplayEvent;

/// What can be done about a replay. `on` is the day it is done. The codes are those of
/// [ReplayRefusal].
public sealed interface ReplayCommand {

    String replayId();

    /// Account of who does it.
    String account();

    LocalDate on();

    /// The stream of the replay.
    @TargetAggregateIdentifier
    default String streamId() {
        return ReplayEvent.streamOf(replayId());
    }

    /// Rebuild a view beside the live one and compare the two.
    ///
    /// @param view `<slice>.<view>` (`REPLAY_VIEW_MALFORMED`)
    /// @param from first position of the period, from 0 (`REPLAY_PERIOD_MALFORMED`)
    /// @param to last position of it, not before `from` (`REPLAY_PERIOD_MALFORMED`) and not after
    ///   the head (`REPLAY_AHEAD`); null for the head
    /// @param head the position the log has reached
    record AskForReplay(
            String replayId,
            String view,
            long from,
            @Nullable Long to,
            long head,
            String account,
            LocalDate on)
            implements ReplayCommand {}

    /// Give a replay up (`REPLAY_UNKNOWN`, `REPLAY_ALREADY_CANCELLED`).
    record CancelReplay(String replayId, String account, LocalDate on) implements ReplayCommand {}
}
