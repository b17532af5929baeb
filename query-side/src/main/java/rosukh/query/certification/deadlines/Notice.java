package rosukh.query.certification.deadlines;

import java.time.LocalDate;
import rosukh.events.deadlines.DeadlineEvent;
import rosukh.events.deadlines.DeadlineEvent.BreachRaised;
import rosukh.events.deadlines.DeadlineEvent.WarningRaised;

/// A warning or breach that was raised.
///
/// @param at position in the log
/// @param trueOn the day from which it was so
/// @param noticedOn the day it was noticed
public record Notice(
        long at,
        Kind kind,
        String stage,
        int occurrence,
        LocalDate dueDate,
        LocalDate trueOn,
        LocalDate noticedOn) {

    /// What was raised.
    public enum Kind {
        WARNING,
        BREACH
    }

    static Notice of(DeadlineEvent event, long at) {
        return switch (event) {
            case WarningRaised e ->
                    new Notice(
                            at,
                            Kind.WARNING,
                            e.stage(),
                            e.occurrence(),
                            e.dueDate(),
                            e.trueOn(),
                            e.noticedOn());
            case BreachRaised e ->
                    new Notice(
                            at,
                            Kind.BREACH,
                            e.stage(),
                            e.occurrence(),
                            e.dueDate(),
                            e.trueOn(),
                            e.noticedOn());
        };
    }
}
