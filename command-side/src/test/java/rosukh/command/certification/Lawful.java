package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rosukh.command.TestSchemes;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.Answer;
import rosukh.events.certification.AppealEvent;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
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
import rosukh.events.certification.CourseEvent;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.PlanItem;
import rosukh.events.certification.SupportEvent;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.events.rules.Application;
import rosukh.events.rules.Application.Evidence;
import rosukh.events.rules.Application.Product;
import rosukh.events.rules.Outcome;
import rosukh.events.rules.Scheme;

/// What must hold in the history of a case, computed from its events alone and without the decider.
final class Lawful {

    private static final Scheme SCHEME = TestSchemes.scheme(TestSchemes.TODAY);

    private final Set<String> helpers = new HashSet<>();
    private final Set<String> judges = new HashSet<>();
    private final Set<String> recommenders = new HashSet<>();
    private final Set<String> planned = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> judged = new HashSet<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> products = new LinkedHashMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final Set<Class<?>> happened = new HashSet<>();
    private final LawfulTurns turns = new LawfulTurns();
    private Scheme scheme = SCHEME;
    private LocalDate latest = LocalDate.MIN;
    private LocalDate submittedOn = LocalDate.MIN;
    private Outcome outcome;
    private StatusGranted granted;

    private Lawful() {}

    static void check(List<CertificationEvent> history) {
        Lawful lawful = new Lawful();
        for (CertificationEvent event : history) {
            lawful.turns.before(event);
            lawful.after(event);
            lawful.happened.add(event.getClass());
        }
    }

    private void after(CertificationEvent event) {
        switch (event) {
            case CaseOpened e -> {
                assertThat(happened).isEmpty();
                day(e.openedOn());
            }
            case TalentIdentified e -> {
                once(e);
                day(e.identifiedOn());
            }
            case NeedsAssessed e -> {
                assertThat(happened).contains(TalentIdentified.class);
                day(e.assessedOn());
            }
            case AccelerationPlanAgreed e -> {
                once(e);
                assertThat(happened).contains(NeedsAssessed.class);
                helpers.addAll(Set.of(e.brokerOrganisation(), e.agreedBy()));
                planned.addAll(e.items().stream().map(PlanItem::item).toList());
                day(e.agreedOn());
            }
            case PlanItemCompleted e -> {
                assertThat(planned).contains(e.item());
                assertThat(done.add(e.item())).as("done once").isTrue();
                day(e.completedOn());
            }
            case AccelerationCompleted e -> {
                once(e);
                assertThat(done).isEqualTo(planned);
                day(e.completedOn());
            }
            case ProductDeclared e -> {
                Map<String, Object> values = new LinkedHashMap<>();
                e.answers().forEach(answer -> put(values, answer));
                products.put(e.productId(), values);
                declaring(e.declaredOn());
            }
            case FactsDeclared e -> {
                e.answers().forEach(answer -> put(facts, answer));
                declaring(e.declaredOn());
            }
            case EvidenceAttached e -> {
                evidence.add(new Evidence(e.requirement(), e.issuedOn(), true));
                assertThat(happened).doesNotContain(OutcomeRecommended.class);
                day(e.attachedOn());
            }
            case ApplicationSubmitted e -> submitted(e);
            case CriterionAssessed e -> assessed(e);
            case OutcomeRecommended e -> recommended(e);
            case StatusGranted e -> {
                decided(e.decidedBy(), e.organisation());
                assertThat(outcome.eligible()).isTrue();
                assertThat(e.kbClass()).isEqualTo(outcome.kbClass());
                granted = e;
                day(e.decidedOn());
            }
            case StatusRefused e -> {
                decided(e.decidedBy(), e.organisation());
                assertThat(outcome.eligible()).isFalse();
                assertThat(outcome.codes()).containsAll(e.reasons());
                assertThat(e.productIds()).containsExactlyElementsOf(products.keySet());
                day(e.decidedOn());
            }
            case VisitRecorded e -> day(e.visitedOn());
            case ActedFor e -> day(e.actedOn());
            case SupportEvent e -> {
                if (e instanceof BrokerAssigned assigned) {
                    assertThat(judges).doesNotContain(assigned.brokerOrganisation());
                    helpers.add(assigned.brokerOrganisation());
                }
                day(e.on());
            }
            case ClockEvent e -> day(e.on());
            case AppealEvent e -> {
                if (e instanceof AppealUpheld) judgedAnew();
                if (e instanceof AppealOpinionGiven opinion)
                    assertThat(helpers).doesNotContain(opinion.givenBy(), opinion.organisation());
                day(e.on());
            }
            case CourseEvent e -> {
                if (e instanceof SchemeVersionSwitched switched) {
                    scheme = TestSchemes.scheme(switched.schemeVersion());
                    judgedAnew();
                }
                if (e instanceof CaseReopened) {
                    judgedAnew();
                    happened.remove(ApplicationSubmitted.class);
                    scheme = SCHEME;
                }
                day(e.on());
            }
            case CertificateIssued e -> {
                assertThat(e.validFrom()).isEqualTo(granted.decidedOn());
                assertThat(e.kbClass()).isEqualTo(granted.kbClass());
                assertThat(e.validTo())
                        .isEqualTo(
                                granted.decidedOn()
                                        .plusMonths(e.kbClass().equals("NOPA") ? 24 : 36)
                                        .minusDays(1));
                day(e.issuedOn());
            }
        }
    }

