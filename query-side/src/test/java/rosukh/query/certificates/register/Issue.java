package rosukh.query.certificates.register;

import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.EntitlementEnded;
import rosukh.events.certificates.CertificateEvent.EntitlementRecorded;
import rosukh.events.certificates.CertificateEvent.RevocationDeclined;
import rosukh.events.certificates.CertificateEvent.RevocationProposed;
import rosukh.events.certificates.EntitlementKind;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certificates.SuspensionReason;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.query.harness.Log;
import rosukh.query.kernel.show.Format;

/// Certificates as facts. Days are counted from today, which the pages go by.
public final class Issue {

    public static final LocalDate TODAY = Format.today();
    public static final String NUMBER = "KB-1404-000001";

    private Issue() {}

    /// Two firms with a certificate each: one that runs for long, one that ends in 20 days.
    public static void two(Log log) {
        log.clear();
        log.append(
                published("ir-kb-1402-02-18"),
                registered("f-1", "10100000001", "فولاد سازان کرمان"),
                registered("f-2", "10100000002", "Yazd Ceramics"),
                opened("f-1", "KRM-P01"),
                opened("f-2", "YAZ-P01"),
                issued("f-1.1", NUMBER, "NOPA", TODAY.plusYears(1)),
                issued("f-2.1", "KB-1404-000002", "NOAVAR", TODAY.plusDays(20)));
    }

    public static CertificateIssued issued(
            String caseId, String number, String kbClass, @Nullable LocalDate validTo) {
        return new CertificateIssued(
                caseId, number, kbClass, TODAY.minusDays(200), validTo, TODAY.minusDays(198));
    }

    public static CertificateSuspended suspended(int daysAgo) {
        return new CertificateSuspended(
                NUMBER,
                SuspensionReason.REPORT_MISSING,
                "No yearly report",
                "omid",
                "isipo",
                TODAY.minusDays(daysAgo));
    }

    public static CertificateReinstated reinstated(int daysAgo) {
        return new CertificateReinstated(
                NUMBER, "It arrived", "omid", "isipo", TODAY.minusDays(daysAgo));
    }

    public static RevocationProposed proposed() {
        return new RevocationProposed(
                NUMBER,
                RevocationReason.FALSE_STATEMENT,
                "The press is bought in",
                "omid",
                "isipo",
                TODAY.minusDays(9));
    }

    public static RevocationDeclined declined() {
        return new RevocationDeclined(
                NUMBER, "Not shown", "kamran", "working-group", TODAY.minusDays(5));
    }

    public static CertificateRevoked revoked() {
        return new CertificateRevoked(
                NUMBER,
                RevocationReason.FALSE_STATEMENT,
                "Seen on the line",
                "kamran",
                "working-group",
                TODAY.minusDays(5));
    }

    public static EntitlementRecorded granted(int number, EntitlementKind kind, int from, int to) {
        return new EntitlementRecorded(
                NUMBER,
                number,
                kind,
                TODAY.plusDays(from),
                TODAY.plusDays(to),
                "tax-office",
                "L-" + number,
                TODAY.minusDays(100));
    }

    public static EntitlementEnded ended(int number, int daysAgo) {
        return new EntitlementEnded(NUMBER, number, "Given up", TODAY.minusDays(daysAgo));
    }
}
