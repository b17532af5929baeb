package rosukh.query.audit.recomputed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import rosukh.events.certification.PartEvent;
import rosukh.events.certification.SupportEvent;
import rosukh.events.rules.Application;
import rosukh.events.rules.Application.EarlierRefusal;
import rosukh.events.rules.Application.Evidence;
import rosukh.events.rules.Application.Product;
import rosukh.events.rules.Scheme;
import rosukh.query.audit.recomputed.Input.Kind;
import rosukh.query.kernel.trail.Told;

/// What was known of a case up to a position: each value with the event that brought it.
final class KnownThen {

    private final Map<String, Input> facts = new LinkedHashMap<>();
    private final Map<String, Map<String, Input>> products = new LinkedHashMap<>();
    private final List<Input> papers = new ArrayList<>();
    private final List<LocalDate> paperDates = new ArrayList<>();
    private final List<Recorded<StatusRefused>> earlier = new ArrayList<>();
    private final Map<String, Recorded<CriterionAssessed>> findings = new LinkedHashMap<>();
    private @Nullable Pin pin;
    private @Nullable Recorded<OutcomeRecommended> recommended;
    private @Nullable Recorded<StatusGranted> granted;
    private @Nullable Recorded<StatusRefused> refused;
    private @Nullable Recorded<CertificateIssued> issued;
    private @Nullable String renewalOf;

    /// An event and where it is in the log.
    record Recorded<E extends CertificationEvent>(E event, Told told) {}

    /// The rules the case is bound to.
    ///
    /// @param position of the event that bound it
    record Pin(
            String schemeId, String version, String sha256, LocalDate submittedOn, long position) {}

    private KnownThen() {}

    /// @param events of the case up to the position, oldest first
    /// @param refusals of the firm's earlier cases that stood then
    static KnownThen of(List<Told> events, List<Recorded<StatusRefused>> refusals) {
        KnownThen known = new KnownThen();
        known.earlier.addAll(refusals);
        for (Told told : events) known.take(told);
        return known;
    }

    private void take(Told told) {
        switch ((CertificationEvent) told.event()) {
            case FactsDeclared e ->
                    e.answers().forEach(a -> facts.put(a.field(), fact(Kind.FACT, "", a, told)));
            case ProductDeclared e -> declared(e, told);
            case EvidenceAttached e -> attached(e, told);
            case CriterionAssessed e -> found(e, told);
            case ApplicationSubmitted e ->
                    pin =
                            new Pin(
                                    e.schemeId(),
                                    e.schemeVersion(),
                                    e.schemeSha256(),
                                    e.submittedOn(),
                                    told.position());
            case SchemeVersionSwitched e -> switched(e, told);
            case OutcomeRecommended e -> recommended = new Recorded<>(e, told);
            case StatusGranted e -> granted = new Recorded<>(e, told);
            case StatusRefused e -> refused = new Recorded<>(e, told);
            case CertificateIssued e -> issued = new Recorded<>(e, told);
            case AppealUpheld _ -> judgedAnew();
            case CaseReopened _ -> {
                judgedAnew();
                pin = null;
            }
            case CaseLinked e -> {
                if (e.relation().equals("RENEWAL_OF")) renewalOf = e.otherCaseId();
            }
            case CaseOpened _, TalentIdentified _, NeedsAssessed _ -> {}
            case AccelerationPlanAgreed _, PlanItemCompleted _, AccelerationCompleted _ -> {}
            case VisitRecorded _, SupportEvent _, ClockEvent _, PartEvent _ -> {}
            case AppealFiled _, AppealOpinionGiven _, AppealRejected _ -> {}
            case SchemeSwitchProposed _, SchemeSwitchDeclined _ -> {}
            case CaseWithdrawn _, CaseMerged _ -> {}
        }
    }

    private void declared(ProductDeclared event, Told told) {
        Map<String, Input> answers = new LinkedHashMap<>();
        for (Answer each : event.answers())
            answers.put(each.field(), fact(Kind.PRODUCT, event.productId(), each, told));
        products.put(event.productId(), answers);
    }

