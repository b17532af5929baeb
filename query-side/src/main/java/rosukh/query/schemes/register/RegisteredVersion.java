package rosukh.query.schemes.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Periods.Period;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.schemes.SchemeEvent.SchemeDraftDiscarded;
import rosukh.events.schemes.SchemeEvent.SchemeVersionApproved;
import rosukh.events.schemes.SchemeEvent.SchemeVersionClosed;
import rosukh.events.schemes.SchemeEvent.SchemeVersionDrafted;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.events.schemes.SchemeEvent.SchemeVersionRetired;
import rosukh.events.schemes.SchemeEvent.SchemeVersionValidated;

/// One version of a scheme, from its draft on, and who did what with it.
///
/// @param effectiveTo last day in force by the document; null for open
/// @param lastDay last day in force after all that happened; null while open or not published
/// @param document the scheme as canonical JSON; its rules are read from it when shown
/// @param gridPoints points on which its class tables were tried; null before the validation, and
///   for versions published before validations were stored
/// @param number sequence number in the scheme's stream of the last event about this version
/// @param marks oldest first
public record RegisteredVersion(
        String schemeId,
        String version,
        State state,
        String sha256,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate lastDay,
        String document,
        @Nullable Integer gridPoints,
        long number,
        List<Mark> marks) {

    /// How far a version has come. `RETIRED` is what was withdrawn; one whose period is over stays
    /// `PUBLISHED`.
    public enum State {
        DRAFT,
        VALIDATED,
        DISCARDED,
        PUBLISHED,
        RETIRED
    }

    /// What was done with a version.
    public enum Kind {
        DRAFTED,
        VALIDATED,
        DISCARDED,
        APPROVED,
        CLOSED,
        PUBLISHED,
        RETIRED
    }

    /// Who did it and when.
    ///
    /// @param reason why, where it had to be said
    /// @param position of the event in the log
    public record Mark(Kind kind, Instant at, String by, @Nullable String reason, long position) {}

    /// What holds of a version after an event about it.
    ///
    /// @param before null for the first
    static RegisteredVersion after(
            @Nullable RegisteredVersion before, SchemeEvent event, long number, Mark mark) {
        return switch (event) {
            case SchemeVersionDrafted e -> drafted(before, e).noted(State.DRAFT, number, mark);
            case SchemeVersionPublished e ->
                    published(before, e).noted(State.PUBLISHED, number, mark);
            case SchemeVersionValidated e ->
                    known(before, e).tried(e.gridPoints()).noted(State.VALIDATED, number, mark);
            case SchemeDraftDiscarded e -> known(before, e).noted(State.DISCARDED, number, mark);
            case SchemeVersionApproved e -> known(before, e).noted(State.VALIDATED, number, mark);
            case SchemeVersionClosed e ->
                    known(before, e).ending(e.lastDay()).noted(State.PUBLISHED, number, mark);
            case SchemeVersionRetired e ->
                    known(before, e)
                            .ending(e.retiredFrom().minusDays(1))
                            .noted(State.RETIRED, number, mark);
        };
    }

    static Kind kind(SchemeEvent event) {
        return switch (event) {
            case SchemeVersionDrafted _ -> Kind.DRAFTED;
            case SchemeVersionValidated _ -> Kind.VALIDATED;
            case SchemeDraftDiscarded _ -> Kind.DISCARDED;
            case SchemeVersionApproved _ -> Kind.APPROVED;
            case SchemeVersionClosed _ -> Kind.CLOSED;
            case SchemeVersionPublished _ -> Kind.PUBLISHED;
            case SchemeVersionRetired _ -> Kind.RETIRED;
        };
    }

    static String id(String schemeId, String version) {
        return schemeId + "@" + version;
    }

    /// It was published, whether or not it is in force.
    public boolean isPublished() {
        return state == State.PUBLISHED || state == State.RETIRED;
    }

    /// It may still change.
    public boolean isDraft() {
        return state == State.DRAFT || state == State.VALIDATED;
    }

    /// When it is in force, or would be.
    public Period period() {
        return new Period(version, effectiveFrom, isPublished() ? lastDay : effectiveTo);
    }

    /// The last mark of a kind; null if there is none.
    public @Nullable Mark last(Kind kind) {
        for (Mark mark : marks.reversed()) if (mark.kind() == kind) return mark;
        return null;
    }

    /// Somebody wrote on the present draft, and so may not publish it.
    public boolean draftedBy(String account) {
        for (Mark mark : marks.reversed()) {
            if (mark.kind() == Kind.DISCARDED) return false;
            if (mark.kind() == Kind.DRAFTED && mark.by().equals(account)) return true;
        }
        return false;
    }

    private static RegisteredVersion drafted(
            @Nullable RegisteredVersion before, SchemeVersionDrafted event) {
        return new RegisteredVersion(
                event.schemeId(),
                event.version(),
                State.DRAFT,
                event.sha256(),
                event.effectiveFrom(),
                event.effectiveTo(),
                null,
                event.document(),
                null,
                0,
                before == null ? List.of() : before.marks());
    }

    private static RegisteredVersion published(
            @Nullable RegisteredVersion before, SchemeVersionPublished event) {
        return new RegisteredVersion(
                event.schemeId(),
                event.version(),
                State.PUBLISHED,
                event.sha256(),
                event.effectiveFrom(),
                event.effectiveTo(),
                event.effectiveTo(),
                event.document(),
                before == null ? null : before.gridPoints(),
                0,
                before == null ? List.of() : before.marks());
    }

    private static RegisteredVersion known(@Nullable RegisteredVersion before, SchemeEvent event) {
        if (before != null) return before;
        throw new IllegalStateException(event + " is of a version nobody drafted or published");
    }

    private RegisteredVersion tried(int points) {
        return with(state, lastDay, points, number, marks);
    }

    private RegisteredVersion ending(LocalDate day) {
        boolean earlier = lastDay == null || day.isBefore(lastDay);
        return with(state, earlier ? day : lastDay, gridPoints, number, marks);
    }

    private RegisteredVersion noted(State now, long at, Mark mark) {
        List<Mark> all = new ArrayList<>(marks);
        all.add(mark);
        return with(now, lastDay, gridPoints, at, List.copyOf(all));
    }

    private RegisteredVersion with(
            State newState,
            @Nullable LocalDate newLastDay,
            @Nullable Integer newPoints,
            long newNumber,
            List<Mark> newMarks) {
        return new RegisteredVersion(
                schemeId,
                version,
                newState,
                sha256,
                effectiveFrom,
                effectiveTo,
                newLastDay,
                document,
                newPoints,
                newNumber,
                newMarks);
    }
}
