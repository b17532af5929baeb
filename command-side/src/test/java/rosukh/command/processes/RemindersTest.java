package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.ClosureCause;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.certification.ClockEvent.RequestAnswered;
import rosukh.events.certification.ClockEvent.RequestLapsed;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.letters.LetterKind;

/// What a firm is reminded of.
class RemindersTest extends OccasionsOfACase {

    @Nested
    class a_request_without_an_answer {

        /// A Wednesday; from the Sunday before it three working days are left.
        static final LocalDate LAST = DAY.plusDays(25);

        static final LocalDate NEAR = LAST.minusDays(3);

        @BeforeEach
        void asked_for() {
            take(asked(LAST), written("REQUEST/f-1.1/Q1"));
        }

        @Test
        void is_recalled_when_three_working_days_are_left() {
            assertThat(occasions.due(NEAR.minusDays(1))).isEmpty();
            assertThat(occasions.due(NEAR))
                    .containsExactly(
                            new WriteLetter(
                                    only(NEAR).letterId(),
                                    "f-1.1",
                                    LetterKind.REMINDER_REQUEST,
                                    "fa",
                                    Map.of(
                                            "message",
                                            "گزارش آزمون",
                                            "answerBy",
                                            "چهارشنبه ۱۳ خرداد ۱۴۰۵",
                                            "daysLeft",
                                            "۳"),
                                    "REMINDER_REQUEST/f-1.1/Q1",
                                    "case-letters",
                                    NEAR));
        }

        @Test
        void is_recalled_late_after_a_downtime_but_not_when_it_is_past() {
            assertThat(occasions.due(LAST)).hasSize(1);
            assertThat(only(LAST).values()).containsEntry("daysLeft", "۰");
            assertThat(occasions.due(LAST.plusDays(1))).isEmpty();
        }

        @Test
        void is_recalled_once() {
            take(written("REMINDER_REQUEST/f-1.1/Q1"));
            assertThat(occasions.due(LAST)).isEmpty();
        }

        @Test
        void is_recalled_earlier_where_offices_are_closed() {
            LocalDate closed = LAST.minusDays(1);
            take(
                    new ClosureDeclared(
                            "c-1",
                            List.of("TEH"),
                            closed,
                            closed,
                            ClosureCause.COLD,
                            "s",
                            "omid",
                            DAY));
            assertThat(occasions.due(NEAR.minusDays(1))).hasSize(1);
        }

        @Test
        void is_not_recalled_once_answered_lapsed_or_closed() {
            List<Object> ends =
                    List.of(
                            new RequestAnswered("f-1.1", "Q1", "here", "firm", DAY),
                            new RequestLapsed("f-1.1", "Q1", DAY),
                            new CaseWithdrawn("f-1.1", "g", "firm", DAY),
                            new CaseMerged("f-1.1", "f-1.2", "g", "omid", DAY));
            for (Object end : ends) {
                take(asked(LAST));
                assertThat(occasions.due(LAST)).hasSize(1);
                take(end);
                assertThat(occasions.due(LAST)).as(end.toString()).isEmpty();
            }
        }

        @Test
        void is_not_recalled_on_the_day_it_is_made() {
            take(
                    new RequestAnswered("f-1.1", "Q1", "here", "firm", DAY),
                    new MoreRequested("f-1.1", "Q2", List.of(), "m", DAY.plusDays(1), "sima", DAY),
                    written("REQUEST/f-1.1/Q2"));
            assertThat(occasions.due(DAY)).isEmpty();
            assertThat(occasions.due(DAY.plusDays(1))).hasSize(1);
        }
    }

    @Nested
    class a_certificate_that_expires {

        static final LocalDate END = LocalDate.of(2028, 5, 8);

        @BeforeEach
        void issued() {
            take(certificate("KB-1405-000001", "f-1.1", END));
        }

        @Test
        void is_told_90_and_30_days_before_its_last_day() {
            assertThat(occasions.due(END.minusDays(91))).isEmpty();
            assertThat(only(END.minusDays(90)))
                    .satisfies(letter -> {
                        assertThat(letter.occasion())
                                .isEqualTo("REMINDER_EXPIRY/KB-1405-000001/90");
                        assertThat(letter.kind()).isEqualTo(LetterKind.REMINDER_EXPIRY);
                        assertThat(letter.values())
                                .isEqualTo(
                                        Map.of(
                                                "certificate",
                                                "KB-1405-000001",
                                                "validTo",
                                                "دوشنبه ۱۹ اردیبهشت ۱۴۰۷",
                                                "daysLeft",
                                                "۹۰"));
                    });
            take(written("REMINDER_EXPIRY/KB-1405-000001/90"));
            assertThat(occasions.due(END.minusDays(31))).isEmpty();
            assertThat(only(END.minusDays(30)).occasion())
                    .isEqualTo("REMINDER_EXPIRY/KB-1405-000001/30");
            take(written("REMINDER_EXPIRY/KB-1405-000001/30"));
            assertThat(occasions.due(END)).isEmpty();
        }

        @Test
        void is_told_late_after_a_downtime_by_the_nearest_reminder_alone() {
            assertThat(only(END.minusDays(31)).occasion()).endsWith("/90");
            assertThat(only(END.minusDays(20)).occasion()).endsWith("/30");
            assertThat(only(END).occasion()).endsWith("/30");
            assertThat(occasions.due(END.plusDays(1))).isEmpty();
        }

        @Test
        void is_not_told_when_it_was_revoked_or_the_firm_holds_a_later_one() {
            take(certificate("KB-1405-000002", "f-1.1", END.plusDays(1)));
            assertThat(occasions.due(END))
                    .extracting(WriteLetter::occasion)
                    .containsExactly("REMINDER_EXPIRY/KB-1405-000002/30");
            take(
                    new CertificateRevoked(
                            "KB-1405-000002",
                            RevocationReason.FALSE_STATEMENT,
                            "g",
                            "kamran",
                            "group",
                            DAY));
            assertThat(only(END).occasion()).contains("000001");
            take(certificate("KB-1405-000003", "f-1.1", null));
            assertThat(occasions.due(END)).isEmpty();
        }

        @Test
        void is_told_whatever_another_firm_holds() {
            take(
                    new CaseOpened("f-2.1", "f-2", 1, TestSchemes.KB, "TEH-P01", "TEH", DAY),
                    certificate("KB-1405-000002", "f-2.1", null));
            assertThat(occasions.due(END)).hasSize(1);
        }

        @Test
        void is_not_told_of_days_before_it_was_issued() {
            take(
                    new CertificateIssued(
                            "f-1.1",
                            "KB-1405-000009",
                            "NOPA",
                            END.plusDays(1),
                            END.plusDays(60),
                            END.plusDays(1)));
            assertThat(occasions.due(END.plusDays(1))).isEmpty();
            assertThat(only(END.plusDays(30)).occasion()).endsWith("000009/30");
        }
    }
}
