package rosukh.command.erasure;

import static rosukh.command.erasure.ErasureRefusal.ERASURE_ALREADY_REQUESTED;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_BASIS_UNKNOWN;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_DONE;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_GROUNDS_MISSING;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_HELD;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_HOLD_UNKNOWN;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_NEEDS_SECOND_PERSON;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_NOT_APPROVED;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_NOT_REQUESTED;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_REASON_UNKNOWN;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_REFERENCE_MISSING;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_RETENTION_RUNS;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_SUBJECT_MALFORMED;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_SUBJECT_UNKNOWN;
import static rosukh.command.erasure.ErasureRefusal.ERASURE_UNDER_WAY;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rosukh.command.erasure.ErasureCommand.ApproveErasure;
import rosukh.command.erasure.ErasureCommand.DeclineErasure;
import rosukh.command.erasure.ErasureCommand.LiftHold;
import rosukh.command.erasure.ErasureCommand.PlaceHold;
import rosukh.command.erasure.ErasureCommand.RecordDestruction;
import rosukh.command.erasure.ErasureCommand.RequestErasure;
import rosukh.command.erasure.Shredder.Destruction;
import rosukh.events.DataSubject;
import rosukh.events.erasure.DeclineReason;
import rosukh.events.erasure.ErasureBasis;
import rosukh.events.erasure.ErasureEvent;
import rosukh.events.erasure.ErasureEvent.ErasureApproved;
import rosukh.events.erasure.ErasureEvent.ErasureDeclined;
import rosukh.events.erasure.ErasureEvent.ErasureRequested;
import rosukh.events.erasure.ErasureEvent.HoldLifted;
import rosukh.events.erasure.ErasureEvent.HoldPlaced;
import rosukh.events.erasure.ErasureEvent.SubjectKeyDestroyed;

