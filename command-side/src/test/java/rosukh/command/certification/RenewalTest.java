package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.FIRM;
import static rosukh.command.certification.Scenarios.KERMAN;
import static rosukh.command.certification.Scenarios.certified;
import static rosukh.command.certification.Scenarios.granted;
import static rosukh.command.certification.Scenarios.recommended;
import static rosukh.command.certification.Scenarios.refusedForTechnology;
import static rosukh.command.certification.Scenarios.then;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CourseCommand.OpenRenewal;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CourseEvent.CaseLinked;

class RenewalTest extends Rulings {

    private static final String OTHER = "f-2.1";
    private static final LocalDate END = DAY.plusMonths(24).minusDays(1);

    @Test
    void opens_the_next_case_linked_to_the_one_before() {
        given(certified(), List.of())
                .when(renew(CASE, END.minusMonths(3)))
                .happens(
                        new CaseOpened(
                                SecondCase.ID,
                                FIRM,
                                2,
                                TestSchemes.KB,
                                KERMAN,
                                "KRM",
                                END.minusMonths(3)),
                        new CaseLinked(
                                SecondCase.ID, "RENEWAL_OF", CASE, "", "omid", END.minusMonths(3)));
    }

    @Test
    void is_possible_in_the_last_six_months_only() {
        LocalDate first = END.plusDays(1).minusMonths(6);
        given(certified(), List.of())
                .when(renew(CASE, first.minusDays(1)))
                .isRefused(CaseRefusal.CASE_RENEWAL_TOO_EARLY);
        given(certified(), List.of()).when(renew(CASE, first)).isAccepted();
        given(certified(), List.of()).when(renew(CASE, END)).isAccepted();
        given(certified(), List.of())
                .when(renew(CASE, END.plusDays(1)))
                .isRefused(CaseRefusal.CASE_RENEWAL_TOO_LATE);
    }

    @Test
    void needs_the_certificate_of_the_case_before() {
        given(refusedForTechnology(), List.of())
                .when(renew(CASE, END))
                .isRefused(CaseRefusal.CASE_NOTHING_TO_RENEW);
        given(certified(), List.of())
                .when(renew(OTHER, END))
                .isRefused(CaseRefusal.CASE_NOTHING_TO_RENEW);
        given(endless(), List.of())
                .when(renew(CASE, END))
                .isRefused(CaseRefusal.CASE_NOTHING_TO_RENEW);
    }

    @Test
    void is_not_for_a_revoked_certificate() {
        streams.with(
                "KB-1404-000001",
                List.of(
                        new CertificateRevoked(
                                "KB-1404-000001",
                                RevocationReason.values()[0],
                                "sold",
                                "kamran",
                                "group",
                                END)));
        given(certified(), List.of())
                .when(renew(CASE, END))
                .isRefused(CaseRefusal.CASE_CERTIFICATE_REVOKED);
    }

    @Test
    void is_not_for_a_first_case() {
        given(List.of())
                .when(new OpenRenewal(CASE, FIRM, 1, TestSchemes.KB, KERMAN, OTHER, "omid", END))
                .isRefused(CaseRefusal.CASE_NOTHING_TO_RENEW);
    }

    @Test
    void obeys_the_rules_of_opening() {
        given(recommended(), List.of())
                .when(renew(CASE, END))
                .isRefused(CaseRefusal.CASE_EARLIER_OPEN);
    }

    @Test
    void follows_the_certificate_before_without_a_gap() {
        given(certified(), then(SecondCase.of(granted()), renewalLink()))
                .when(new IssueCertificate(SecondCase.ID, "KB-1405-000002", DAY))
                .happens(
                        new CertificateIssued(
                                SecondCase.ID,
                                "KB-1405-000002",
                                "NOPA",
                                END.plusDays(1),
                                END.plusDays(1).plusMonths(24).minusDays(1),
                                DAY));
    }

    @Test
    void counts_from_the_decision_where_the_one_before_has_ended() {
        given(ended(DAY.minusDays(1)), then(SecondCase.of(granted()), renewalLink()))
                .when(new IssueCertificate(SecondCase.ID, "KB-1405-000002", DAY))
                .happens(
                        new CertificateIssued(
                                SecondCase.ID, "KB-1405-000002", "NOPA", DAY, END, DAY));
    }

    private static CaseLinked renewalLink() {
        return new CaseLinked(SecondCase.ID, "RENEWAL_OF", CASE, "", "omid", DAY);
    }

    private static List<CertificationEvent> endless() {
        return ended(null);
    }

    private static List<CertificationEvent> ended(LocalDate end) {
        return then(
                granted(), new CertificateIssued(CASE, "KB-1404-000001", "NOPA", DAY, end, DAY));
    }

    private static OpenRenewal renew(String renewalOf, LocalDate on) {
        return new OpenRenewal(
                SecondCase.ID, FIRM, 2, TestSchemes.KB, KERMAN, renewalOf, "omid", on);
    }
}