    private void submitted(ApplicationSubmitted event) {
        once(event);
        assertThat(happened).contains(TalentIdentified.class);
        submittedOn = event.submittedOn();
        assertThat(scheme.missing(application())).isEmpty();
        assertThat(evaluated().status()).isIn(Outcome.Status.ELIGIBLE, Outcome.Status.REFUSED);
        assertThat(event.schemeSha256()).isEqualTo(scheme.sha256());
        day(event.submittedOn());
    }

    private void assessed(CriterionAssessed event) {
        assertThat(happened).contains(ApplicationSubmitted.class);
        assertThat(happened).doesNotContain(OutcomeRecommended.class);
        assertThat(helpers).doesNotContain(event.assessedBy(), event.assessorOrganisation());
        judges.addAll(Set.of(event.assessedBy(), event.assessorOrganisation()));
        judged.add(event.subject() + "/" + event.finding().field());
        put(event.subject().isEmpty() ? facts : products.get(event.subject()), event.finding());
        day(event.assessedOn());
    }

    private void recommended(OutcomeRecommended event) {
        once(event);
        Set<String> due =
                products.keySet().stream()
                        .flatMap(id ->
                                scheme.productFields().stream()
                                        .map(field -> id + "/" + field.name()))
                        .collect(Collectors.toSet());
        scheme.fields().forEach(field -> due.add("/" + field.name()));
        assertThat(judged).isEqualTo(due);
        assertThat(helpers).doesNotContain(event.recommendedBy(), event.organisation());
        recommenders.addAll(Set.of(event.recommendedBy(), event.organisation()));
        outcome = evaluated();
        assertThat(event.outcome()).isEqualTo(outcome.status().name());
        assertThat(event.kbClass()).isEqualTo(outcome.kbClass());
        assertThat(event.reasons()).isEqualTo(outcome.codes());
        day(event.recommendedOn());
    }

    private void decided(String person, String organisation) {
        assertThat(happened).contains(OutcomeRecommended.class);
        assertThat(happened).doesNotContain(StatusGranted.class);
        for (Set<String> others : List.of(helpers, judges, recommenders))
            assertThat(others).doesNotContain(person, organisation);
    }

    /// What was judged and decided so far no longer counts; who did it is not forgotten.
    private void judgedAnew() {
        happened.removeAll(
                Set.of(OutcomeRecommended.class, StatusGranted.class, StatusRefused.class));
        judged.clear();
        recommenders.clear();
    }

    private void declaring(LocalDate on) {
        if (!turns.appealed()) assertThat(happened).doesNotContain(ApplicationSubmitted.class);
        day(on);
    }

    private void once(CertificationEvent event) {
        assertThat(happened).doesNotContain(event.getClass());
    }

    private void day(LocalDate day) {
        assertThat(day).isAfterOrEqualTo(latest);
        latest = day;
    }

    private Outcome evaluated() {
        return scheme.evaluate(application());
    }

    private Application application() {
        List<Product> listed = new ArrayList<>();
        products.forEach((id, values) -> listed.add(new Product(id, values)));
        return new Application(
                submittedOn,
                facts,
                listed,
                evidence.stream().map(this::noLaterThanSubmitted).toList(),
                List.of());
    }

    private Evidence noLaterThanSubmitted(Evidence file) {
        return file.issuedOn().isAfter(submittedOn)
                ? new Evidence(file.code(), submittedOn, true)
                : file;
    }

    private void put(Map<String, Object> values, Answer answer) {
        values.put(answer.field(), scheme.typed(answer.field(), answer.values()));
    }
}