/// Whether the personal data of a subject may be erased, and how far that is. Holds and the
/// approval are of one stream, so that neither passes the other.
///
/// @param asked what is asked for and not decided, or approved; null for nothing
/// @param approvedBy account of the second person; null before
/// @param done whether the key is destroyed
/// @param requests so far
/// @param placed holds placed so far
/// @param holds numbers of those that stand
record Erasure(
        @Nullable ErasureRequested asked,
        @Nullable String approvedBy,
        boolean done,
        int requests,
        int placed,
        Set<Integer> holds) {

    static final Erasure NONE = new Erasure(null, null, false, 0, 0, Set.of());

    Erasure {
        holds = Set.copyOf(holds);
    }

    /// @param record of the subject as it is now
    ErasureEvent decide(ErasureCommand command, SubjectRecord record) {
        if (DataSubject.find(command.subject()).isEmpty())
            throw ERASURE_SUBJECT_MALFORMED.because("it is no subject like contact:F-1");
        if (done) throw ERASURE_DONE.because("its key was destroyed");
        return switch (command) {
            case RecordDestruction it -> destroyed(it);
            case ErasureCommand it when approvedBy != null ->
                    throw ERASURE_UNDER_WAY.because(
                            "it was approved by " + approvedBy + " and cannot be stopped");
            case RequestErasure it -> request(it, record);
            case ApproveErasure it -> approve(it, record);
            case DeclineErasure it -> decline(it);
            case PlaceHold it -> hold(it, record);
            case LiftHold it -> lift(it);
        };
    }

    Erasure evolve(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested e -> new Erasure(e, null, done, e.request(), placed, holds);
            case ErasureApproved e ->
                    new Erasure(asked, e.approvedBy(), done, requests, placed, holds);
            case ErasureDeclined _ -> new Erasure(null, null, done, requests, placed, holds);
            case HoldPlaced e -> {
                Set<Integer> all = new TreeSet<>(holds);
                all.add(e.hold());
                yield new Erasure(asked, approvedBy, done, requests, e.hold(), all);
            }
            case HoldLifted e -> {
                Set<Integer> all = new TreeSet<>(holds);
                all.remove(e.hold());
                yield new Erasure(asked, approvedBy, done, requests, placed, all);
            }
            case SubjectKeyDestroyed _ ->
                    new Erasure(asked, approvedBy, true, requests, placed, holds);
        };
    }

    private ErasureRequested request(RequestErasure command, SubjectRecord record) {
        known(command, record);
        if (asked != null)
            throw ERASURE_ALREADY_REQUESTED.because(asked.requestedBy() + " asked for it before");
        ErasureBasis basis = basis(command.basis());
        String grounds = grounds(command.grounds());
        free(basis, record, command.on());
        return new ErasureRequested(
                command.subject(), requests + 1, basis, grounds, command.by(), command.on());
    }

    private ErasureApproved approve(ApproveErasure command, SubjectRecord record) {
        ErasureRequested request = requested();
        if (request.requestedBy().equals(command.by()))
            throw ERASURE_NEEDS_SECOND_PERSON.because(command.by() + " asked for it");
        free(request.basis(), record, command.on());
        return new ErasureApproved(
                command.subject(), request.request(), command.by(), command.on());
    }

    private ErasureDeclined decline(DeclineErasure command) {
        ErasureRequested request = requested();
        for (DeclineReason reason : DeclineReason.values())
            if (reason.name().equals(command.reason()))
                return new ErasureDeclined(
                        command.subject(),
                        request.request(),
                        reason,
                        grounds(command.grounds()),
                        command.by(),
                        command.on());
        throw ERASURE_REASON_UNKNOWN.because(command.reason() + " is no reason to decline");
    }

    private HoldPlaced hold(PlaceHold command, SubjectRecord record) {
        known(command, record);
        if (command.reference().isBlank())
            throw ERASURE_REFERENCE_MISSING.because("the proceedings must be named");
        return new HoldPlaced(
                command.subject(),
                placed + 1,
                command.reference().strip(),
                grounds(command.grounds()),
                command.by(),
                command.on());
    }

    private HoldLifted lift(LiftHold command) {
        if (!holds.contains(command.hold()))
            throw ERASURE_HOLD_UNKNOWN.because("no hold " + command.hold() + " stands");
        return new HoldLifted(
                command.subject(),
                command.hold(),
                grounds(command.grounds()),
                command.by(),
                command.on());
    }

    private SubjectKeyDestroyed destroyed(RecordDestruction command) {
        if (asked == null || approvedBy == null)
            throw ERASURE_NOT_APPROVED.because("nobody approved it");
        Destruction what = command.destruction();
        return new SubjectKeyDestroyed(
                command.subject(),
                asked.request(),
                asked.basis(),
                asked.requestedBy(),
                approvedBy,
                what.keyId(),
                what.sealedEvents(),
                what.clearEvents(),
                what.firstPosition(),
                what.lastPosition(),
                what.files(),
                command.on());
    }

    /// Nothing forbids it: a hold always does, a time of retention but for some bases.
    private void free(ErasureBasis basis, SubjectRecord record, LocalDate on) {
        if (!holds.isEmpty())
            throw ERASURE_HELD.because("hold " + new TreeSet<>(holds).first() + " stands");
        if (basis.beforeRetention() || !record.mustBeKeptOn(on)) return;
        throw ERASURE_RETENTION_RUNS.because(
                record.goesOn()
                        ? "what it is about is not over"
                        : "it is kept until " + record.keptUntil());
    }

    private ErasureRequested requested() {
        if (asked == null) throw ERASURE_NOT_REQUESTED.because("nobody asks for it");
        return asked;
    }

    private static void known(ErasureCommand command, SubjectRecord record) {
        if (!record.known())
            throw ERASURE_SUBJECT_UNKNOWN.because(
                    "nothing personal was ever kept of " + command.subject());
    }

    private static ErasureBasis basis(String name) {
        for (ErasureBasis basis : ErasureBasis.values())
            if (basis.name().equals(name)) return basis;
        throw ERASURE_BASIS_UNKNOWN.because(name + " is no basis of an erasure");
    }

    private static String grounds(String grounds) {
        if (grounds.isBlank()) throw ERASURE_GROUNDS_MISSING.because("it is explained in words");
        return grounds.strip();
    }
}