    private void attached(EvidenceAttached event, Told told) {
        papers.add(
                new Input(
                        Kind.EVIDENCE,
                        event.requirement(),
                        "",
                        List.of(event.issuedOn().toString()),
                        told.position(),
                        told.type()));
        paperDates.add(event.issuedOn());
    }

    /// What an assessor found takes the place of what was declared.
    private void found(CriterionAssessed event, Told told) {
        String subject = event.subject();
        Answer finding = event.finding();
        if (subject.isEmpty()) facts.put(finding.field(), fact(Kind.FACT, "", finding, told));
        else
            products.computeIfAbsent(subject, _ -> new LinkedHashMap<>())
                    .put(finding.field(), fact(Kind.PRODUCT, subject, finding, told));
        findings.put(key(event.criterion(), subject, finding.field()), new Recorded<>(event, told));
    }

    private void switched(SchemeVersionSwitched event, Told told) {
        judgedAnew();
        Pin before = pin;
        if (before != null)
            pin =
                    new Pin(
                            before.schemeId(),
                            event.schemeVersion(),
                            event.schemeSha256(),
                            before.submittedOn(),
                            told.position());
    }

    private void judgedAnew() {
        findings.clear();
        recommended = null;
        granted = null;
        refused = null;
    }

    /// What the rules judge. Files count as intact, as they do from the submission on; what is
    /// dated after it counts as of its day.
    Application application(Scheme scheme, LocalDate on) {
        List<Product> declared = new ArrayList<>();
        products.forEach((id, answers) -> declared.add(new Product(id, typed(scheme, answers))));
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            LocalDate dated = paperDates.get(i);
            evidence.add(
                    new Evidence(papers.get(i).subject(), dated.isAfter(on) ? on : dated, true));
        }
        return new Application(
                on,
                typed(scheme, facts),
                declared.isEmpty() ? null : declared,
                evidence,
                earlier.stream()
                        .map(Recorded::event)
                        .map(e -> new EarlierRefusal(e.decidedOn(), e.reasons(), e.productIds()))
                        .toList());
    }

    private static Map<String, Object> typed(Scheme scheme, Map<String, Input> inputs) {
        Map<String, Object> typed = new LinkedHashMap<>();
        inputs.forEach((field, input) -> {
            Object value = scheme.typed(field, input.values());
            if (value != null) typed.put(field, value);
        });
        return typed;
    }

    /// Everything the evaluation reads, with its origin.
    List<Input> inputs() {
        Stream<Input> refusals =
                earlier.stream()
                        .map(each ->
                                new Input(
                                        Kind.EARLIER_REFUSAL,
                                        each.event().caseId(),
                                        "",
                                        each.event().reasons(),
                                        each.told().position(),
                                        each.told().type()));
        return Stream.of(
                        facts.values().stream(),
                        products.values().stream().flatMap(each -> each.values().stream()),
                        papers.stream(),
                        refusals)
                .flatMap(each -> each)
                .toList();
    }

    /// The value of a field as the evaluation reads it; null where there is none.
    @Nullable Input value(String subject, String field) {
        return subject.isEmpty()
                ? facts.get(field)
                : products.getOrDefault(subject, Map.of()).get(field);
    }

    /// What an assessor found for a criterion since the case was last judged anew.
    @Nullable Recorded<CriterionAssessed> finding(String criterion, String subject, String field) {
        return findings.get(key(criterion, subject, field));
    }

    List<String> productIds() {
        return List.copyOf(products.keySet());
    }

    @Nullable Pin pin() {
        return pin;
    }

    @Nullable Recorded<OutcomeRecommended> recommended() {
        return recommended;
    }

    @Nullable Recorded<StatusGranted> granted() {
        return granted;
    }

    @Nullable Recorded<StatusRefused> refused() {
        return refused;
    }

    @Nullable Recorded<CertificateIssued> issued() {
        return issued;
    }

    @Nullable String renewalOf() {
        return renewalOf;
    }

    private static Input fact(Kind kind, String subject, Answer answer, Told told) {
        return new Input(
                kind, subject, answer.field(), answer.values(), told.position(), told.type());
    }

    private static String key(String criterion, String subject, String field) {
        return criterion + "\n" + subject + "\n" + field;
    }
}
