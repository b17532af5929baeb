package rosukh.command.deadlines;

import static rosukh.command.deadlines.DeadlineRefusal.DEADLINE_ALREADY_RAISED;
import static rosukh.command.deadlines.DeadlineRefusal.DEADLINE_DAY_WRONG;
import static rosukh.command.deadlines.DeadlineRefusal.DEADLINE_NOT_YET;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rosukh.command.deadlines.DeadlineCommand.RaiseBreach;
import rosukh.command.deadlines.DeadlineCommand.RaiseWarning;
import rosukh.events.Claim;
import rosukh.events.deadlines.DeadlineEvent;
import rosukh.events.deadlines.DeadlineEvent.BreachRaised;
import rosukh.events.deadlines.DeadlineEvent.WarningRaised;

/// What was said of the deadlines of a case: of one due date of a stage a warning once and a breach
/// once. The claim of the event holds the same over all nodes.
///
/// @param raised what was said
record Notices(Set<Claim> raised) {

    static final Notices NONE = new Notices(Set.of());

    Notices {
        raised = Set.copyOf(raised);
    }

    List<DeadlineEvent> decide(DeadlineCommand command) {
        if (command.noticedOn().isBefore(command.trueOn()))
            throw DEADLINE_NOT_YET.because("it comes true on " + command.trueOn());
        DeadlineEvent event =
                switch (command) {
                    case RaiseWarning warn -> warning(warn);
                    case RaiseBreach breach -> breach(breach);
                };
        if (!raised.containsAll(claims(event))) return List.of(event);
        throw DEADLINE_ALREADY_RAISED.because("it was said before of " + command.dueDate());
    }

    Notices evolve(DeadlineEvent event) {
        Set<Claim> all = new HashSet<>(raised);
        all.addAll(claims(event));
        return new Notices(all);
    }

    private static WarningRaised warning(RaiseWarning command) {
        if (command.trueOn().isAfter(command.dueDate()))
            throw DEADLINE_DAY_WRONG.because("a warning comes before the due date");
        return new WarningRaised(
                command.caseId(),
                command.stage(),
                command.occurrence(),
                command.dueDate(),
                command.trueOn(),
                command.noticedOn());
    }

    private static BreachRaised breach(RaiseBreach command) {
        if (!command.trueOn().isAfter(command.dueDate()))
            throw DEADLINE_DAY_WRONG.because("a breach comes after the due date");
        return new BreachRaised(
                command.caseId(),
                command.stage(),
                command.occurrence(),
                command.dueDate(),
                command.trueOn(),
                command.noticedOn());
    }

    private static List<Claim> claims(DeadlineEvent event) {
        return switch (event) {
            case WarningRaised warning -> warning.claims();
            case BreachRaised breach -> breach.claims();
        };
    }
}
