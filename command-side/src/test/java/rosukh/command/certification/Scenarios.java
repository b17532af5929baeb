package rosukh.command.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.TestSchemes;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.Answer;
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
import rosukh.events.certification.Need;
import rosukh.events.certification.PlanItem;
import rosukh.events.firms.FirmEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;

/// Points on the path from which rulings start, each built on the one before.
final class Scenarios {

    static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    static final String FIRM = "f-1";
    static final String CASE = "f-1.1";
    static final String KERMAN = "KRM-P01";
    static final String SHA = "ab".repeat(32);
    static final List<String> DOCUMENTS =
            List.of(
                    "OFFICIAL_GAZETTE",
                    "TAX_RETURN",
                    "TRIAL_BALANCE",
                    "INSURANCE_LIST",
                    "TECHNICAL_FILE",
                    "PROTOTYPE_MEDIA",
                    "ORG_CHART");

    private Scenarios() {}

    static List<FirmEvent> firm() {
        return List.of(
                new FirmRegistered(FIRM, "10320004156", "Sepehr", "METAL", 25, "SMALL", DAY),
                new PlaceOfWorkRecorded(FIRM, KERMAN, "KRM", DAY));
    }

    static CaseOpened opened(int number) {
        return opened(FIRM + "." + number, FIRM, number);
    }

    static CaseOpened opened(String caseId, String firmId, int number) {
        return new CaseOpened(caseId, firmId, number, TestSchemes.KB, KERMAN, "KRM", DAY);
    }

    static List<CertificationEvent> opened() {
        return List.of(opened(1));
    }

    static List<CertificationEvent> identified() {
        return then(opened(), new TalentIdentified(CASE, "MACHINERY", "own designs", DAY));
    }

    static List<CertificationEvent> needsAssessed() {
        return then(
                identified(),
                new NeedsAssessed(CASE, 4, List.of(new Need("LABORATORY_TEST", "tests")), DAY));
    }

    static List<CertificationEvent> planned() {
        return then(
                needsAssessed(),
                new AccelerationPlanAgreed(
                        CASE, "helpers", "hana", List.of(item("A1"), item("A2")), DAY));
    }

    static List<CertificationEvent> helped() {
        return then(
                planned(),
                new PlanItemCompleted(CASE, "A1", DAY),
                new PlanItemCompleted(CASE, "A2", DAY),
                new AccelerationCompleted(CASE, DAY));
    }

    /// Everything declared but no document attached.
    static List<CertificationEvent> declared() {
        return then(helped(), product("p1", "HIGH", "COMMERCIAL"), facts("40000000000"));
    }

    static List<CertificationEvent> documented() {
        List<CertificationEvent> all = new ArrayList<>(declared());
        for (String document : DOCUMENTS) all.add(attached(document, DAY));
        return all;
    }

    static List<CertificationEvent> submitted() {
        return submitted(documented());
    }

    static List<CertificationEvent> submitted(List<CertificationEvent> before) {
        return then(
                before,
                new ApplicationSubmitted(
                        CASE,
                        TestSchemes.KB,
                        TestSchemes.TODAY,
                        TestSchemes.scheme(TestSchemes.TODAY).sha256(),
                        "farid",
                        DAY));
    }

    /// Every criterion judged as declared.
    static List<CertificationEvent> assessed() {
        return assessed("HIGH");
    }

    static List<CertificationEvent> assessed(String technologyLevel) {
        return then(
                submitted(),
                found("P1", "p1", Answer.of("technologyLevel", technologyLevel)),
                found("P2", "p1", Answer.of("rdDesign", "PRODUCT")),
                found("P3", "p1", Answer.of("stage", "COMMERCIAL")),
                found("operatingRevenueRial", "", Answer.of("operatingRevenueRial", "40000000000")),
                found("totalSalesRial", "", Answer.of("totalSalesRial", "40000000000")),
                found("kbSalesRial", "", Answer.of("kbSalesRial", "30000000000")),
                found("insuredStaff", "", Answer.of("insuredStaff", "7")));
    }

    static List<CertificationEvent> recommended() {
        return then(
                assessed(),
                new OutcomeRecommended(
                        CASE, "ELIGIBLE", "NOPA", List.of(), "good", "arash", "assessors", DAY));
    }

    static List<CertificationEvent> recommendedAgainst() {
        return then(
                assessed("LOW"),
                new OutcomeRecommended(
                        CASE,
                        "REFUSED",
                        null,
                        List.of("R_TECH_LEVEL", "R_DESIGN"),
                        "too simple",
                        "arash",
                        "assessors",
                        DAY));
    }

    static List<CertificationEvent> granted() {
        return then(recommended(), new StatusGranted(CASE, "NOPA", "kamran", "group", DAY));
    }

    static List<CertificationEvent> certified() {
        return then(
                granted(),
                new CertificateIssued(
                        CASE, "KB-1404-000001", "NOPA", DAY, DAY.plusMonths(24).minusDays(1), DAY));
    }

    static List<CertificationEvent> refused() {
        return then(recommendedAgainst(), refusal("R_TECH_LEVEL"));
    }

    /// Refused for exactly what the evaluation finds.
    static List<CertificationEvent> refusedForTechnology() {
        return then(
                assessed("LOW"),
                new OutcomeRecommended(
                        CASE,
                        "REFUSED",
                        null,
                        List.of("R_TECH_LEVEL"),
                        "too simple",
                        "arash",
                        "assessors",
                        DAY),
                refusal("R_TECH_LEVEL"));
    }

    static StatusRefused refusal(String... reasons) {
        return new StatusRefused(
                CASE, List.of(reasons), List.of("p1"), "too simple", "kamran", "group", DAY);
    }

    static ProductDeclared product(String id, String level, String stage) {
        return new ProductDeclared(CASE, id, "Pump", answers(level, stage), DAY);
    }

    static List<Answer> answers(String level, String stage) {
        return List.of(
                Answer.of("technologyLevel", level),
                Answer.of("rdDesign", "PRODUCT"),
                Answer.of("stage", stage));
    }

    static FactsDeclared facts(String revenue) {
        return new FactsDeclared(CASE, figures(revenue), DAY);
    }

    static List<Answer> figures(String revenue) {
        return List.of(
                Answer.of("operatingRevenueRial", revenue),
                Answer.of("totalSalesRial", revenue),
                Answer.of("kbSalesRial", "30000000000"),
                Answer.of("insuredStaff", "7"));
    }

    static EvidenceAttached attached(String requirement, LocalDate issuedOn) {
        return attached("e-" + requirement, requirement, issuedOn);
    }

    static EvidenceAttached attached(String id, String requirement, LocalDate issuedOn) {
        return new EvidenceAttached(
                CASE,
                id,
                requirement,
                requirement + ".pdf",
                "application/pdf",
                1000,
                SHA,
                issuedOn,
                DAY);
    }

    static CriterionAssessed found(String criterion, String subject, Answer finding) {
        return new CriterionAssessed(
                CASE, criterion, subject, finding, "", "azar", "assessors", DAY);
    }

    static PlanItem item(String key) {
        return new PlanItem(key, "Item " + key, DAY.plusDays(30));
    }

    static List<CertificationEvent> then(
            List<CertificationEvent> before, CertificationEvent... more) {
        List<CertificationEvent> all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    static List<CertificationEvent> without(
            List<CertificationEvent> events, Class<? extends CertificationEvent> type) {
        return events.stream().filter(event -> !type.isInstance(event)).toList();
    }
}
