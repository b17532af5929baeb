package rosukh.command.certificates;

import static rosukh.command.certificates.CertificateRefusal.*;
import static rosukh.command.certificates.Scenarios.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.certificates.CertificateCommand.EndEntitlement;
import rosukh.command.certificates.CertificateCommand.RecordEntitlement;
import rosukh.events.certificates.CertificateEvent.EntitlementEnded;
import rosukh.events.certificates.CertificateEvent.EntitlementRecorded;
import rosukh.events.certificates.EntitlementKind;

class EntitlementsTest extends Rulings {

    private static final LocalDate FIRST_DAY = DAY.minusDays(2);

    @Nested
    class recording {

        @Test
        void numbers_them_within_the_certificate() {
            given(granted())
                    .when(grant("CUSTOMS", DAY.plusDays(1), DAY.plusDays(9)))
                    .happens(
                            recorded(2, EntitlementKind.CUSTOMS, DAY.plusDays(1), DAY.plusDays(9)));
        }

        @Test
        void keeps_body_and_reference_without_their_margins() {
            given(List.of())
                    .when(
                            new RecordEntitlement(
                                    NUMBER, "TAX", DAY, DAY, " tax-office ", " L-7 ", DAY))
                    .happens(recorded(1, EntitlementKind.TAX, DAY, DAY));
        }

        @Test
        void lasts_as_long_as_the_certificate_unless_an_end_is_given() {
            given(List.of())
                    .when(grant("TAX", FIRST_DAY, null))
                    .happens(recorded(1, EntitlementKind.TAX, FIRST_DAY, LAST_DAY));
        }

        @Test
        void has_no_end_where_neither_has_one() {
            given(List.of())
                    .when(
                            new RecordEntitlement(
                                    ENDLESS, "TAX", DAY, null, "tax-office", "L-7", DAY))
                    .happens(
                            new EntitlementRecorded(
                                    ENDLESS,
                                    1,
                                    EntitlementKind.TAX,
                                    DAY,
                                    null,
                                    "tax-office",
                                    "L-7",
                                    DAY));
        }

        @Test
        void stays_within_the_validity() {
            given(List.of()).when(grant("TAX", FIRST_DAY, LAST_DAY)).isAccepted();
            given(List.of()).when(grant("TAX", LAST_DAY, LAST_DAY)).isAccepted();
            given(List.of())
                    .when(grant("TAX", FIRST_DAY.minusDays(1), LAST_DAY))
                    .isRefused(ENTITLEMENT_OUTSIDE_VALIDITY);
            given(List.of())
                    .when(grant("TAX", FIRST_DAY, LAST_DAY.plusDays(1)))
                    .isRefused(ENTITLEMENT_OUTSIDE_VALIDITY);
            given(List.of())
                    .when(grant("TAX", LAST_DAY.plusDays(1), null))
                    .isRefused(ENTITLEMENT_OUTSIDE_VALIDITY);
        }

        @Test
        void ends_no_day_before_it_begins() {
            given(List.of())
                    .when(grant("TAX", DAY.plusDays(2), DAY.plusDays(1)))
                    .isRefused(ENTITLEMENT_PERIOD_REVERSED);
        }

        @Test
        void knows_its_kinds_and_names_its_source() {
            given(List.of()).when(grant("HOLIDAY", DAY, null)).isRefused(ENTITLEMENT_KIND_UNKNOWN);
            given(List.of())
                    .when(new RecordEntitlement(NUMBER, "TAX", DAY, null, " ", "L-7", DAY))
                    .isRefused(ENTITLEMENT_SOURCE_MISSING);
            given(List.of())
                    .when(new RecordEntitlement(NUMBER, "TAX", DAY, null, "tax-office", "", DAY))
                    .isRefused(ENTITLEMENT_SOURCE_MISSING);
        }

        @Test
        void is_not_done_during_a_suspension() {
            given(suspended())
                    .when(
                            new RecordEntitlement(
                                    NUMBER, "TAX", DAY, null, "tax", "L-7", DAY.plusDays(11)))
                    .isRefused(CERTIFICATE_SUSPENDED);
            given(reinstated())
                    .when(
                            new RecordEntitlement(
                                    NUMBER, "TAX", DAY, null, "tax", "L-7", DAY.plusDays(21)))
                    .isAccepted();
        }

        @Test
        void leaves_a_suspension_and_a_proposal_as_they_are() {
            EntitlementEnded ended = new EntitlementEnded(NUMBER, 1, "over", DAY.plusDays(42));
            given(then(granted(), suspended().getFirst(), ended))
                    .when(suspend(DAY.plusDays(43)))
                    .isRefused(CERTIFICATE_ALREADY_SUSPENDED);
            given(then(proposed(), granted().getFirst(), ended))
                    .when(
                            new CertificateCommand.ProposeRevocation(
                                    NUMBER, "MISUSE", "sold", "omid", "isipo", DAY.plusDays(43)))
                    .isRefused(CERTIFICATE_REVOCATION_ALREADY_PROPOSED);
            given(then(proposed(), granted().getFirst()))
                    .when(
                            new CertificateCommand.ProposeRevocation(
                                    NUMBER, "MISUSE", "sold", "omid", "isipo", DAY.plusDays(43)))
                    .isRefused(CERTIFICATE_REVOCATION_ALREADY_PROPOSED);
        }

