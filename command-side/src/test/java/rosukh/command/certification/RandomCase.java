package rosukh.command.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import rosukh.command.TestSchemes;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.AccelerationCommand.CompletePlanItem;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.DeclareProduct;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.kernel.Principal;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.Need;
import rosukh.events.rules.Criterion;
import rosukh.events.rules.Criterion.Subject;
import rosukh.events.rules.Scheme;

/// Sends what people might send to a case: mostly the step that is due, by anybody, often wrongly.
final class RandomCase {

    private static final Scheme SCHEME = TestSchemes.scheme(TestSchemes.TODAY);
    private static final Map<String, List<String>> VALUES =
            Map.of(
                    "technologyLevel", List.of("HIGH", "MEDIUM_HIGH", "LOW"),
                    "rdDesign", List.of("PRODUCT", "PROCESS", "EQUIPMENT"),
                    "stage", List.of("COMMERCIAL", "COMMERCIAL", "PROTOTYPE", "IDEA"),
                    "operatingRevenueRial", List.of("50000000000", "50000000001", "many"),
                    "totalSalesRial", List.of("60000000000", "40000000000"),
                    "kbSalesRial", List.of("30000000000", "29999999999"),
                    "insuredStaff", List.of("4", "5", "7"));

    private final Random random;
    private final RandomTurns turns;
    private LocalDate day = Scenarios.DAY;
    private int files;

    RandomCase(int seed) {
        random = new Random(seed);
        turns = new RandomTurns(random);
    }

    CertificationCommand next(Certification state, List<CertificationEvent> history) {
        day = day.plusDays(random.nextInt(10) == 0 ? random.nextInt(-3, 12) : 0);
        if (random.nextInt(8) == 0) return turns.any(state, day);
        boolean sensible = random.nextInt(10) < 8;
        return switch (state) {
            case Certification.NotOpened _ -> sensible ? open() : prepare();
            case Certification.Preparing _ -> sensible ? prepare() : anything(history);
            case Certification.UnderAssessment assessment ->
                    sensible ? judge(assessment) : anything(history);
            case Certification.Recommended recommended ->
                    sensible ? decide(recommended) : anything(history);
            case Certification.Granted _ -> sensible ? issue() : anything(history);
            case Certification.Appealed appealed -> turns.appeal(appealed, day);
            case Certification.Closed _ -> {
                if (random.nextInt(20) == 0) day = day.plusMonths(13);
                yield sensible ? turns.afterTheEnd(day) : anything(history);
            }
        };
    }

    /// Now and then somebody acts for another.
    Acting behind() {
        return random.nextInt(8) == 0
                ? Acting.ALONE.behind(new Principal(one("golnar", "azar", "kamran"), body()))
                : Acting.ALONE;
    }

    private CertificationCommand anything(List<CertificationEvent> history) {
        return switch (random.nextInt(6)) {
            case 0 -> open();
            case 1 -> submit(history);
            case 2 -> new RecommendOutcome(Scenarios.CASE, "opinion", person(), body(), day);
            case 3 -> new GrantStatus(Scenarios.CASE, person(), body(), day);
            case 4 -> issue();
            default -> prepare();
        };
    }

    private OpenCase open() {
        return new OpenCase(
                Scenarios.CASE, Scenarios.FIRM, 1, TestSchemes.KB, Scenarios.KERMAN, day);
    }

    private CertificationCommand prepare() {
        return switch (random.nextInt(9)) {
            case 0 -> new IdentifyTalent(Scenarios.CASE, "MACHINERY", "grounds", day);
            case 1 ->
                    new AssessNeeds(
                            Scenarios.CASE,
                            random.nextInt(-1, 14),
                            List.of(new Need("TEST", "test")),
                            day);
            case 2 ->
                    new AgreeAccelerationPlan(
                            Scenarios.CASE,
                            mostly("helpers", body()),
                            mostly("hana", person()),
                            List.of(Scenarios.item("A1"), Scenarios.item("A2")),
                            day);
            case 3 -> new CompletePlanItem(Scenarios.CASE, one("A1", "A2", "A3"), day);
            case 4 ->
                    new DeclareProduct(
                            Scenarios.CASE,
                            one("p1", "p1", "p2"),
                            "Pump",
                            List.of(answer("technologyLevel"), answer("rdDesign"), answer("stage")),
                            day);
            case 5 ->
                    new DeclareFacts(
                            Scenarios.CASE,
                            List.of(
                                    answer("operatingRevenueRial"),
                                    answer("totalSalesRial"),
                                    answer("kbSalesRial"),
                                    answer("insuredStaff")),
                            day);
            case 6 -> attach(one("SALES_INVOICES", "GROWTH_PLAN", "PATENT", "HOROSCOPE"));
            case 7 -> attach(SCHEME.evidenceItems().get(random.nextInt(9)).code());
            default -> submit(List.of());
        };
    }

