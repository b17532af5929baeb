package rosukh.query.audit.replays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.audit.ReplayEvent;
import rosukh.events.audit.ReplayEvent.ReplayAsked;
import rosukh.events.audit.ReplayEvent.ReplayCancelled;
import rosukh.query.kernel.past.ReplayDesk;

/// A replay as it was asked for.
///
/// @param view the processing group that fills it
/// @param from first position of the period whose documents are compared
/// @param to last position; the view is rebuilt up to here
/// @param account who asked for it
/// @param asked the position at which it was asked for
/// @param cancelledBy who cancelled it; null unless somebody did
/// @param version of its stream, expected by the next command
public record ReplayOrder(
        String replayId,
        String view,
        long from,
        long to,
        String account,
        LocalDate askedOn,
        long asked,
        @Nullable String cancelledBy,
        long version) {

    static ReplayOrder of(ReplayAsked event, long position, long version) {
        return new ReplayOrder(
                event.replayId(),
                event.view(),
                event.from(),
                event.to(),
                event.account(),
                event.askedOn(),
                position,
                null,
                version);
    }

    ReplayOrder evolve(ReplayEvent event, long newVersion) {
        return switch (event) {
            case ReplayAsked _ -> this;
            case ReplayCancelled e ->
                    new ReplayOrder(
                            replayId,
                            view,
                            from,
                            to,
                            account,
                            askedOn,
                            asked,
                            e.account(),
                            newVersion);
        };
    }

    ReplayDesk.Order order() {
        return new ReplayDesk.Order(replayId, view, from, to);
    }
}