        @Test
        void moves_the_day_before_which_nothing_may_happen() {
            given(List.of(recorded(1, EntitlementKind.TAX, DAY, LAST_DAY)))
                    .when(suspend(DAY.minusDays(1)))
                    .isRefused(CERTIFICATE_DATE_BACKWARDS);
            given(then(granted(), new EntitlementEnded(NUMBER, 1, "over", DAY.plusDays(42))))
                    .when(suspend(DAY.plusDays(41)))
                    .isRefused(CERTIFICATE_DATE_BACKWARDS);
        }
    }

    /// The first one lasts from the 10th day to the 100th.
    @Nested
    class two_of_a_kind {

        @Test
        void are_never_in_force_on_the_same_day() {
            given(granted()).when(tax(9, 10)).isRefused(ENTITLEMENT_DOUBLED);
            given(granted()).when(tax(100, 101)).isRefused(ENTITLEMENT_DOUBLED);
            given(granted()).when(tax(20, 30)).isRefused(ENTITLEMENT_DOUBLED);
            given(granted()).when(tax(0, 200)).isRefused(ENTITLEMENT_DOUBLED);
        }

        @Test
        void may_follow_each_other() {
            given(granted()).when(tax(1, 9)).isAccepted();
            given(granted()).when(tax(101, 110)).isAccepted();
        }

        @Test
        void may_follow_where_the_first_ended_early() {
            var ended =
                    then(granted(), new EntitlementEnded(NUMBER, 1, "given up", DAY.plusDays(50)));
            given(ended).when(tax(51, 60, 50)).isAccepted();
            given(ended).when(tax(50, 60, 50)).isRefused(ENTITLEMENT_DOUBLED);
        }

        @Test
        void may_overlap_where_the_first_was_never_used() {
            var unused =
                    then(granted(), new EntitlementEnded(NUMBER, 1, "mistake", DAY.plusDays(5)));
            given(unused).when(tax(1, 30, 5)).isAccepted();
        }

        @Test
        void never_overlap_an_endless_one() {
            given(
                            List.of(
                                    new EntitlementRecorded(
                                            ENDLESS,
                                            1,
                                            EntitlementKind.TAX,
                                            DAY,
                                            null,
                                            "t",
                                            "L",
                                            DAY)))
                    .when(
                            new RecordEntitlement(
                                    ENDLESS, "TAX", DAY.plusYears(9), null, "t", "L", DAY))
                    .isRefused(ENTITLEMENT_DOUBLED);
        }

        private RecordEntitlement tax(int begin, int end) {
            return grant("TAX", DAY.plusDays(begin), DAY.plusDays(end));
        }

        private RecordEntitlement tax(int begin, int end, int on) {
            return new RecordEntitlement(
                    NUMBER,
                    "TAX",
                    DAY.plusDays(begin),
                    DAY.plusDays(end),
                    "tax-office",
                    "L-8",
                    DAY.plusDays(on));
        }
    }

    @Nested
    class ending {

        @Test
        void happens_on_its_last_day() {
            given(granted())
                    .when(end(1, "given up", 50))
                    .happens(new EntitlementEnded(NUMBER, 1, "given up", DAY.plusDays(50)));
        }

        @Test
        void may_happen_during_a_suspension() {
            given(then(granted(), suspended().getFirst())).when(end(1, "over", 11)).isAccepted();
        }

        @Test
        void needs_grounds() {
            given(granted()).when(end(1, " ", 50)).isRefused(CERTIFICATE_GROUNDS_MISSING);
        }

        @Test
        void is_of_one_that_was_recorded() {
            given(granted()).when(end(0, "over", 50)).isRefused(ENTITLEMENT_UNKNOWN);
            given(granted()).when(end(2, "over", 50)).isRefused(ENTITLEMENT_UNKNOWN);
        }

        @Test
        void comes_before_its_end_and_once() {
            given(granted()).when(end(1, "over", 99)).isAccepted();
            given(granted()).when(end(1, "over", 100)).isRefused(ENTITLEMENT_OVER);
            given(then(granted(), new EntitlementEnded(NUMBER, 1, "x", DAY.plusDays(50))))
                    .when(end(1, "again", 50))
                    .isRefused(ENTITLEMENT_OVER);
        }

        @Test
        void is_possible_at_any_time_where_there_is_no_end() {
            given(
                            List.of(
                                    new EntitlementRecorded(
                                            ENDLESS,
                                            1,
                                            EntitlementKind.TAX,
                                            DAY,
                                            null,
                                            "t",
                                            "L",
                                            DAY)))
                    .when(new EndEntitlement(ENDLESS, 1, "over", DAY.plusYears(30)))
                    .isAccepted();
        }

        @Test
        void leaves_the_others_as_they_are() {
            var two =
                    then(
                            granted(),
                            recorded(2, EntitlementKind.CUSTOMS, DAY.plusDays(10), LAST_DAY),
                            new EntitlementEnded(NUMBER, 2, "x", DAY.plusDays(20)));
            given(two).when(end(2, "again", 30)).isRefused(ENTITLEMENT_OVER);
            given(two).when(end(1, "now", 30)).isAccepted();
        }

        private EndEntitlement end(int entitlement, String grounds, int day) {
            return new EndEntitlement(NUMBER, entitlement, grounds, DAY.plusDays(day));
        }
    }

    private static EntitlementRecorded recorded(
            int number, EntitlementKind kind, LocalDate begins, @Nullable LocalDate ends) {
        return new EntitlementRecorded(
                NUMBER, number, kind, begins, ends, "tax-office", "L-7", DAY);
    }
}
