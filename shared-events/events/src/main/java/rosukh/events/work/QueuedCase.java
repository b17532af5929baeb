package rosukh.events.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;

/// What must be known of a case to say in whose hands it is.
///
/// @param number which turn it is, from 1; it goes up whenever the role that must act changes
/// @param since business date on which the turn began
public record QueuedCase(
        String caseId,
        String firmId,
        String provinceKey,
        String estateKey,
        Turn turn,
        Involved involved,
        int number,
        LocalDate since) {

    /// A case just opened.
    public static QueuedCase opened(CaseOpened event) {
        return new QueuedCase(
                event.caseId(),
                event.firmId(),
                event.provinceKey(),
                event.estateKey(),
                Turn.opened(event),
                Involved.NOBODY,
                1,
                event.openedOn());
    }

    /// A case after all its events; empty where there are none.
    public static Optional<QueuedCase> of(List<?> history) {
        QueuedCase queued = null;
        for (Object event : history) {
            if (event instanceof CaseOpened first) queued = opened(first);
            else if (queued != null && event instanceof CertificationEvent next)
                queued = queued.after(next);
        }
        return Optional.ofNullable(queued);
    }

    /// The same case after an event.
    public QueuedCase after(CertificationEvent event) {
        Turn next = turn.after(event);
        boolean same = next.due().equals(turn.due());
        return new QueuedCase(
                caseId,
                firmId,
                provinceKey,
                estateKey,
                next,
                involved.after(event),
                same ? number : number + 1,
                same ? since : next.since());
    }

    /// The one role that must act next; empty where the case is closed.
    public Optional<DueRole> due() {
        return turn.due();
    }

    /// Whether the history of the case bars a person from the turn it is.
    ///
    /// @param organisation empty where it is not known
    public boolean bars(String account, String organisation) {
        return due().filter(role -> involved.bars(role, account, organisation)).isPresent();
    }
}
