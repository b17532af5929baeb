package rosukh.command.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rosukh.command.kernel.Agendas;
import rosukh.command.kernel.Streams;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.separation.CaseParts;

/// Reads what the rules of a session depend on beyond its own stream: the case, and who helped and
/// assessed its firm. A case that changes right after it was read is not decided on all the same,
/// since its own stream is asked for the version voted on.
public final class AgendaCases {

    private final Streams streams;
    private final Agendas agendas;

    public AgendaCases(Streams streams, Agendas agendas) {
        this.streams = streams;
        this.agendas = agendas;
    }

    /// The case as it is now; empty if there is none of this id.
    Optional<CaseRecord> find(String caseId) {
        long position = streams.head();
        List<Object> history = streams.read(caseId);
        if (history.isEmpty() || !(history.getFirst() instanceof CaseOpened opened))
            return Optional.empty();
        Agendas.Place place = agendas.of(caseId);
        return Optional.of(
                new CaseRecord(
                        caseId,
                        history.size() - 1L,
                        position,
                        opened.firmId(),
                        opened.estateKey(),
                        recommended(history),
                        place.turns(),
                        place.meeting() == null ? null : place.meeting().sessionId(),
                        CaseParts.of(history),
                        partsBeside(caseId, opened.firmId())));
    }

    private static boolean recommended(List<Object> history) {
        boolean recommended = false;
        for (Object event : history) {
            if (event instanceof OutcomeRecommended) recommended = true;
            if (event instanceof StatusGranted
                    || event instanceof StatusRefused
                    || event instanceof AppealUpheld
                    || event instanceof SchemeVersionSwitched
                    || event instanceof CaseWithdrawn
                    || event instanceof CaseMerged) recommended = false;
        }
        return recommended;
    }

    /// The parts in the firm's other cases, which are numbered from 1 without gaps (ADR 0013).
    private List<CaseParts> partsBeside(String caseId, String firmId) {
        List<CaseParts> all = new ArrayList<>();
        List<Object> history = streams.read(firmId + ".1");
        for (int next = 2; !history.isEmpty(); next++) {
            String read = firmId + "." + (next - 1);
            if (!read.equals(caseId)) all.add(CaseParts.of(history));
            history = streams.read(firmId + "." + next);
        }
        return all;
    }
}
