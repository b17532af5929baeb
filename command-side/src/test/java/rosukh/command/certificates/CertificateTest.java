package rosukh.command.certificates;

import static rosukh.command.certificates.CertificateRefusal.*;
import static rosukh.command.certificates.Scenarios.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.certificates.CertificateCommand.ReinstateCertificate;
import rosukh.command.certificates.CertificateCommand.SuspendCertificate;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Reach;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.RevocationDeclined;
import rosukh.events.certificates.SuspensionReason;

class CertificateTest extends Rulings {

    @Nested
    class suspending {

        @Test
        void makes_it_not_count_from_that_day_on() {
            given(List.of())
                    .when(suspend(DAY))
                    .happens(
                            new CertificateSuspended(
                                    NUMBER,
                                    SuspensionReason.REPORT_MISSING,
                                    "no report",
                                    "omid",
                                    "isipo-krm",
                                    DAY));
        }

        @Test
        void may_be_done_again_after_a_reinstatement() {
            given(reinstated()).when(suspend(DAY.plusDays(20))).isAccepted();
        }

        @Test
        void is_done_once() {
            given(suspended())
                    .when(suspend(DAY.plusDays(11)))
                    .isRefused(CERTIFICATE_ALREADY_SUSPENDED);
        }

        @Test
        void needs_a_reason_of_the_list_and_its_grounds() {
            given(List.of())
                    .when(by("omid", "isipo-krm", "DISLIKE", "no report"))
                    .isRefused(CERTIFICATE_REASON_UNKNOWN);
            given(List.of())
                    .when(by("omid", "isipo-krm", "MISUSE", " "))
                    .isRefused(CERTIFICATE_GROUNDS_MISSING);
        }

        @Test
        void needs_a_person_and_a_body() {
            given(List.of())
                    .when(by(" ", "isipo-krm", "MISUSE", "sold"))
                    .isRefused(CERTIFICATE_PERSON_MISSING);
            given(List.of())
                    .when(by("omid", "", "MISUSE", "sold"))
                    .isRefused(CERTIFICATE_PERSON_MISSING);
        }

        @Test
        void is_not_for_who_helped_the_firm_in_any_of_its_cases() {
            for (var helper :
                    List.of(
                            by("hana", "isipo-krm", "MISUSE", "sold"),
                            by("omid", "helpers", "MISUSE", "sold"),
                            by("laleh", "isipo-krm", "MISUSE", "sold"),
                            by("omid", "late-helpers", "MISUSE", "sold"),
                            by("omid", "named-helpers", "MISUSE", "sold")))
                given(List.of()).when(helper).isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
        }

        @Test
        void is_possible_up_to_the_last_day() {
            given(List.of()).when(suspend(LAST_DAY)).isAccepted();
            given(List.of()).when(suspend(LAST_DAY.plusDays(1))).isRefused(CERTIFICATE_EXPIRED);
        }

        @Test
        void is_always_possible_where_the_scheme_sets_no_end() {
            given(List.of())
                    .when(
                            new SuspendCertificate(
                                    ENDLESS, "MISUSE", "sold", "omid", "isipo", DAY.plusYears(50)))
                    .isAccepted();
        }

        private SuspendCertificate by(String who, String body, String reason, String grounds) {
            return new SuspendCertificate(NUMBER, reason, grounds, who, body, DAY);
        }
    }

    @Nested
    class reinstating {

        @Test
        void makes_it_count_again() {
            given(suspended())
                    .when(reinstate("omid", "it arrived", DAY.plusDays(10)))
                    .happens(
                            new CertificateReinstated(
                                    NUMBER, "it arrived", "omid", "isipo-krm", DAY.plusDays(10)));
        }

        @Test
        void needs_a_suspension() {
            given(List.of())
                    .when(reinstate("omid", "why not", DAY))
                    .isRefused(CERTIFICATE_NOT_SUSPENDED);
            given(reinstated())
                    .when(reinstate("omid", "again", DAY.plusDays(21)))
                    .isRefused(CERTIFICATE_NOT_SUSPENDED);
        }

        @Test
        void needs_grounds_and_no_helper() {
            given(suspended())
                    .when(reinstate("omid", " ", DAY.plusDays(11)))
                    .isRefused(CERTIFICATE_GROUNDS_MISSING);
            given(suspended())
                    .when(reinstate("hana", "a friend", DAY.plusDays(11)))
                    .isRefused(CERTIFICATE_HELPER_MAY_NOT_ACT);
        }

        @Test
        void is_too_late_after_the_last_day() {
            given(suspended()).when(reinstate("omid", "it arrived", LAST_DAY)).isAccepted();
            given(suspended())
                    .when(reinstate("omid", "it arrived", LAST_DAY.plusDays(1)))
                    .isRefused(CERTIFICATE_EXPIRED);
        }

        private ReinstateCertificate reinstate(String who, String grounds, LocalDate on) {
            return new ReinstateCertificate(NUMBER, grounds, who, "isipo-krm", on);
        }
    }

    @Nested
    class any_command {

        @Test
        void is_about_a_certificate_that_was_issued() {
            given(List.of())
                    .when(
                            new SuspendCertificate(
                                    "KB-1404-999999", "MISUSE", "sold", "omid", "isipo", DAY))
                    .isRefused(CERTIFICATE_UNKNOWN);
        }

        @Test
        void comes_no_day_before_the_issue_or_the_last_thing_that_happened() {
            given(List.of()).when(suspend(DAY.minusDays(1))).isRefused(CERTIFICATE_DATE_BACKWARDS);
            given(reinstated())
                    .when(suspend(DAY.plusDays(19)))
                    .isRefused(CERTIFICATE_DATE_BACKWARDS);
            given(proposed()).when(suspend(DAY.plusDays(29))).isRefused(CERTIFICATE_DATE_BACKWARDS);
            given(
                            then(
                                    proposed(),
                                    new RevocationDeclined(
                                            NUMBER, "no", "kamran", "group", DAY.plusDays(35))))
                    .when(suspend(DAY.plusDays(34)))
                    .isRefused(CERTIFICATE_DATE_BACKWARDS);
        }

        @Test
        void stays_within_the_reach_of_who_sends_it() {
            given(List.of())
                    .when(suspend(DAY), new Guard(new Reach(Set.of("YAZ"), Set.of(), null), null))
                    .isRefused(KernelRefusal.OUT_OF_REACH);
            given(List.of())
                    .when(suspend(DAY), new Guard(new Reach(Set.of("KRM"), Set.of(), null), null))
                    .isAccepted();
        }

        @Test
        void says_which_version_was_seen_once_something_has_happened() {
            given(suspended())
                    .when(
                            new ReinstateCertificate(
                                    NUMBER, "g", "omid", "isipo", DAY.plusDays(11)),
                            Guard.OPEN)
                    .isRefused(CERTIFICATE_VERSION_MISSING);
            given(List.of())
                    .when(suspend(DAY), new Guard(Reach.EVERYWHERE, 0L))
                    .isRefused(KernelRefusal.VERSION_STALE);
        }
    }
}
