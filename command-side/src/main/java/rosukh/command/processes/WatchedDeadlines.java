package rosukh.command.processes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.deadlines.DeadlineCommand;
import rosukh.command.deadlines.DeadlineCommand.RaiseBreach;
import rosukh.command.deadlines.DeadlineCommand.RaiseWarning;
import rosukh.command.kernel.LogReader.Logged;
import rosukh.command.kernel.SchemeRegister;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.DeclaredCalendar;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.clocks.ClockedCase;
import rosukh.events.clocks.DueDates;
import rosukh.events.clocks.DueStage;
import rosukh.events.deadlines.DeadlineEvent;
import rosukh.events.deadlines.DeadlineEvent.BreachRaised;
import rosukh.events.deadlines.DeadlineEvent.WarningRaised;
import rosukh.events.rules.Schemes;
import rosukh.events.schemes.SchemeEvent;

/// What the log says of the deadlines of all cases, and what is still to be said of them. A case in
/// which no stage runs and nothing is left to say is not looked at until something happens in it.
final class WatchedDeadlines {

    /// A warning is due when at most so many working days are left.
    static final int WARNING_DAYS = 3;

    /// One thing that can be said once.
    private record Said(
            boolean breach, String caseId, String stage, int occurrence, LocalDate dueDate) {}

    private final Map<String, ClockedCase> cases = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private final Set<Said> said = new HashSet<>();
    private Schemes schemes = Schemes.of(List.of());
    private DeclaredCalendar calendar = DeclaredCalendar.SHIPPED;
    private @Nullable DueDates dueDates;
    private @Nullable LocalDate lookedOn;

    /// Takes note of an event; what is no matter of deadlines is passed over.
    void take(Logged logged) {
        switch (logged.event()) {
            case CertificationEvent event -> happened(event, logged);
            case CalendarEvent event -> {
                calendar = calendar.with(event);
                dueDates = null;
            }
            case SchemeEvent event -> {
                schemes = SchemeRegister.after(schemes, event);
                dueDates = null;
            }
            case DeadlineEvent event -> said.add(said(event));
            default -> {}
        }
    }

    /// What is to be said on a day and was not said yet. Asked again before the log speaks of it,
    /// it answers the same.
    List<DeadlineCommand> due(LocalDate today) {
        boolean all = dueDates == null || !today.equals(lookedOn);
        DueDates dates = dueDates == null ? DueDates.by(calendar, schemes) : dueDates;
        dueDates = dates;
        lookedOn = today;
        List<DeadlineCommand> due = new ArrayList<>();
        for (String caseId : List.copyOf(all ? open : touched)) {
            ClockedCase watched = cases.get(caseId);
            if (watched == null) continue;
            List<DeadlineCommand> left = left(watched, dates, today);
            due.addAll(left);
            if (!left.isEmpty()) touched.add(caseId);
            else {
                touched.remove(caseId);
                if (!watched.running() && !objectable(watched, dates, today)) open.remove(caseId);
            }
        }
        return due;
    }

    /// A time to object that is still to come to its end.
    private static boolean objectable(ClockedCase watched, DueDates dates, LocalDate today) {
        return watched.objectable()
                && dates.of(watched).stream()
                        .anyMatch(stage ->
                                stage.clock().ofFirm()
                                        && stage.clock().running()
                                        && !stage.lapsed(today));
    }

    private void happened(CertificationEvent event, Logged logged) {
        String caseId = event.caseId();
        ClockedCase known = cases.get(caseId);
        ClockedCase now =
                event instanceof CaseOpened opened
                        ? ClockedCase.opened(opened, logged.position(), logged.actor())
                        : known == null
                                ? null
                                : known.after(event, logged.position(), logged.actor());
        if (now == null) throw new IllegalStateException(caseId + " was never opened");
        cases.put(caseId, now);
        open.add(caseId);
        touched.add(caseId);
    }

    private List<DeadlineCommand> left(ClockedCase watched, DueDates dates, LocalDate today) {
        List<DeadlineCommand> left = new ArrayList<>();
        for (DueStage stage : dates.of(watched)) {
            LocalDate due = stage.dueDate().orElse(null);
            if (due == null) continue;
            warning(watched.caseId(), stage, due, today, left);
            breach(watched.caseId(), stage, due, today, left);
        }
        return left;
    }

    /// Nobody is warned of what is done.
    private void warning(
            String caseId,
            DueStage stage,
            LocalDate due,
            LocalDate today,
            List<DeadlineCommand> into) {
        LocalDate trueOn = stage.within(WARNING_DAYS).orElseThrow();
        boolean over = !stage.clock().running() || stage.lapsed(today);
        if (over || today.isBefore(trueOn)) return;
        String key = stage.clock().stage();
        int occurrence = stage.clock().occurrence();
        if (!said.contains(new Said(false, caseId, key, occurrence, due)))
            into.add(new RaiseWarning(caseId, key, occurrence, due, trueOn, today));
    }

    /// What was done too late was a breach too, whether or not anybody looked meanwhile.
    private void breach(
            String caseId,
            DueStage stage,
            LocalDate due,
            LocalDate today,
            List<DeadlineCommand> into) {
        LocalDate trueOn = due.plusDays(1);
        if (!stage.late(today) || today.isBefore(trueOn)) return;
        String key = stage.clock().stage();
        int occurrence = stage.clock().occurrence();
        if (!said.contains(new Said(true, caseId, key, occurrence, due)))
            into.add(new RaiseBreach(caseId, key, occurrence, due, trueOn, today));
    }

    private static Said said(DeadlineEvent event) {
        return switch (event) {
            case WarningRaised(var caseId, var stage, var nth, var due, _, _) ->
                    new Said(false, caseId, stage, nth, due);
            case BreachRaised(var caseId, var stage, var nth, var due, _, _) ->
                    new Said(true, caseId, stage, nth, due);
        };
    }
}
