package rosukh.command.certification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.ClockEvent;
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.ClockEvent.DeadlineExtended;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.certification.ClockEvent.RequestAnswered;
import rosukh.events.certification.ClockEvent.RequestLapsed;

/// Whether the clock of a case runs, and how often its stages got more time.
///
/// @param standsSince null while it runs
/// @param request what the firm was asked and has not answered; null if there is nothing
/// @param requests how often the firm was asked
/// @param extensions by stage, how often it was extended
record Clock(
        @Nullable LocalDate standsSince,
        @Nullable Request request,
        int requests,
        Map<String, Integer> extensions) {

    static final Clock RUNNING = new Clock(null, null, 0, Map.of());

    /// Why a clock stands.
    enum Cause {
        /// The firm was asked for more.
        MORE_REQUESTED,
        COURT_ORDER,
        FORCE_MAJEURE,
        EXPERT_OPINION,
        FIRM_REQUEST
    }

    /// What the firm was asked.
    record Request(String requestId, LocalDate answerBy) {}

    /// As it runs in a case that begins again.
    Clock anew() {
        return new Clock(null, null, requests, Map.of());
    }

    boolean stands() {
        return standsSince != null;
    }

    int extensionsOf(String stage) {
        return extensions.getOrDefault(stage, 0);
    }

    Clock after(ClockEvent event) {
        return switch (event) {
            case MoreRequested(_, var id, _, _, var answerBy, _, _) ->
                    new Clock(standsSince, new Request(id, answerBy), requests + 1, extensions);
            case RequestAnswered _, RequestLapsed _ ->
                    new Clock(standsSince, null, requests, extensions);
            case ClockSuspended suspended ->
                    new Clock(suspended.suspendedOn(), request, requests, extensions);
            case ClockResumed _ -> new Clock(null, request, requests, extensions);
            case DeadlineExtended extended -> extended(extended.stage());
        };
    }

    private Clock extended(String stage) {
        Map<String, Integer> more = new HashMap<>(extensions);
        more.merge(stage, 1, Integer::sum);
        return new Clock(standsSince, request, requests, Map.copyOf(more));
    }
}
