package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_BARRED;
import static rosukh.command.certification.CaseRefusal.CASE_INCOMPLETE;
import static rosukh.command.certification.CaseRefusal.CASE_TALENT_NOT_IDENTIFIED;

import java.util.List;
import rosukh.command.certification.Certification.Preparing;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.rules.Application;
import rosukh.events.rules.Outcome;
import rosukh.events.rules.Outcome.Status;
import rosukh.events.rules.Scheme;

/// An application is accepted only when it is complete under the version in force that day. That
/// the figures speak against the firm is no reason to turn it away: the working group decides.
final class Submission {

    private Submission() {}

    static List<CertificationEvent> submit(
            Preparing state, SubmitApplication command, Background known) {
        Dossier dossier = state.dossier();
        if (!dossier.help().talentIdentified())
            throw CASE_TALENT_NOT_IDENTIFIED.because("nobody has found the firm able yet");
        Scheme scheme = known.inForce(dossier, command.on());
        Evidencing.unchanged(dossier.declared(), command.intactEvidence());
        if (command.scannedOnly()) Evidencing.scanned(dossier.declared());
        accept(
                scheme,
                dossier.declared()
                        .application(
                                scheme,
                                command.on(),
                                command.intactEvidence()::contains,
                                known.refusals()));
        return List.of(
                new ApplicationSubmitted(
                        command.caseId(),
                        scheme.id(),
                        scheme.version(),
                        scheme.sha256(),
                        command.submittedBy(),
                        command.on()));
    }

    static void accept(Scheme scheme, Application application) {
        Outcome outcome = scheme.evaluate(application);
        if (outcome.status() == Status.INVALID) throw Answering.invalid(scheme, outcome);
        if (outcome.status() == Status.BARRED)
            throw CASE_BARRED.because(
                    "an earlier refusal stands in the way",
                    Answering.violations(scheme, outcome.codes()));
        List<String> missing = scheme.missing(application);
        if (!missing.isEmpty())
            throw CASE_INCOMPLETE.because(
                    "documents or figures are missing", Answering.violations(scheme, missing));
    }
}
