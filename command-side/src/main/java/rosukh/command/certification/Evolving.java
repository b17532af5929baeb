package rosukh.command.certification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import rosukh.command.certification.Certification.Closed;
import rosukh.command.certification.Certification.Ending;
import rosukh.command.certification.Certification.Granted;
import rosukh.command.certification.Certification.Pin;
import rosukh.command.certification.Certification.Preparing;
import rosukh.command.certification.Certification.Recommendation;
import rosukh.command.certification.Certification.Recommended;
import rosukh.command.certification.Certification.UnderAssessment;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.AppealEvent;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.ProductDeclared;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.ClockEvent;
import rosukh.events.certification.CourseEvent;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent;
import rosukh.events.rules.Application.EarlierRefusal;
import rosukh.events.separation.Parties;

/// What follows from an event.
final class Evolving {

    private Evolving() {}

    static Certification evolve(Certification state, CertificationEvent event) {
        return switch (event) {
            case CaseOpened opened -> new Preparing(Dossier.opened(opened));
            case TalentIdentified(_, _, _, var on) ->
                    now(state, on, dossier(state).helped(Help::identified));
            case NeedsAssessed(_, _, _, var on) ->
                    now(state, on, dossier(state).helped(Help::assessed));
            case AccelerationPlanAgreed(_, var helper, var by, var items, var on) ->
                    now(
                            state,
                            on,
                            dossier(state).helped(help -> help.planned(helper, by, items, on)));
            case PlanItemCompleted(_, var item, var on) ->
                    now(state, on, dossier(state).helped(help -> help.completed(item, on)));
            case AccelerationCompleted(_, var on) -> now(state, on, dossier(state));
            case ProductDeclared(_, var product, _, var answers, var on) ->
                    now(state, on, dossier(state).declares(all -> all.product(product, answers)));
            case FactsDeclared(_, var answers, var on) ->
                    now(state, on, dossier(state).declares(all -> all.facts(answers)));
            case EvidenceAttached evidence ->
                    now(
                            state,
                            evidence.attachedOn(),
                            dossier(state).declares(all -> all.evidence(evidence)));
            case ApplicationSubmitted(_, _, var version, _, _, var on) ->
                    submitted(dossier(state).on(on), new Pin(version, on));
            case CriterionAssessed assessed -> judged(state.underAssessment(), assessed);
            case VisitRecorded visit -> visited(state.underAssessment(), visit);
            case OutcomeRecommended recommended ->
                    recommended(state.underAssessment(), recommended);
            case StatusGranted granted -> granted(state.recommended(), granted);
            case StatusRefused refused -> refused(state.recommended(), refused);
            case CertificateIssued issued -> certified(state.granted(), issued);
            case ActedFor acted -> Standing.in(state.open(), acted);
            case SupportEvent support ->
                    now(state, support.on(), dossier(state).helped(help -> help.after(support)));
            case ClockEvent clock ->
                    now(state, clock.on(), dossier(state).timed(time -> time.after(clock)));
            case AppealEvent appeal -> Appealing.evolve(state, appeal);
            case CourseEvent course -> Diversion.evolve(state, course);
        };
    }

    private static UnderAssessment submitted(Dossier dossier, Pin pin) {
        return new UnderAssessment(dossier, pin, new Judged(Set.of(), dossier.judges()));
    }

    private static UnderAssessment judged(UnderAssessment before, CriterionAssessed event) {
        return new UnderAssessment(
                before.dossier()
                        .declares(all -> all.found(event.subject(), event.finding()))
                        .on(event.assessedOn()),
                before.pin(),
                before.judged().with(event));
    }

    private static UnderAssessment visited(UnderAssessment before, VisitRecorded event) {
        return new UnderAssessment(
                before.dossier().on(event.visitedOn()),
                before.pin(),
                before.judged().alsoBy(event.visitedBy(), event.organisation(), event.visitedOn()));
    }

    private static Recommended recommended(UnderAssessment before, OutcomeRecommended event) {
        return new Recommended(
                before.dossier().on(event.recommendedOn()),
                before.pin(),
                before.judged(),
                new Recommendation(
                        event.kbClass(),
                        event.reasons(),
                        event.recommendedBy(),
                        event.organisation(),
                        event.recommendedOn()));
    }

    private static Granted granted(Recommended before, StatusGranted event) {
        return new Granted(
                before.dossier()
                        .decidedBy(event.decidedBy(), event.organisation(), event.decidedOn())
                        .on(event.decidedOn()),
                before.pin(),
                withRecommender(before),
                event.kbClass(),
                event.decidedOn());
    }

    private static Closed refused(Recommended before, StatusRefused event) {
        Parties assessors = withRecommender(before).by();
        Set<String> involved = new HashSet<>(before.dossier().former());
        involved.addAll(assessors.accounts());
        involved.addAll(before.dossier().deciders().accounts());
        involved.add(event.decidedBy());
        return new Closed(
                before.dossier()
                        .decidedBy(event.decidedBy(), event.organisation(), event.decidedOn())
                        .on(event.decidedOn()),
                Ending.REFUSED,
                before.pin(),
                assessors,
                Set.copyOf(involved),
                new EarlierRefusal(event.decidedOn(), event.reasons(), event.productIds()),
                null);
    }

    private static Closed certified(Granted before, CertificateIssued event) {
        return new Closed(
                before.dossier().on(event.issuedOn()),
                Ending.CERTIFIED,
                before.pin(),
                before.judged().by(),
                before.judged().by().accounts(),
                null,
                event);
    }

    /// Who judged, with who recommended.
    static Judged withRecommender(Recommended state) {
        Recommendation by = state.recommendation();
        return state.judged().alsoBy(by.by(), by.organisation(), by.on());
    }

    static Certification now(Certification state, LocalDate on, Dossier dossier) {
        return state.open().with(dossier.on(on));
    }

    private static Dossier dossier(Certification state) {
        return state.open().dossier();
    }
}
