package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_ALREADY_DECIDED;
import static rosukh.command.certification.CaseRefusal.CASE_ALREADY_RECOMMENDED;
import static rosukh.command.certification.CaseRefusal.CASE_ALREADY_SUBMITTED;
import static rosukh.command.certification.CaseRefusal.CASE_CLOSED;
import static rosukh.command.certification.CaseRefusal.CASE_DATE_BACKWARDS;
import static rosukh.command.certification.CaseRefusal.CASE_NOT_GRANTED;
import static rosukh.command.certification.CaseRefusal.CASE_NOT_RECOMMENDED;
import static rosukh.command.certification.CaseRefusal.CASE_NOT_SUBMITTED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.certification.CertificationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.command.certification.CertificationCommand.CompletePlanItem;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.DeclareProduct;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Refused;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.AccelerationCompleted;
import rosukh.events.certification.CertificationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.PlanItemCompleted;
import rosukh.events.certification.CertificationEvent.ProductDeclared;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.rules.Application.EarlierRefusal;

/// The stages of a case and what may happen in each. The rules themselves lie beside it, by part of
/// the path: [Opening], [Preparation], [Submission], [Assessment], [Decision].
sealed interface Certification {

    record NotOpened() implements Certification {}

    /// Not closed yet.
    sealed interface Open extends Certification {

        Dossier dossier();

        Open with(Dossier dossier);
    }

    /// The firm is helped and declares what it has.
    record Preparing(Dossier dossier) implements Open {

        @Override
        public Preparing with(Dossier now) {
            return new Preparing(now);
        }
    }

    /// The application was submitted and is judged.
    record UnderAssessment(Dossier dossier, Pin pin, Judged judged) implements Open {

        @Override
        public UnderAssessment with(Dossier now) {
            return new UnderAssessment(now, pin, judged);
        }
    }

    /// An outcome was recommended; the working group decides.
    record Recommended(Dossier dossier, Pin pin, Judged judged, Recommendation recommendation)
            implements Open {

        @Override
        public Recommended with(Dossier now) {
            return new Recommended(now, pin, judged, recommendation);
        }
    }

    /// The status was granted; the certificate is still to be issued.
    record Granted(Dossier dossier, Pin pin, Judged judged, String kbClass, LocalDate decidedOn)
            implements Open {

        @Override
        public Granted with(Dossier now) {
            return new Granted(now, pin, judged, kbClass, decidedOn);
        }
    }

    /// Certified or refused; accepts nothing.
    ///
    /// @param helpers who helped the firm
    /// @param assessors who judged it
    /// @param refusal what later cases of the firm must know; null if it was certified
    record Closed(
            LocalDate on, Parties helpers, Parties assessors, @Nullable EarlierRefusal refusal)
            implements Certification {}

    /// What the submission fixed.
    record Pin(String version, LocalDate submittedOn) {}

    /// What the assessors recommended.
    ///
    /// @param kbClass null unless eligible
    record Recommendation(
            @Nullable String kbClass, List<String> reasons, String by, String organisation) {}

    /// The stage a case is in after its events.
    static Certification of(List<?> stream) {
        Certification state = new NotOpened();
        for (Object event : stream) state = state.evolve((CertificationEvent) event);
        return state;
    }

    /// Refuses what is to be attached where no document could be, whichever it is.
    default void mustTakeEvidence() {
        unjudged();
    }

    default List<CertificationEvent> decide(CertificationCommand command, Background known) {
        if (this instanceof Closed closed)
            throw CASE_CLOSED.because("the case was closed on " + closed.on());
        if (this instanceof Open open && command.on().isBefore(open.dossier().latest()))
            throw CASE_DATE_BACKWARDS.because(
                    "the last thing in the case happened on " + open.dossier().latest());
        return switch (command) {
            case OpenCase open -> Opening.open(this, open, known);
            case IdentifyTalent talent -> Preparation.identify(preparing(), talent, known);
            case AssessNeeds needs -> Preparation.assess(preparing(), needs);
            case AgreeAccelerationPlan plan -> Preparation.agree(preparing(), plan, known);
            case CompletePlanItem item -> Preparation.complete(undecided(), item);
            case DeclareProduct product -> Preparation.declare(preparing(), product, known);
            case DeclareFacts facts -> Preparation.declare(preparing(), facts, known);
            case AttachEvidence evidence -> Evidencing.attach(unjudged(), evidence, known);
            case SubmitApplication submit -> Submission.submit(preparing(), submit, known);
            case AssessCriterion assess -> Assessment.assess(underAssessment(), assess, known);
            case RecommendOutcome recommend ->
                    Assessment.recommend(underAssessment(), recommend, known);
            case GrantStatus grant -> Decision.grant(recommended(), grant, known);
            case RefuseStatus refuse -> Decision.refuse(recommended(), refuse, known);
            case IssueCertificate issue -> Decision.issue(granted(), issue, known);
        };
    }

