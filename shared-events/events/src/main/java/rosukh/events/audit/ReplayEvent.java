package rosukh.events.audit;

import java.time.LocalDate;
import rosukh.events.EventType;

/// What was asked of the replays of views, one stream per replay ([#streamOf]). What comes out of
/// one follows from the log and is kept in no event: it can be had again at any time.
public sealed interface ReplayEvent {

    String replayId();

    /// Account of who asked for it or cancelled it.
    String account();

    static String streamOf(String replayId) {
        return "replay:" + replayId;
    }

    /// A view is to be rebuilt beside the live one and compared with it.
    ///
    /// @param view the processing group that fills it, for example `certification.pipeline`
    /// @param from first position of the period whose documents are compared, from 0
    /// @param to its last position; the view is rebuilt up to here
    @EventType("audit.replay-asked")
    record ReplayAsked(
            String replayId, String view, long from, long to, String account, LocalDate askedOn)
            implements ReplayEvent {}

    /// A replay is not wanted any more.
    @EventType("audit.replay-cancelled")
    record ReplayCancelled(String replayId, String account, LocalDate cancelledOn)
            implements ReplayEvent {}
}