    private AttachEvidence attach(String requirement) {
        return new AttachEvidence(
                Scenarios.CASE,
                "e-" + (random.nextInt(20) == 0 ? 0 : files++),
                requirement,
                "a.pdf",
                "application/pdf",
                1,
                Scenarios.SHA,
                day.minusDays(random.nextInt(20) == 0 ? 2000 : random.nextInt(-1, 20)),
                day);
    }

    /// All files are intact, but now and then one is not.
    private SubmitApplication submit(List<CertificationEvent> history) {
        Set<String> intact = new HashSet<>();
        for (int i = 0; i < files; i++) intact.add("e-" + i);
        for (String document : Scenarios.DOCUMENTS) intact.add("e-" + document);
        if (!history.isEmpty())
            intact.removeAll(
                    history.stream()
                            .filter(EvidenceAttached.class::isInstance)
                            .map(event -> ((EvidenceAttached) event).evidenceId())
                            .filter(_ -> random.nextInt(10) == 0)
                            .collect(Collectors.toSet()));
        return new SubmitApplication(Scenarios.CASE, person(), intact, false, day);
    }

    private CertificationCommand judge(Certification.UnderAssessment state) {
        List<Judged.Point> open = new ArrayList<>();
        for (Criterion criterion : SCHEME.criteria())
            for (String subject :
                    criterion.subject() == Subject.FIRM
                            ? Set.of("")
                            : state.dossier().declared().products().keySet())
                for (String field : criterion.fields())
                    open.add(new Judged.Point(criterion.code(), subject, field));
        open.removeAll(state.judged().points());
        if (open.isEmpty())
            return random.nextInt(4) == 0
                    ? attach("SALES_INVOICES")
                    : new RecommendOutcome(
                            Scenarios.CASE,
                            "opinion",
                            mostly(other(state, "arash", "dara"), person()),
                            mostly("assessors", body()),
                            day);
        Judged.Point point = open.get(random.nextInt(open.size()));
        return new AssessCriterion(
                Scenarios.CASE,
                point.criterion(),
                point.subject(),
                answer(point.field()),
                "",
                mostly(other(state, "azar", "bita"), person()),
                mostly("assessors", body()),
                day);
    }

    /// After an appeal it is the other's turn.
    private static String other(Certification.Begun state, String usual, String other) {
        return state.dossier().former().contains(usual) ? other : usual;
    }

    private CertificationCommand decide(Certification.Recommended state) {
        List<String> reasons = state.recommendation().reasons();
        return reasons.isEmpty() || random.nextInt(4) == 0
                ? new GrantStatus(
                        Scenarios.CASE,
                        mostly(other(state, "kamran", "elham"), person()),
                        mostly("group", body()),
                        day)
                : new RefuseStatus(
                        Scenarios.CASE,
                        random.nextInt(4) == 0 ? List.of("R_STAGE") : reasons,
                        "explanation",
                        mostly(other(state, "kamran", "elham"), person()),
                        mostly("group", body()),
                        day);
    }

    private IssueCertificate issue() {
        return new IssueCertificate(Scenarios.CASE, one("KB-1404-000001", "kb"), day);
    }

    private Answer answer(String field) {
        return Answer.of(field, one(VALUES.get(field).toArray(String[]::new)));
    }

    private String person() {
        return one("hana", "azar", "arash", "kamran");
    }

    private String body() {
        return one("helpers", "assessors", "group");
    }

    private String mostly(String usual, String other) {
        return random.nextInt(12) == 0 ? other : usual;
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
