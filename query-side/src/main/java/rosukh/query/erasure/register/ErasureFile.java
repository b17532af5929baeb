package rosukh.query.erasure.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventTypes;
import rosukh.events.erasure.ErasureEvent;
import rosukh.events.erasure.ErasureEvent.ErasureApproved;
import rosukh.events.erasure.ErasureEvent.ErasureDeclined;
import rosukh.events.erasure.ErasureEvent.ErasureRequested;
import rosukh.events.erasure.ErasureEvent.HoldLifted;
import rosukh.events.erasure.ErasureEvent.HoldPlaced;
import rosukh.events.erasure.ErasureEvent.SubjectKeyDestroyed;

/// How it stands with the personal data of one subject.
///
/// @param subject for example `contact:F-1`
/// @param reason code of the last basis, or of the last reason to decline; empty before
/// @param requestedBy account of who asked last; empty before
/// @param holds those that stand
/// @param destroyed null while the data is there
/// @param version of the subject's stream, to send as If-Match; -1 while nothing happened
/// @param latest position of the last event of the stream; -1 while nothing happened
public record ErasureFile(
        String subject,
        State state,
        String reason,
        String requestedBy,
        List<Hold> holds,
        List<Step> history,
        @Nullable Destroyed destroyed,
        long version,
        long latest) {

    /// How far an erasure is.
    public enum State {
        /// Nobody asks for it.
        KEPT,
        REQUESTED,
        /// The key is being destroyed.
        APPROVED,
        /// It was decided that the data stays.
        DECLINED,
        ERASED
    }

    /// What forbids an erasure.
    ///
    /// @param grounds personal, and erased with the rest
    public record Hold(int hold, String reference, String grounds, String placedBy, LocalDate on) {}

    /// One thing that happened.
    ///
    /// @param event declared name
    /// @param text what was said; personal, and erased with the rest
    public record Step(String event, String by, LocalDate on, String text, long position) {}

    /// What is gone.
    ///
    /// @param clearEvents events that hold the data in clear, from before there were keys
    public record Destroyed(
            String keyId, long sealedEvents, long clearEvents, long files, long position) {}

    static ErasureFile of(String subject) {
        return new ErasureFile(subject, State.KEPT, "", "", List.of(), List.of(), null, -1, -1);
    }

    ErasureFile after(ErasureEvent event, long at, long now) {
        return switch (event) {
            case ErasureRequested e ->
                    with(State.REQUESTED, e.basis().name(), e.requestedBy(), holds)
                            .step(event, e.requestedBy(), e.requestedOn(), e.grounds(), at, now);
            case ErasureApproved e ->
                    with(State.APPROVED, reason, requestedBy, holds)
                            .step(event, e.approvedBy(), e.approvedOn(), "", at, now);
            case ErasureDeclined e ->
                    with(State.DECLINED, e.reason().name(), requestedBy, holds)
                            .step(event, e.declinedBy(), e.declinedOn(), e.grounds(), at, now);
            case HoldPlaced e -> {
                List<Hold> all = new ArrayList<>(holds);
                all.add(new Hold(e.hold(), e.reference(), e.grounds(), e.placedBy(), e.placedOn()));
                yield with(state, reason, requestedBy, all)
                        .step(event, e.placedBy(), e.placedOn(), e.grounds(), at, now);
            }
            case HoldLifted e ->
                    with(
                                    state,
                                    reason,
                                    requestedBy,
                                    holds.stream().filter(each -> each.hold() != e.hold()).toList())
                            .step(event, e.liftedBy(), e.liftedOn(), e.grounds(), at, now);
            case SubjectKeyDestroyed e ->
                    erased(
                                    new Destroyed(
                                            e.keyId(),
                                            e.sealedEvents(),
                                            e.clearEvents(),
                                            e.files(),
                                            at))
                            .step(event, e.approvedBy(), e.destroyedOn(), "", at, now);
        };
    }

    private ErasureFile with(State to, String why, String by, List<Hold> standing) {
        return new ErasureFile(subject, to, why, by, standing, history, destroyed, version, latest);
    }

    private ErasureFile erased(Destroyed what) {
        return new ErasureFile(
                subject, State.ERASED, reason, requestedBy, holds, history, what, version, latest);
    }

    private ErasureFile step(
            ErasureEvent event, String by, LocalDate on, String text, long at, long now) {
        List<Step> all = new ArrayList<>(history);
        all.add(new Step(EventTypes.typeOf(event.getClass()).value(), by, on, text, at));
        return new ErasureFile(subject, state, reason, requestedBy, holds, all, destroyed, now, at);
    }
}
