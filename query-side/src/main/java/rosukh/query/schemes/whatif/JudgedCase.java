package rosukh.query.schemes.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.Answer;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
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
import rosukh.events.certification.CourseEvent.CaseLinked;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeSwitchDeclined;
import rosukh.events.certification.CourseEvent.SchemeSwitchProposed;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent;
import rosukh.events.rules.Application;
import rosukh.events.rules.Application.EarlierRefusal;
import rosukh.events.rules.Application.Evidence;
import rosukh.events.rules.Scheme;

/// A case as the rules see it: what was declared, with what assessors found since in its place. All
/// of it is fixed at the latest when an outcome is recommended, so what is here of a decided case
/// is what it was decided by.
///
/// @param facts of the firm, one answer a field
/// @param earlier refusals in the firm's cases before this one, which were closed when it was
///   opened
/// @param version the pinned version; null before the submission
/// @param outcome status of the recommended outcome; null before it
/// @param kbClass class of the recommended outcome; null unless eligible
/// @param refusal what later cases of the firm must know; null unless refused
public record JudgedCase(
        String caseId,
        String firmId,
        String firmName,
        String provinceKey,
        String estateKey,
        String schemeId,
        List<Answer> facts,
        List<Product> products,
        List<Paper> papers,
        List<Refusal> earlier,
        @Nullable String version,
        @Nullable LocalDate submittedOn,
        @Nullable String outcome,
        @Nullable String kbClass,
        @Nullable LocalDate decidedOn,
        @Nullable Refusal refusal) {

    /// A declared product, one answer a field.
    public record Product(String productId, List<Answer> answers) {}

    /// A file by the requirement it answers.
    public record Paper(String requirement, LocalDate issuedOn) {}

    /// A refusal as re-entry rules ask for it.
    public record Refusal(LocalDate decidedOn, List<String> reasons, List<String> productIds) {}

    /// @param before the firm's case before this one; null for the first
    static JudgedCase opened(CaseOpened event, String firmName, @Nullable JudgedCase before) {
        List<Refusal> earlier = new ArrayList<>(before == null ? List.of() : before.earlier());
        if (before != null && before.refusal() != null) earlier.add(before.refusal());
        return new JudgedCase(
                event.caseId(),
                event.firmId(),
                firmName,
                event.provinceKey(),
                event.estateKey(),
                event.schemeId(),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(earlier),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// What holds after an event.
    JudgedCase evolve(CertificationEvent event) {
        return switch (event) {
            case ProductDeclared e ->
                    declared(facts, product(e.productId(), merged(List.of(), e.answers())), papers);
            case FactsDeclared e -> declared(merged(facts, e.answers()), products, papers);
            case EvidenceAttached e -> {
                List<Paper> more = new ArrayList<>(papers);
                more.add(new Paper(e.requirement(), e.issuedOn()));
                yield declared(facts, products, List.copyOf(more));
            }
            case CriterionAssessed e -> found(e.subject(), e.finding());
            case ApplicationSubmitted e ->
                    judged(e.schemeVersion(), e.submittedOn(), outcome, kbClass, null, null);
            case OutcomeRecommended e ->
                    judged(version, submittedOn, e.outcome(), e.kbClass(), null, null);
            case StatusGranted e ->
                    judged(version, submittedOn, outcome, kbClass, e.decidedOn(), null);
            case StatusRefused e ->
                    judged(
                            version,
                            submittedOn,
                            outcome,
                            kbClass,
                            e.decidedOn(),
                            new Refusal(e.decidedOn(), e.reasons(), e.productIds()));
            case CaseOpened _,
                    TalentIdentified _,
                    NeedsAssessed _,
                    AccelerationPlanAgreed _,
                    PlanItemCompleted _,
                    AccelerationCompleted _,
                    CertificateIssued _ ->
                    this;
            case VisitRecorded _, ActedFor _, SupportEvent _, ClockEvent _ -> this;
            case AppealUpheld _ -> judged(version, submittedOn, null, null, null, null);
            case AppealFiled _, AppealOpinionGiven _, AppealRejected _ -> this;
            case SchemeVersionSwitched e ->
                    judged(e.schemeVersion(), submittedOn, null, null, null, null);
            case CaseReopened _ -> judged(null, null, null, null, null, null);
            case SchemeSwitchProposed _, SchemeSwitchDeclined _ -> this;
            case CaseWithdrawn _, CaseLinked _, CaseMerged _ -> this;
        };
    }

    /// What a version of the scheme judges. Files count as intact: those that were not had to be
    /// followed by others before the submission; what is dated after it counts as of that day, as
    /// the commands judge it.
    ///
    /// @param on the day of the submission
    Application application(Scheme scheme, LocalDate on) {
        return new Application(
                on,
                typed(scheme, facts),
                products.isEmpty()
                        ? null
                        : products.stream()
                                .map(each ->
                                        new Application.Product(
                                                each.productId(), typed(scheme, each.answers())))
                                .toList(),
                papers.stream()
                        .map(each -> new Evidence(each.requirement(), earliest(each, on), true))
                        .toList(),
                earlier.stream()
                        .map(e -> new EarlierRefusal(e.decidedOn(), e.reasons(), e.productIds()))
                        .toList());
    }

    private static LocalDate earliest(Paper paper, LocalDate on) {
        return paper.issuedOn().isAfter(on) ? on : paper.issuedOn();
    }

    private static Map<String, Object> typed(Scheme scheme, List<Answer> answers) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Answer answer : answers) {
            Object value = scheme.typed(answer.field(), answer.values());
            if (value != null) values.put(answer.field(), value);
        }
        return values;
    }

    private JudgedCase found(String subject, Answer finding) {
        if (subject.isEmpty()) return declared(merged(facts, List.of(finding)), products, papers);
        List<Answer> known =
                products.stream()
                        .filter(each -> each.productId().equals(subject))
                        .findFirst()
                        .map(Product::answers)
                        .orElse(List.of());
        return declared(facts, product(subject, merged(known, List.of(finding))), papers);
    }

    /// A product declared anew keeps its place.
    private List<Product> product(String productId, List<Answer> answers) {
        Map<String, Product> byId = new LinkedHashMap<>();
        products.forEach(each -> byId.put(each.productId(), each));
        byId.put(productId, new Product(productId, answers));
        return List.copyOf(byId.values());
    }

    private static List<Answer> merged(List<Answer> earlier, List<Answer> later) {
        Map<String, Answer> byField = new LinkedHashMap<>();
        earlier.forEach(answer -> byField.put(answer.field(), answer));
        later.forEach(answer -> byField.put(answer.field(), answer));
        return List.copyOf(byField.values());
    }

    private JudgedCase declared(
            List<Answer> newFacts, List<Product> newProducts, List<Paper> newPapers) {
        return new JudgedCase(
                caseId,
                firmId,
                firmName,
                provinceKey,
                estateKey,
                schemeId,
                newFacts,
                newProducts,
                newPapers,
                earlier,
                version,
                submittedOn,
                outcome,
                kbClass,
                decidedOn,
                refusal);
    }

    private JudgedCase judged(
            @Nullable String newVersion,
            @Nullable LocalDate newSubmittedOn,
            @Nullable String newOutcome,
            @Nullable String newClass,
            @Nullable LocalDate newDecidedOn,
            @Nullable Refusal newRefusal) {
        return new JudgedCase(
                caseId,
                firmId,
                firmName,
                provinceKey,
                estateKey,
                schemeId,
                facts,
                products,
                papers,
                earlier,
                newVersion,
                newSubmittedOn,
                newOutcome,
                newClass,
                newDecidedOn,
                newRefusal);
    }
}
