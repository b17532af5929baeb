package rosukh.command.certification;

import java.util.List;
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

/// The same history in the firm's second case.
final class SecondCase {

    static final String ID = "f-1.2";

    private SecondCase() {}

    static List<CertificationEvent> of(List<CertificationEvent> first) {
        return first.stream().map(SecondCase::of).toList();
    }

    private static CertificationEvent of(CertificationEvent event) {
        return switch (event) {
            case CaseOpened(_, var f, _, var s, var e, var p, var on) ->
                    new CaseOpened(ID, f, 2, s, e, p, on);
            case TalentIdentified(_, var f, var g, var on) -> new TalentIdentified(ID, f, g, on);
            case NeedsAssessed(_, var d, var n, var on) -> new NeedsAssessed(ID, d, n, on);
            case AccelerationPlanAgreed(_, var b, var by, var i, var on) ->
                    new AccelerationPlanAgreed(ID, b, by, i, on);
            case PlanItemCompleted(_, var i, var on) -> new PlanItemCompleted(ID, i, on);
            case AccelerationCompleted(_, var on) -> new AccelerationCompleted(ID, on);
            case ProductDeclared(_, var p, var n, var a, var on) ->
                    new ProductDeclared(ID, p, n, a, on);
            case FactsDeclared(_, var a, var on) -> new FactsDeclared(ID, a, on);
            case EvidenceAttached(_, var e, var r, var f, var m, var z, var h, var i, var on, _) ->
                    new EvidenceAttached(ID, e, r, f, m, z, h, i, on);
            case ApplicationSubmitted(_, var s, var v, var h, var by, var on) ->
                    new ApplicationSubmitted(ID, s, v, h, by, on);
            case CriterionAssessed(_, var c, var s, var f, var r, var by, var o, var on) ->
                    new CriterionAssessed(ID, c, s, f, r, by, o, on);
            case OutcomeRecommended(_, var o, var k, var r, var w, var by, var g, var on) ->
                    new OutcomeRecommended(ID, o, k, r, w, by, g, on);
            case StatusGranted(_, var k, var by, var o, var on) ->
                    new StatusGranted(ID, k, by, o, on);
            case StatusRefused(_, var r, var p, var e, var by, var o, var on) ->
                    new StatusRefused(ID, r, p, e, by, o, on);
            case CertificateIssued(_, var n, var k, var from, var to, var on) ->
                    new CertificateIssued(ID, n, k, from, to, on);
            case ActedFor(_, var part, var a, var o, var by, var on) ->
                    new ActedFor(ID, part, a, o, by, on);
            case VisitRecorded _, SupportEvent _, ClockEvent _, AppealEvent _, CourseEvent _ ->
                    throw new IllegalArgumentException("no history has this: " + event);
        };
    }
}
