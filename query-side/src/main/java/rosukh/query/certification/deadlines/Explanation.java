package rosukh.query.certification.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.DayOff;
import rosukh.events.calendar.Holiday;
import rosukh.events.clocks.CaseClocks;
import rosukh.events.clocks.ClockFact;
import rosukh.events.clocks.DueDates;
import rosukh.events.clocks.DueStage;
import rosukh.events.clocks.StageClock;
import rosukh.events.rules.Schemes;
import rosukh.events.values.Label;
import rosukh.query.kernel.calendar.CalendarBook;
import rosukh.query.kernel.calendar.Noted;

/// Why a stage is due when it is.
///
/// @param state `RUNNING`, `OVERDUE`, `SUSPENDED`, `UNKNOWN` (the calendar does not cover the
///   time), `DONE_IN_TIME` or `DONE_LATE`
/// @param dueDate null while suspended or unknown
/// @param countedFrom the day before the first that can count; null if unknown
/// @param remainingDays working days left; only while it runs
/// @param inputs every event the date rests on, in the order of the log
/// @param daysOff every day that did not count, in order
/// @param moves what was promised first and each change since, in the order of the log
/// @param notices what was raised
public record Explanation(
        String stage,
        int occurrence,
        State state,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate countedFrom,
        int budgetDays,
        int extensionDays,
        String schemeVersion,
        @Nullable Integer remainingDays,
        List<Input> inputs,
        List<Uncounted> daysOff,
        List<Move> moves,
        List<Notice> notices) {

    /// How a stage stands.
    public enum State {
        RUNNING,
        OVERDUE,
        SUSPENDED,
        UNKNOWN,
        DONE_IN_TIME,
        DONE_LATE,
        CLOSED
    }

    /// An event and what it did to the clock.
    ///
    /// @param role `STARTED`, `EXTENDED`, `SUSPENDED`, `RESUMED` or `ENDED`
    /// @param days working days more; only with `EXTENDED`
    public record Input(Role role, long position, String event, LocalDate on, String by, int days) {

        /// What an event did to the clock.
        public enum Role {
            STARTED,
            EXTENDED,
            SUSPENDED,
            RESUMED,
            ENDED
        }

        private static Input of(Role role, ClockFact fact, int days) {
            return new Input(role, fact.at(), fact.event(), fact.on(), fact.by(), days);
        }

        private Input nameless() {
            return new Input(role, position, event, on, "", days);
        }
    }

    /// A day that did not count.
    ///
    /// @param holiday its name; null for another reason
    /// @param because the event it rests on; null for the shipped calendar
    public record Uncounted(
            LocalDate day,
            DayOff.Reason reason,
            @Nullable Label holiday,
            @Nullable Because because) {

        private Uncounted nameless() {
            return because == null
                    ? this
                    : new Uncounted(
                            day,
                            reason,
                            holiday,
                            new Because(
                                    because.position(),
                                    because.event(),
                                    because.on(),
                                    "",
                                    because.source()));
        }
    }

    /// An event that made a day a day off.
    ///
    /// @param source where the order stands; empty for a suspension
    public record Because(long position, String event, LocalDate on, String by, String source) {

        private static Because of(Noted noted) {
            return new Because(noted.at(), noted.name(), noted.on(), noted.by(), noted.source());
        }

        private static Because of(ClockFact fact) {
            return new Because(fact.at(), fact.event(), fact.on(), fact.by(), "");
        }
    }

    /// A promise, or a change of it, and the event that made it.
    ///
    /// @param before null for the first promise, and where there was no due date
    /// @param after null where there is no due date after it
    public record Move(
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            long position,
            String event,
            LocalDate on,
            String by) {

        private Move nameless() {
            return new Move(before, after, position, event, on, "");
        }
    }

    /// All stages of a case for which its scheme sets a budget.
    static List<Explanation> of(
            CaseTimes times, CalendarBook book, Schemes schemes, LocalDate today) {
        DueDates now = new DueDates(book.working(), book.closures(), schemes);
        return now.of(times.clocked()).stream()
                .map(due -> of(due, times, book, schemes, today))
                .toList();
    }

    private static Explanation of(
            DueStage due, CaseTimes times, CalendarBook book, Schemes schemes, LocalDate today) {
        StageClock clock = due.clock();
        return new Explanation(
                clock.stage(),
                clock.occurrence(),
                state(due, today),
                due.dueDate().orElse(null),
                due.effectiveStart(),
                due.budgetDays(),
                clock.extensionDays(),
                due.schemeVersion(),
                clock.running() && due.dueDate().isPresent() ? due.remaining(today) : null,
                inputs(due),
                due.explained().daysOff().stream()
                        .map(off -> uncounted(off, due, book, times.provinceKey()))
                        .toList(),
                moves(clock, times, book, schemes),
                times.notices().stream()
                        .filter(each ->
                                each.stage().equals(clock.stage())
                                        && each.occurrence() == clock.occurrence())
                        .toList());
    }

    /// The same without the accounts of those who did it.
    Explanation nameless() {
        return new Explanation(
                stage,
                occurrence,
                state,
                dueDate,
                countedFrom,
                budgetDays,
                extensionDays,
                schemeVersion,
                remainingDays,
                inputs.stream().map(Input::nameless).toList(),
                daysOff.stream().map(Uncounted::nameless).toList(),
                moves.stream().map(Move::nameless).toList(),
                notices);
    }

    static State state(DueStage due, LocalDate today) {
        if (due.clock().closed() || due.lapsed(today)) return State.CLOSED;
        if (due.unknown()) return State.UNKNOWN;
        if (due.suspended()) return State.SUSPENDED;
        boolean late = due.late(today);
        if (due.clock().running()) return late ? State.OVERDUE : State.RUNNING;
        return late ? State.DONE_LATE : State.DONE_IN_TIME;
    }

    private static List<Input> inputs(DueStage due) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(Input.of(Input.Role.STARTED, due.clock().started(), 0));
        for (StageClock.Extension extension : due.clock().extensions())
            inputs.add(Input.of(Input.Role.EXTENDED, extension.by(), extension.days()));
        for (CaseClocks.Pause pause : due.pauses()) {
            inputs.add(Input.of(Input.Role.SUSPENDED, pause.from(), 0));
            ClockFact resumed = pause.to();
            if (resumed != null) inputs.add(Input.of(Input.Role.RESUMED, resumed, 0));
        }
        ClockFact ended = due.clock().ended();
        if (ended != null) inputs.add(Input.of(Input.Role.ENDED, ended, 0));
        inputs.sort((one, other) -> Long.compare(one.position(), other.position()));
        return inputs;
    }

    private static Uncounted uncounted(
            DayOff off, DueStage due, CalendarBook book, String province) {
        Holiday holiday = off.holiday();
        Optional<Because> because =
                off.reason() == DayOff.Reason.SUSPENDED
                        ? pausing(off.day(), due).map(Because::of)
                        : book.origin(off, province).map(Because::of);
        return new Uncounted(
                off.day(),
                off.reason(),
                holiday == null ? null : holiday.name(),
                because.orElse(null));
    }

    private static Optional<ClockFact> pausing(LocalDate day, DueStage due) {
        return due.pauses().stream()
                .map(CaseClocks.Pause::from)
                .filter(from -> !from.on().isAfter(day))
                .reduce((_, later) -> later);
    }

    /// Counts the stage after each event that can have moved it, as it was known then.
    private static List<Move> moves(
            StageClock clock, CaseTimes times, CalendarBook book, Schemes schemes) {
        TreeSet<Long> positions = new TreeSet<>();
        times.clocked().facts().forEach(fact -> positions.add(fact.at()));
        book.facts().forEach(noted -> positions.add(noted.at()));
        List<Move> moves = new ArrayList<>();
        LocalDate before = null;
        for (long position : positions) {
            Optional<DueStage> then = stageAt(position, clock, times, book, schemes);
            if (then.isEmpty()) continue;
            LocalDate after = then.get().dueDate().orElse(null);
            if (moves.isEmpty() || !Objects.equals(before, after))
                moves.add(move(before, after, position, times, book));
            before = after;
        }
        return moves;
    }

    private static Optional<DueStage> stageAt(
            long position, StageClock clock, CaseTimes times, CalendarBook book, Schemes schemes) {
        if (times.clocked().facts().getFirst().at() > position) return Optional.empty();
        CalendarBook then = book.upTo(position);
        return new DueDates(then.working(), then.closures(), schemes)
                .of(times.clocked().upTo(position)).stream()
                        .filter(each ->
                                each.clock().stage().equals(clock.stage())
                                        && each.clock().occurrence() == clock.occurrence())
                        .findFirst();
    }

    private static Move move(
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            long position,
            CaseTimes times,
            CalendarBook book) {
        return times.clocked().facts().stream()
                .filter(fact -> fact.at() == position)
                .findFirst()
                .map(Because::of)
                .or(() ->
                        book.facts().stream()
                                .filter(noted -> noted.at() == position)
                                .findFirst()
                                .map(Because::of))
                .map(by -> new Move(before, after, position, by.event(), by.on(), by.by()))
                .orElseThrow();
    }
}
