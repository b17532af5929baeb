package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_ANSWER_INVALID;
import static rosukh.command.certification.CaseRefusal.CASE_CRITERIA_OPEN;
import static rosukh.command.certification.CaseRefusal.CASE_CRITERION_UNKNOWN;
import static rosukh.command.certification.CaseRefusal.CASE_FINDING_OFF_CRITERION;
import static rosukh.command.certification.CaseRefusal.CASE_INCOMPLETE;
import static rosukh.command.certification.CaseRefusal.CASE_SUBJECT_UNKNOWN;
import static rosukh.command.certification.CaseRefusal.CASE_VISIT_MALFORMED;

import java.util.Collection;
import java.util.List;
import rosukh.command.certification.Certification.Pin;
import rosukh.command.certification.Certification.UnderAssessment;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RecordVisit;
import rosukh.command.certification.Judged.Point;
import rosukh.command.kernel.Violation;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.rules.Criterion;
import rosukh.events.rules.Criterion.Subject;
import rosukh.events.rules.Outcome;
import rosukh.events.rules.Outcome.Status;
import rosukh.events.rules.Scheme;

/// Every criterion of the pinned version is judged; what is recommended is what the rules say of
/// the findings.
final class Assessment {

    private Assessment() {}

    static List<CertificationEvent> assess(
            UnderAssessment state, AssessCriterion command, Background known) {
        People.mayAssessIfAssigned(
                state, command.assessedBy(), command.assessorOrganisation(), known, command.on());
        Dossier dossier = state.dossier();
        Pin pin = state.pin();
        Scheme scheme = known.pinned(dossier, pin);
        fits(criterion(scheme, command.criterion()), command, dossier.declared());
        if (scheme.typed(command.finding().field(), command.finding().values()) == null)
            throw CASE_ANSWER_INVALID.because("the finding is empty");
        Answering.valid(
                scheme,
                dossier.declared().found(command.subject(), command.finding()),
                pin.submittedOn());
        return List.of(
                new CriterionAssessed(
                        command.caseId(),
                        command.criterion(),
                        command.subject(),
                        command.finding(),
                        command.remark(),
                        command.assessedBy(),
                        command.assessorOrganisation(),
                        command.on()));
    }

    static List<CertificationEvent> visit(
            UnderAssessment state, RecordVisit command, Background known) {
        People.mayAssessIfAssigned(
                state, command.visitedBy(), command.organisation(), known, command.on());
        if (command.findings().isBlank())
            throw CASE_VISIT_MALFORMED.because("it must be said what was seen");
        return List.of(
                new VisitRecorded(
                        command.caseId(),
                        state.dossier().estateKey(),
                        command.findings().strip(),
                        command.visitedBy(),
                        command.organisation(),
                        command.on()));
    }

    static List<CertificationEvent> recommend(
            UnderAssessment state, RecommendOutcome command, Background known) {
        People.mayAssessIfAssigned(
                state, command.recommendedBy(), command.organisation(), known, command.on());
        Dossier dossier = state.dossier();
        Scheme scheme = known.pinned(dossier, state.pin());
        mustBeJudged(scheme, dossier.declared().products().keySet(), state.judged());
        Outcome outcome =
                scheme.evaluate(
                        dossier.declared()
                                .application(
                                        scheme,
                                        state.pin().submittedOn(),
                                        _ -> true,
                                        known.refusals()));
        if (outcome.status() == Status.INCOMPLETE)
            throw CASE_INCOMPLETE.because(
                    "the findings make more documents or figures necessary",
                    Answering.violations(scheme, outcome.codes()));
        return List.of(
                new OutcomeRecommended(
                        command.caseId(),
                        outcome.status().name(),
                        outcome.kbClass(),
                        outcome.codes(),
                        command.opinion(),
                        command.recommendedBy(),
                        command.organisation(),
                        command.on()));
    }

    private static Criterion criterion(Scheme scheme, String code) {
        return scheme.criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CASE_CRITERION_UNKNOWN.because("there is no criterion " + code));
    }

    private static void fits(Criterion criterion, AssessCriterion command, Declared declared) {
        boolean known =
                criterion.subject() == Subject.FIRM
                        ? command.subject().isEmpty()
                        : declared.products().containsKey(command.subject());
        if (!known)
            throw CASE_SUBJECT_UNKNOWN.because(
                    criterion.subject() == Subject.FIRM
                            ? criterion.code() + " is judged for the firm itself"
                            : "no product " + command.subject() + " was declared");
        if (!criterion.fields().contains(command.finding().field()))
            throw CASE_FINDING_OFF_CRITERION.because(
                    criterion.code() + " does not read " + command.finding().field());
    }

    private static void mustBeJudged(Scheme scheme, Collection<String> products, Judged judged) {
        List<Violation> open =
                scheme.criteria().stream()
                        .flatMap(criterion -> points(criterion, products).stream())
                        .filter(point -> !judged.points().contains(point))
                        .map(Assessment::open)
                        .toList();
        if (!open.isEmpty())
            throw CASE_CRITERIA_OPEN.because("not every criterion is judged", open);
    }

    private static List<Point> points(Criterion criterion, Collection<String> products) {
        Collection<String> subjects = criterion.subject() == Subject.FIRM ? List.of("") : products;
        return subjects.stream()
                .flatMap(subject ->
                        criterion.fields().stream()
                                .map(field -> new Point(criterion.code(), subject, field)))
                .toList();
    }

    private static Violation open(Point point) {
        String field =
                point.subject().isEmpty() ? point.field() : point.subject() + "." + point.field();
        return new Violation(
                field, CASE_CRITERIA_OPEN.name(), point.criterion() + " is not judged");
    }
}