    default Certification evolve(CertificationEvent event) {
        return switch (event) {
            case CaseOpened opened -> new Preparing(Dossier.opened(opened));
            case TalentIdentified(_, _, _, var on) -> now(on, dossier().helped(Help::identified));
            case NeedsAssessed(_, _, _, var on) -> now(on, dossier().helped(Help::assessed));
            case AccelerationPlanAgreed(_, var helper, var by, var items, var on) ->
                    now(on, dossier().helped(help -> help.planned(helper, by, items)));
            case PlanItemCompleted(_, var item, var on) ->
                    now(on, dossier().helped(help -> help.completed(item)));
            case AccelerationCompleted(_, var on) -> now(on, dossier());
            case ProductDeclared(_, var product, _, var answers, var on) ->
                    now(on, dossier().declares(all -> all.product(product, answers)));
            case FactsDeclared(_, var answers, var on) ->
                    now(on, dossier().declares(all -> all.facts(answers)));
            case EvidenceAttached evidence ->
                    now(evidence.attachedOn(), dossier().declares(all -> all.evidence(evidence)));
            case ApplicationSubmitted(_, _, var version, _, _, var on) ->
                    new UnderAssessment(dossier().on(on), new Pin(version, on), Judged.NOTHING);
            case CriterionAssessed assessed -> judged(assessed);
            case OutcomeRecommended recommended -> recommended(recommended);
            case StatusGranted(_, var kbClass, _, _, var on) -> {
                Recommended before = recommended();
                yield new Granted(
                        before.dossier().on(on), before.pin(), before.judged(), kbClass, on);
            }
            case StatusRefused(_, var reasons, var products, _, _, _, var on) ->
                    closed(recommended().judged(), on, new EarlierRefusal(on, reasons, products));
            case CertificateIssued issued -> closed(granted().judged(), issued.issuedOn(), null);
        };
    }

    private Certification now(LocalDate on, Dossier dossier) {
        return open().with(dossier.on(on));
    }

    private UnderAssessment judged(CriterionAssessed event) {
        UnderAssessment before = underAssessment();
        return new UnderAssessment(
                before.dossier()
                        .declares(all -> all.found(event.subject(), event.finding()))
                        .on(event.assessedOn()),
                before.pin(),
                before.judged().with(event));
    }

    private Recommended recommended(OutcomeRecommended event) {
        UnderAssessment before = underAssessment();
        return new Recommended(
                before.dossier().on(event.recommendedOn()),
                before.pin(),
                before.judged(),
                new Recommendation(
                        event.kbClass(),
                        event.reasons(),
                        event.recommendedBy(),
                        event.organisation()));
    }

    private Closed closed(Judged judged, LocalDate on, @Nullable EarlierRefusal refusal) {
        return new Closed(on, dossier().help().helpers(), judged.by(), refusal);
    }

    private Open open() {
        return switch (this) {
            case Open open -> open;
            case NotOpened _ -> throw KernelRefusal.NOT_FOUND.because("there is no such case");
            case Closed closed -> throw CASE_CLOSED.because("it was closed on " + closed.on());
        };
    }

    private Dossier dossier() {
        return open().dossier();
    }

    private Preparing preparing() {
        if (open() instanceof Preparing preparing) return preparing;
        throw CASE_ALREADY_SUBMITTED.because("the application was submitted");
    }

    private Open undecided() {
        if (open() instanceof Granted granted) throw decided(granted);
        return open();
    }

    private Open unjudged() {
        return switch (open()) {
            case Preparing preparing -> preparing;
            case UnderAssessment assessment -> assessment;
            case Recommended _ -> throw alreadyRecommended();
            case Granted granted -> throw decided(granted);
        };
    }

    private UnderAssessment underAssessment() {
        return switch (open()) {
            case Preparing _ -> throw notSubmitted();
            case UnderAssessment assessment -> assessment;
            case Recommended _ -> throw alreadyRecommended();
            case Granted granted -> throw decided(granted);
        };
    }

    private Recommended recommended() {
        return switch (open()) {
            case Preparing _ -> throw notSubmitted();
            case UnderAssessment _ ->
                    throw CASE_NOT_RECOMMENDED.because("no outcome was recommended");
            case Recommended recommended -> recommended;
            case Granted granted -> throw decided(granted);
        };
    }

    private Granted granted() {
        if (open() instanceof Granted granted) return granted;
        throw CASE_NOT_GRANTED.because("the status was not granted");
    }

    private static Refused notSubmitted() {
        return CASE_NOT_SUBMITTED.because("the application was not submitted");
    }

    private static Refused alreadyRecommended() {
        return CASE_ALREADY_RECOMMENDED.because("an outcome was recommended");
    }

    private static Refused decided(Granted granted) {
        return CASE_ALREADY_DECIDED.because("it was decided on " + granted.decidedOn());
    }
}
