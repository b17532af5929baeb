package rosukh.command.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.command.certificates.CertificateCommand.RecordEntitlement;
import rosukh.command.certificates.CertificateCommand.SuspendCertificate;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.EntitlementRecorded;
import rosukh.events.certificates.CertificateEvent.RevocationProposed;
import rosukh.events.certificates.EntitlementKind;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certificates.SuspensionReason;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.PlanItem;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.CommitRef;
import rosukh.eventstore.EventRef;

/// A certificate, and points of its life from which rulings start.
final class Scenarios {

    static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    static final LocalDate LAST_DAY = LocalDate.of(2028, 1, 9);
    static final String NUMBER = "KB-1404-000001";
    static final String ENDLESS = "KB-1404-000002";

    private Scenarios() {}

    static List<CertificationEvent> firstCase() {
        return List.of(
                opened(1),
                helpedBy(1, "helpers", "hana"),
                new CertificateIssued("f-1.1", NUMBER, "NOPA", DAY.minusDays(2), LAST_DAY, DAY));
    }

    static List<CertificationEvent> secondCase() {
        return List.of(
                opened(2),
                new CertificateIssued("f-1.2", ENDLESS, "NOAVAR", DAY.minusDays(2), null, DAY));
    }

    static List<CertificationEvent> openCase() {
        return List.of(
                opened(3),
                helpedBy(3, "late-helpers", "laleh"),
                new BrokerAssigned("f-1.3", "named-helpers", "omid", DAY));
    }

    static CaseOpened opened(int number) {
        return new CaseOpened("f-1." + number, "f-1", number, "ir-kb", "KRM-P01", "KRM", DAY);
    }

    static AccelerationPlanAgreed helpedBy(int number, String body, String person) {
        return new AccelerationPlanAgreed(
                "f-1." + number, body, person, List.of(new PlanItem("A1", "Tests", DAY)), DAY);
    }

    /// The log says which commit claimed a number; one commit here holds both certificates.
    static CommitLog log() {
        CommitRef commit =
                new CommitRef(
                        4,
                        4,
                        "c-1",
                        Instant.EPOCH,
                        List.of(
                                event(4, "certification.status-granted", "f-1.1"),
                                event(5, "certification.certificate-issued", null),
                                event(6, "certification.certificate-issued", "f-1.2"),
                                event(7, "certification.certificate-issued", "f-1.1")));
        return new CommitLog() {
            @Override
            public long head() {
                return 7;
            }

            @Override
            public Optional<CommitRef> findByKey(String key) {
                return key.equals("u:certificate.number:" + NUMBER)
                                || key.equals("u:certificate.number:" + ENDLESS)
                        ? Optional.of(commit)
                        : Optional.empty();
            }
        };
    }

    private static EventRef event(long position, String type, @Nullable String stream) {
        return new EventRef(position, type, stream, "x", 1, Map.of());
    }

    static SuspendCertificate suspend(LocalDate on) {
        return new SuspendCertificate(
                NUMBER, "REPORT_MISSING", "no report", "omid", "isipo-krm", on);
    }

    static RecordEntitlement grant(String kind, LocalDate begins, @Nullable LocalDate ends) {
        return new RecordEntitlement(NUMBER, kind, begins, ends, "tax-office", "L-7", DAY);
    }

    static List<CertificateEvent> suspended() {
        return List.of(
                new CertificateSuspended(
                        NUMBER,
                        SuspensionReason.REPORT_MISSING,
                        "no report",
                        "omid",
                        "isipo-krm",
                        DAY.plusDays(10)));
    }

    static List<CertificateEvent> reinstated() {
        return then(
                suspended(),
                new CertificateReinstated(
                        NUMBER, "it arrived", "omid", "isipo-krm", DAY.plusDays(20)));
    }

    static List<CertificateEvent> proposed() {
        return List.of(
                new RevocationProposed(
                        NUMBER,
                        RevocationReason.FALSE_STATEMENT,
                        "bought in",
                        "omid",
                        "isipo-krm",
                        DAY.plusDays(30)));
    }

    static List<CertificateEvent> revoked() {
        return then(
                proposed(),
                new CertificateRevoked(
                        NUMBER,
                        RevocationReason.FALSE_STATEMENT,
                        "seen",
                        "kamran",
                        "group",
                        DAY.plusDays(40)));
    }

    static List<CertificateEvent> granted() {
        return List.of(
                new EntitlementRecorded(
                        NUMBER,
                        1,
                        EntitlementKind.TAX,
                        DAY.plusDays(10),
                        DAY.plusDays(100),
                        "tax-office",
                        "L-7",
                        DAY));
    }

    static List<CertificateEvent> then(List<CertificateEvent> before, CertificateEvent... more) {
        List<CertificateEvent> all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
