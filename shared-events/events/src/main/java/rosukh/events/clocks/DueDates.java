package rosukh.events.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rosukh.events.calendar.Closure;
import rosukh.events.calendar.Deadline;
import rosukh.events.calendar.Suspension;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.clocks.CaseClocks.Pause;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.Schemes;

/// Counts due dates. Events of a case name days, so a stage starts when the offices of that day
/// open, and a suspension takes whole days: from the opening of the day it was declared on to the
/// opening of the day the clock runs again.
///
/// @param calendar weeks and holidays
/// @param closures by order
/// @param schemes the published versions, which set the budgets
public record DueDates(WorkingCalendar calendar, List<Closure> closures, Schemes schemes) {

    public DueDates {
        closures = List.copyOf(closures);
    }

    public static DueDates by(DeclaredCalendar calendar, Schemes schemes) {
        return new DueDates(calendar.working(), calendar.closures(), schemes);
    }

    /// The last day on which a refused firm may object; empty where its scheme sets none, where it
    /// cannot be said, and for a case that was not refused.
    public Optional<LocalDate> lastToObject(ClockedCase clocked) {
        return of(clocked).stream()
                .filter(due -> due.clock().ofFirm() && due.clock().running())
                .findFirst()
                .flatMap(DueStage::dueDate);
    }

    /// The stages of a case for which its scheme sets a budget, in the order in which they started.
    public List<DueStage> of(ClockedCase clocked) {
        CaseClocks clocks = clocked.clocks();
        List<DueStage> due = new ArrayList<>();
        for (StageClock stage : clocks.stages())
            scheme(clocked, stage)
                    .ifPresent(scheme -> {
                        Integer budget = scheme.slaBudgets().get(stage.stage());
                        if (budget != null)
                            due.add(due(clocked, stage, clocks.pauses(), scheme, budget));
                    });
        return due;
    }

    /// From the submission on the pinned version; before it, the version in force when the stage
    /// started.
    private Optional<Scheme> scheme(ClockedCase clocked, StageClock stage) {
        return clocked.pinnedFor(stage)
                .map(pinned -> schemes.find(clocked.schemeId(), pinned))
                .orElseGet(() -> schemes.inForce(clocked.schemeId(), stage.started().on()));
    }

    private DueStage due(
            ClockedCase clocked, StageClock stage, List<Pause> all, Scheme scheme, int budget) {
        List<Pause> pauses = all.stream().filter(pause -> concerns(pause, stage)).toList();
        return new DueStage(
                stage,
                budget,
                scheme.version(),
                pauses,
                calendar.explained(
                        new Deadline.Request(
                                opening(counted(stage, scheme)),
                                clocked.provinceKey(),
                                budget,
                                stage.extensionDays(),
                                pauses.stream().map(pause -> suspension(pause, stage)).toList(),
                                closures)));
    }

    /// The day from which a stage is counted: that on which it started, or the first on which the
    /// reasons of a refusal let the firm object.
    private static LocalDate counted(StageClock stage, Scheme scheme) {
        return stage.ofFirm()
                ? scheme.objectionFrom(stage.started().on(), stage.started().reasons())
                : stage.started().on();
    }

    /// A pause that ended before the stage began, or began after it was done, is none of its own.
    private static boolean concerns(Pause pause, StageClock stage) {
        ClockFact ended = stage.ended();
        ClockFact resumed = pause.to();
        return (ended == null || pause.from().at() < ended.at())
                && (resumed == null || resumed.on().isAfter(stage.started().on()));
    }

    private Suspension suspension(Pause pause, StageClock stage) {
        ClockFact until = pause.to() == null ? stage.ended() : pause.to();
        return new Suspension(
                opening(pause.from().on()), until == null ? null : opening(until.on()));
    }

    private Instant opening(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }
}
