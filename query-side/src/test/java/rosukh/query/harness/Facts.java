package rosukh.query.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.Answer;
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
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent.SchemeVersionApproved;
import rosukh.events.schemes.SchemeEvent.SchemeVersionDrafted;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.events.schemes.SchemeEvent.SchemeVersionValidated;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Events as facts, for the tests of several views.
public final class Facts {

    public static final LocalDate OPENED = LocalDate.of(2026, 5, 2);

    private Facts() {}

    public static SchemeVersionPublished published(String file) {
        return published(scheme(file));
    }

    public static SchemeVersionPublished published(Scheme scheme) {
        return new SchemeVersionPublished(
                scheme.id(),
                scheme.version(),
                scheme.sha256(),
                scheme.effectiveFrom(),
                scheme.effectiveTo(),
                scheme.document());
    }

    public static SchemeVersionDrafted drafted(Scheme scheme) {
        return new SchemeVersionDrafted(
                scheme.id(),
                scheme.version(),
                scheme.sha256(),
                scheme.effectiveFrom(),
                scheme.effectiveTo(),
                scheme.document(),
                "dara",
                OPENED);
    }

    public static SchemeVersionValidated validated(Scheme scheme) {
        return new SchemeVersionValidated(
                scheme.id(), scheme.version(), scheme.sha256(), 65, "dara", OPENED);
    }

    public static SchemeVersionApproved approved(Scheme scheme) {
        return new SchemeVersionApproved(
                scheme.id(), scheme.version(), scheme.sha256(), "parisa", OPENED);
    }

    public static Scheme scheme(String file) {
        try (InputStream json = Facts.class.getResourceAsStream("/schemes/" + file + ".json")) {
            return parsed(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Another version of today's rules of `ir-kb`, in force from 21 March 2027.
    ///
    /// @param changes texts of the canonical document and what stands in their place
    public static Scheme nextVersion(String... changes) {
        String document =
                scheme("ir-kb-1402-02-18")
                        .document()
                        .replace("\"version\":\"1402-02-18\"", "\"version\":\"1406-01-01\"")
                        .replace(
                                "\"effectiveFrom\":\"2023-07-23\"",
                                "\"effectiveFrom\":\"2027-03-21\"");
        for (int i = 0; i < changes.length; i += 2)
            document = document.replace(changes[i], changes[i + 1]);
        return parsed(document);
    }

    private static Scheme parsed(String json) {
        return Scheme.parse(
                new JsonMapper().readValue(json, new TypeReference<Map<String, Object>>() {}));
    }

    public static FirmRegistered registered(String firmId, String legalId, String name) {
        return new FirmRegistered(
                firmId, legalId, name, "METAL", 25, "SMALL", LocalDate.of(2026, 1, 10));
    }

    public static PlaceOfWorkRecorded worksIn(String firmId, String estate) {
        return new PlaceOfWorkRecorded(
                firmId, estate, estate.substring(0, 3), LocalDate.of(2026, 1, 10));
    }

    public static CaseOpened opened(String firmId, String estate) {
        return new CaseOpened(
                firmId + ".1", firmId, 1, "ir-kb", estate, estate.substring(0, 3), OPENED);
    }

    public static TalentIdentified identified(String caseId) {
        return new TalentIdentified(
                caseId, "MACHINERY", "Own design of a press", OPENED.plusDays(3));
    }

    public static NeedsAssessed assessed(String caseId) {
        return new NeedsAssessed(
                caseId,
                5,
                List.of(new Need("LABORATORY_TEST", "Fatigue test of the frame")),
                OPENED.plusDays(10));
    }

    public static AccelerationPlanAgreed agreed(String caseId) {
        return new AccelerationPlanAgreed(
                caseId,
                "broker-one",
                "broker",
                List.of(new PlanItem("A1", "Book the laboratory", OPENED.plusDays(40))),
                OPENED.plusDays(12));
    }

    public static Object[] helped(String caseId) {
        return new Object[] {
            identified(caseId),
            assessed(caseId),
            agreed(caseId),
            new PlanItemCompleted(caseId, "A1", OPENED.plusDays(30)),
            new AccelerationCompleted(caseId, OPENED.plusDays(30))
        };
    }

    public static ProductDeclared product(String caseId) {
        return new ProductDeclared(
                caseId,
                "P-1",
                "Servo press",
                List.of(
                        Answer.of("technologyLevel", "HIGH"),
                        Answer.of("rdDesign", "PRODUCT", "PROCESS"),
                        Answer.of("stage", "COMMERCIAL")),
                OPENED.plusDays(32));
    }

    public static FactsDeclared figures(String caseId) {
        return new FactsDeclared(
                caseId,
                List.of(
                        Answer.of("operatingRevenueRial", "48000000000"),
                        Answer.of("totalSalesRial", "48000000000"),
                        Answer.of("kbSalesRial", "30000000000"),
                        Answer.of("insuredStaff", "12")),
                OPENED.plusDays(32));
    }

    public static EvidenceAttached evidence(
            String caseId, String requirement, String sha256, long size, LocalDate issuedOn) {
        return new EvidenceAttached(
                caseId,
                "e-" + requirement,
                requirement,
                "سند-" + requirement + ".pdf",
                "application/pdf",
                size,
                sha256,
                issuedOn,
                OPENED.plusDays(33));
    }

    public static ApplicationSubmitted submitted(String caseId) {
        Scheme scheme = scheme("ir-kb-1402-02-18");
        return new ApplicationSubmitted(
                caseId, "ir-kb", scheme.version(), scheme.sha256(), "officer", OPENED.plusDays(35));
    }

    public static CriterionAssessed found(
            String caseId, String criterion, String subject, Answer finding) {
        return new CriterionAssessed(
                caseId,
                criterion,
                subject,
                finding,
                "Seen on the line",
                "assessor",
                "lab-two",
                OPENED.plusDays(50));
    }

    public static OutcomeRecommended eligible(String caseId) {
        return new OutcomeRecommended(
                caseId,
                "ELIGIBLE",
                "NOPA",
                List.of(),
                "All criteria are met",
                "assessor",
                "lab-two",
                OPENED.plusDays(60));
    }

    public static OutcomeRecommended notEligible(String caseId) {
        return new OutcomeRecommended(
                caseId,
                "REFUSED",
                null,
                List.of("R_TECH_LEVEL", "R_DESIGN"),
                "The level is too low",
                "assessor",
                "lab-two",
                OPENED.plusDays(60));
    }

    public static StatusGranted granted(String caseId) {
        return new StatusGranted(caseId, "NOPA", "member", "working-group", OPENED.plusDays(70));
    }

    public static StatusRefused refused(String caseId) {
        return new StatusRefused(
                caseId,
                List.of("R_TECH_LEVEL"),
                List.of("P-1"),
                "The press is bought in",
                "member",
                "working-group",
                OPENED.plusDays(70));
    }

    public static CertificateIssued certified(String caseId) {
        return new CertificateIssued(
                caseId,
                "KB-1405-000001",
                "NOPA",
                OPENED.plusDays(70),
                LocalDate.of(2028, 7, 10),
                OPENED.plusDays(72));
    }
}
