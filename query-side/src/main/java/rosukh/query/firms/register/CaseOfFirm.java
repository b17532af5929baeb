package rosukh.query.firms.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;

/// A case of a firm as the register shows it: only whether it runs and how it ended.
public record CaseOfFirm(
        String caseId,
        int number,
        String schemeId,
        State state,
        @Nullable String kbClass,
        LocalDate openedOn,
        LocalDate changedOn) {

    /// Where the case stands.
    public enum State {
        OPEN,
        SUBMITTED,
        GRANTED,
        REFUSED,
        CERTIFIED
    }

    static CaseOfFirm of(CaseOpened event) {
        return new CaseOfFirm(
                event.caseId(),
                event.number(),
                event.schemeId(),
                State.OPEN,
                null,
                event.openedOn(),
                event.openedOn());
    }

    CaseOfFirm evolve(CertificationEvent event) {
        // The register only shows these four; the case file tells the rest.
        if (event instanceof ApplicationSubmitted e)
            return now(State.SUBMITTED, kbClass, e.submittedOn());
        if (event instanceof StatusGranted e) return now(State.GRANTED, e.kbClass(), e.decidedOn());
        if (event instanceof StatusRefused e) return now(State.REFUSED, kbClass, e.decidedOn());
        if (event instanceof CertificateIssued e)
            return now(State.CERTIFIED, e.kbClass(), e.issuedOn());
        return this;
    }

    /// Whether nothing more can happen in it.
    public boolean closed() {
        return state == State.REFUSED || state == State.CERTIFIED;
    }

    private CaseOfFirm now(State newState, @Nullable String newClass, LocalDate on) {
        return new CaseOfFirm(caseId, number, schemeId, newState, newClass, openedOn, on);
    }
}
