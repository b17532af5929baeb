package rosukh.query.council.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.query.council.register.ActionFile.State;

/// The figures of the council as they were at the end of a day, counted from the items alone. The
/// figures page, its exports and the overview all count by it.
///
/// @param calendar by which deadlines are counted
record Counting(LocalDate day, DeclaredCalendar calendar) {

    /// What a figure counts.
    public enum Of {
        OPEN,
        OVERDUE,
        /// Of the overdue ones those of which no document was filed.
        UNPROVEN,
        PRIORITY,
        IMPLEMENTED,
        NOT_IMPLEMENTED,
        /// Items whose resolution is six months old or older.
        DUE_6,
        /// Of them those that were implemented within six months.
        WITHIN_6,
        /// Items whose resolution is twelve months old or older.
        DUE_12,
        /// Of them those that were implemented within twelve months.
        WITHIN_12,
        /// Closed items, whose days behind the first deadline are compared.
        DELAY
    }

    /// The items a figure counts.
    ///
    /// @param owner key of a body; null for all
    List<ActionFile> items(Of of, @Nullable String owner, Collection<ActionFile> all) {
        List<ActionFile> counted = new ArrayList<>();
        for (ActionFile each : all)
            if ((owner == null || each.owner().equals(owner)) && counts(of, each))
                counted.add(each);
        return counted;
    }

    int count(Of of, @Nullable String owner, Collection<ActionFile> all) {
        return items(of, owner, all).size();
    }

    boolean counts(Of of, ActionFile item) {
        if (item.adoptedOn().isAfter(day)) return false;
        boolean open = open(item);
        return switch (of) {
            case OPEN -> open;
            case OVERDUE -> open && overdue(item);
            case UNPROVEN -> open && overdue(item) && !proven(item);
            case PRIORITY -> open && priority(item);
            case IMPLEMENTED -> !open && item.state() == State.IMPLEMENTED;
            case NOT_IMPLEMENTED -> !open && item.state() == State.NOT_IMPLEMENTED;
            case DUE_6 -> old(item, 6);
            case WITHIN_6 -> within(item, 6);
            case DUE_12 -> old(item, 12);
            case WITHIN_12 -> within(item, 12);
            case DELAY -> !open && delay(item).isPresent();
        };
    }

    /// Share of the items of an age that were implemented within it, in hundredths of a per cent;
    /// empty where there are none.
    ///
    /// @param months 6 or 12
    OptionalLong rate(int months, @Nullable String owner, Collection<ActionFile> all) {
        int due = count(months == 6 ? Of.DUE_6 : Of.DUE_12, owner, all);
        int within = count(months == 6 ? Of.WITHIN_6 : Of.WITHIN_12, owner, all);
        return due == 0
                ? OptionalLong.empty()
                : OptionalLong.of((within * 10_000L + due / 2) / due);
    }

    /// The middle of the days by which closed items came after their first deadline, 0 for those in
    /// time; of two in the middle the mean, as twice its value so that it stays whole.
    OptionalLong medianDelayTwice(@Nullable String owner, Collection<ActionFile> all) {
        List<Long> delays =
                items(Of.DELAY, owner, all).stream()
                        .map(each -> delay(each).orElse(0L))
                        .sorted()
                        .toList();
        if (delays.isEmpty()) return OptionalLong.empty();
        int middle = delays.size() / 2;
        return OptionalLong.of(
                delays.size() % 2 == 1
                        ? 2 * delays.get(middle)
                        : delays.get(middle - 1) + delays.get(middle));
    }

    /// The last day as it was at the end of the day; empty where the calendar does not reach so
    /// far.
    Optional<LocalDate> due(ActionFile item) {
        int moves =
                (int) item.moves().stream().filter(each -> !each.movedOn().isAfter(day)).count();
        return item.term().due(calendar, moves);
    }

    private Optional<Long> delay(ActionFile item) {
        LocalDate closed = item.closedOn();
        if (closed == null) return Optional.empty();
        return item.term()
                .due(calendar, 0)
                .map(due -> Math.max(0, ChronoUnit.DAYS.between(due, closed)));
    }

    private boolean overdue(ActionFile item) {
        return due(item).filter(day::isAfter).isPresent();
    }

    private boolean proven(ActionFile item) {
        return item.history().stream()
                .anyMatch(each ->
                        each.event().equals("council.evidence-filed") && !each.on().isAfter(day));
    }

    /// Every change turns the flag over, so those that came later lead back to what it was.
    private boolean priority(ActionFile item) {
        long later =
                item.history().stream()
                        .filter(each ->
                                each.event().equals("council.priority-changed")
                                        && each.on().isAfter(day))
                        .count();
        return item.priority() == (later % 2 == 0);
    }

    private boolean open(ActionFile item) {
        LocalDate closed = item.closedOn();
        return closed == null || closed.isAfter(day);
    }

    private boolean old(ActionFile item, int months) {
        return !item.adoptedOn().plusMonths(months).isAfter(day);
    }

    private boolean within(ActionFile item, int months) {
        LocalDate closed = item.closedOn();
        return old(item, months)
                && item.state() == State.IMPLEMENTED
                && closed != null
                && !closed.isAfter(item.adoptedOn().plusMonths(months));
    }
}
