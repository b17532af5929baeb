package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_ELIGIBLE;
import static rosukh.command.certification.CaseRefusal.CASE_EXPLANATION_MISSING;
import static rosukh.command.certification.CaseRefusal.CASE_NOT_ELIGIBLE;
import static rosukh.command.certification.CaseRefusal.CASE_ON_AGENDA;
import static rosukh.command.certification.CaseRefusal.CASE_REASONS_MALFORMED;
import static rosukh.command.certification.CaseRefusal.CASE_REASON_NOT_FOUND;
import static rosukh.command.certification.CaseRefusal.CASE_REASON_UNKNOWN;
import static rosukh.command.certification.CaseRefusal.CASE_SESSION_CONCLUDED_OTHERWISE;
import static rosukh.command.certification.CaseRefusal.CERTIFICATE_NUMBER_MALFORMED;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.Certification.Closed;
import rosukh.command.certification.Certification.Granted;
import rosukh.command.certification.Certification.Recommended;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.rules.Scheme;
import rosukh.events.sessions.AgendaItem;
import rosukh.events.sessions.Meeting;
import rosukh.events.sessions.Outcome;
import rosukh.events.sessions.SessionItem;

/// A second person and body decides, and the decision follows the evaluation: the class of the
/// table or the reasons found, no other.
final class Decision {

    private static final Pattern CERTIFICATE_NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{3,39}");

    private Decision() {}

    static List<CertificationEvent> grant(
            Recommended state, GrantStatus command, Background known) {
        People.mayDecide(state, command.decidedBy(), command.organisation(), known, command.on());
        asConcluded(command.session(), Outcome.GRANT, command.decidedBy(), command, known);
        String kbClass = state.recommendation().kbClass();
        if (kbClass == null)
            throw CASE_NOT_ELIGIBLE.because(
                    "the evaluation found " + String.join(", ", state.recommendation().reasons()));
        return List.of(
                new StatusGranted(
                        command.caseId(),
                        kbClass,
                        command.decidedBy(),
                        command.organisation(),
                        command.on()));
    }

    static List<CertificationEvent> refuse(
            Recommended state, RefuseStatus command, Background known) {
        People.mayDecide(state, command.decidedBy(), command.organisation(), known, command.on());
        asConcluded(command.session(), Outcome.REFUSE, command.decidedBy(), command, known);
        if (state.recommendation().kbClass() != null)
            throw CASE_ELIGIBLE.because("the evaluation found no reason against it");
        given(command.reasons(), state, known);
        if (command.explanation().isBlank())
            throw CASE_EXPLANATION_MISSING.because("a refusal is explained in words");
        return List.of(
                new StatusRefused(
                        command.caseId(),
                        command.reasons(),
                        List.copyOf(state.dossier().declared().products().keySet()),
                        command.explanation(),
                        command.decidedBy(),
                        command.organisation(),
                        command.on()));
    }

    static List<CertificationEvent> issue(
            Granted state, IssueCertificate command, Background known) {
        if (!CERTIFICATE_NUMBER.matcher(command.certificateNumber()).matches())
            throw CERTIFICATE_NUMBER_MALFORMED.because(
                    "a number has 4 to 40 capital letters, digits and -");
        Scheme scheme = known.pinned(state.dossier(), state.pin());
        LocalDate from = validFrom(state, known);
        return List.of(
                new CertificateIssued(
                        command.caseId(),
                        command.certificateNumber(),
                        state.kbClass(),
                        from,
                        scheme.validTo(state.kbClass(), from),
                        command.on()));
    }

    /// A case that a session holds is decided by that session, and only as it concluded.
    private static void asConcluded(
            @Nullable SessionItem session,
            Outcome outcome,
            String decidedBy,
            CertificationCommand command,
            Background known) {
        Meeting meeting = known.session();
        if (session == null) {
            if (meeting != null)
                throw CASE_ON_AGENDA.because("session " + meeting.sessionId() + " decides on it");
            return;
        }
        boolean concluded =
                meeting != null
                        && meeting.sessionId().equals(session.sessionId())
                        && meeting.holding(command.caseId())
                                .filter(item -> item.item() == session.item())
                                .map(AgendaItem::count)
                                .filter(count ->
                                        count.outcome() == outcome
                                                && count.presidedBy().equals(decidedBy))
                                .isPresent();
        if (!concluded)
            throw CASE_SESSION_CONCLUDED_OTHERWISE.because(
                    "session " + session.sessionId() + " did not conclude so");
    }

    /// A renewed certificate follows the one before without a gap and without an overlap.
    private static LocalDate validFrom(Granted state, Background known) {
        String renewalOf = state.dossier().course().renewalOf();
        return known.earlier().stream()
                .filter(Closed.class::isInstance)
                .map(Closed.class::cast)
                .filter(before -> before.dossier().caseId().equals(renewalOf))
                .map(Closed::certificate)
                .filter(Objects::nonNull)
                .map(CertificateIssued::validTo)
                .filter(Objects::nonNull)
                .map(end -> end.plusDays(1))
                .filter(next -> next.isAfter(state.decidedOn()))
                .findFirst()
                .orElse(state.decidedOn());
    }

    private static void given(List<String> reasons, Recommended state, Background known) {
        if (reasons.isEmpty() || new HashSet<>(reasons).size() != reasons.size())
            throw CASE_REASONS_MALFORMED.because("at least one reason is given, each once");
        Scheme scheme = known.pinned(state.dossier(), state.pin());
        for (String reason : reasons) {
            if (scheme.refusalReasons().stream().noneMatch(each -> each.code().equals(reason)))
                throw CASE_REASON_UNKNOWN.because("the scheme has no reason " + reason);
            if (!state.recommendation().reasons().contains(reason))
                throw CASE_REASON_NOT_FOUND.because("the evaluation did not find " + reason);
        }
    }
}
