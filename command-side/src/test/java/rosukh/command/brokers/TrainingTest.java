package rosukh.command.brokers;

import static rosukh.command.brokers.BrokerRefusal.BROKER_ALREADY_ENROLLED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_BRIDGING_DONE;
import static rosukh.command.brokers.BrokerRefusal.BROKER_BRIDGING_NOT_REQUIRED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_BRIDGING_RAISED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_DATE_BACKWARDS;
import static rosukh.command.brokers.BrokerRefusal.BROKER_EXAM_NOT_ALLOWED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_HOURS_RANGE;
import static rosukh.command.brokers.BrokerRefusal.BROKER_MODULE_UNKNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_NOT_NAMED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_SCORE_RANGE;
import static rosukh.command.brokers.BrokerRefusal.BROKER_UNCHANGED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_UNKNOWN;
import static rosukh.command.brokers.Careers.DAY;
import static rosukh.command.brokers.Careers.HADI;
import static rosukh.command.brokers.Careers.accredited;
import static rosukh.command.brokers.Careers.enrolled;
import static rosukh.command.brokers.Careers.then;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.brokers.TrainingCommand.ChangeBody;
import rosukh.command.brokers.TrainingCommand.CompleteBridging;
import rosukh.command.brokers.TrainingCommand.EnrolBroker;
import rosukh.command.brokers.TrainingCommand.LimitAccreditation;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
import rosukh.command.brokers.TrainingCommand.RecordExam;
import rosukh.command.brokers.TrainingCommand.RequireBridging;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.TrainingEvent.AccreditationLimited;
import rosukh.events.brokers.TrainingEvent.AttendanceRecorded;
import rosukh.events.brokers.TrainingEvent.BodyChanged;
import rosukh.events.brokers.TrainingEvent.BridgingCompleted;
import rosukh.events.brokers.TrainingEvent.BridgingRequired;
import rosukh.events.brokers.TrainingEvent.BrokerEnrolled;
import rosukh.events.brokers.TrainingEvent.ExamTaken;

class TrainingTest extends Sentences {

    private static final String NEW = "1405-01-11";
    private static final LocalDate FROM = LocalDate.of(2026, 3, 31);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 29);

    @Nested
    class enrolling {

        @Test
        void begins_a_career_once() {
            given(List.of())
                    .when(new EnrolBroker(HADI, "helpers", "omid", DAY))
                    .happens(new BrokerEnrolled(HADI, "helpers", "omid", DAY));
            given(enrolled())
                    .when(new EnrolBroker(HADI, "helpers", "omid", DAY))
                    .isRefused(BROKER_ALREADY_ENROLLED);
        }

        @Test
        void needs_an_account_and_a_body() {
            given(List.of())
                    .when(new EnrolBroker(HADI, " ", "omid", DAY))
                    .isRefused(BROKER_NOT_NAMED);
            given(List.of())
                    .when(new EnrolBroker("", "helpers", "omid", DAY))
                    .isRefused(BROKER_NOT_NAMED);
        }

        @Test
        void comes_before_everything_else() {
            given(List.of()).when(exam(80, DAY)).isRefused(BROKER_UNKNOWN);
        }

        @Test
        void may_be_followed_by_another_body_and_not_by_the_same() {
            given(enrolled())
                    .when(new ChangeBody(HADI, "others", "omid", DAY))
                    .happens(new BodyChanged(HADI, "others", "omid", DAY));
            given(enrolled())
                    .when(new ChangeBody(HADI, "helpers", "omid", DAY))
                    .isRefused(BROKER_UNCHANGED);
            given(enrolled())
                    .when(new ChangeBody(HADI, "", "omid", DAY))
                    .isRefused(BROKER_NOT_NAMED);
        }
    }

    @Nested
    class attendance {

        @Test
        void is_recorded_by_module_and_day() {
            given(enrolled())
                    .when(attended("FINANCE", 12, DAY))
                    .happens(new AttendanceRecorded(HADI, "FINANCE", 12, "omid", DAY));
            given(enrolled()).when(attended("FINANCE", 1, DAY)).isAccepted();
        }

        @Test
        void is_of_a_module_of_the_curriculum() {
            given(enrolled()).when(attended("COOKING", 8, DAY)).isRefused(BROKER_MODULE_UNKNOWN);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 13, -1})
        void is_of_1_to_12_hours(int hours) {
            given(enrolled()).when(attended("FINANCE", hours, DAY)).isRefused(BROKER_HOURS_RANGE);
        }

        @Test
        void follows_the_enrolment() {
            given(enrolled())
                    .when(attended("FINANCE", 8, DAY.minusDays(1)))
                    .isRefused(BROKER_DATE_BACKWARDS);
        }
    }

    @Nested
    class an_examination {

        @Test
        void is_passed_from_70_points_on() {
            given(enrolled())
                    .when(exam(70, DAY))
                    .happens(new ExamTaken(HADI, 1, 70, true, "omid", DAY));
            given(enrolled())
                    .when(exam(69, DAY))
                    .happens(new ExamTaken(HADI, 1, 69, false, "omid", DAY));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 101})
        void has_0_to_100_points(int score) {
            given(enrolled()).when(exam(score, DAY)).isRefused(BROKER_SCORE_RANGE);
        }

        @Test
        void may_have_any_points_of_these() {
            given(enrolled()).when(exam(0, DAY)).isAccepted();
            given(enrolled()).when(exam(100, DAY)).isAccepted();
        }

        @Test
        void follows_the_enrolment() {
            given(enrolled()).when(exam(80, DAY.minusDays(1))).isRefused(BROKER_DATE_BACKWARDS);
        }

        @Test
        void is_sat_again_after_30_days() {
            List<BrokerEvent> failed =
                    then(enrolled(), new ExamTaken(HADI, 1, 50, false, "omid", DAY));
            given(failed)
                    .when(exam(80, DAY.plusDays(29)))
                    .isRefused(BROKER_EXAM_NOT_ALLOWED, "X_WAIT");
            given(failed)
                    .when(exam(80, DAY.plusDays(30)))
                    .happens(new ExamTaken(HADI, 2, 80, true, "omid", DAY.plusDays(30)));
        }

        @Test
        void is_sat_three_times_at_most_and_never_after_it_was_passed() {
            List<BrokerEvent> thrice =
                    then(
                            enrolled(),
                            new ExamTaken(HADI, 1, 50, false, "omid", DAY),
                            new ExamTaken(HADI, 2, 60, false, "omid", DAY.plusDays(40)),
                            new ExamTaken(HADI, 3, 90, true, "omid", DAY.plusDays(80)));
            given(thrice)
                    .when(exam(95, DAY.plusDays(90)))
                    .isRefused(BROKER_EXAM_NOT_ALLOWED, "X_PASSED", "X_TRIES", "X_WAIT");
        }
    }

    @Nested
    class a_new_version {

        @Test
        void calls_for_its_module_within_90_days() {
            given(accredited())
                    .when(required(FROM))
                    .happens(new BridgingRequired(HADI, "ir-kb", NEW, FROM, DUE, FROM));
        }

        @Test
        void calls_once_and_not_before_it_is_in_force() {
            given(called()).when(required(FROM)).isRefused(BROKER_BRIDGING_RAISED);
            given(accredited()).when(required(FROM.minusDays(1))).isRefused(BROKER_DATE_BACKWARDS);
        }

        @Test
        void calls_nobody_who_is_trained_for_it() {
            given(accredited())
                    .when(new RequireBridging(HADI, "ir-kb", "1402-02-18", FROM, FROM))
                    .isRefused(BROKER_BRIDGING_DONE);
        }

        @Test
        void is_known_after_its_module() {
            given(called())
                    .when(done(DUE.plusDays(40)))
                    .happens(new BridgingCompleted(HADI, "ir-kb", NEW, "omid", DUE.plusDays(40)));
            given(then(called(), new BridgingCompleted(HADI, "ir-kb", NEW, "omid", DUE)))
                    .when(done(DUE))
                    .isRefused(BROKER_BRIDGING_DONE);
        }

        @Test
        void must_have_called_for_the_module_that_is_done() {
            given(accredited()).when(done(FROM)).isRefused(BROKER_BRIDGING_NOT_REQUIRED);
            given(called()).when(done(FROM.minusDays(1))).isRefused(BROKER_DATE_BACKWARDS);
        }

        @Test
        void limits_the_accreditation_on_day_91_once() {
            given(called())
                    .when(limited(DUE.plusDays(1)))
                    .happens(new AccreditationLimited(HADI, "ir-kb", NEW, DUE, DUE.plusDays(1)));
            given(called()).when(limited(DUE)).isRefused(BROKER_DATE_BACKWARDS);
            given(
                            then(
                                    called(),
                                    new AccreditationLimited(
                                            HADI, "ir-kb", NEW, DUE, DUE.plusDays(1))))
                    .when(limited(DUE.plusDays(2)))
                    .isRefused(BROKER_BRIDGING_RAISED);
        }

        @Test
        void limits_nobody_who_did_the_module_or_was_not_called() {
            given(then(called(), new BridgingCompleted(HADI, "ir-kb", NEW, "omid", DUE)))
                    .when(limited(DUE.plusDays(1)))
                    .isRefused(BROKER_BRIDGING_DONE);
            given(accredited())
                    .when(limited(DUE.plusDays(1)))
                    .isRefused(BROKER_BRIDGING_NOT_REQUIRED);
        }

        private static List<BrokerEvent> called() {
            return then(accredited(), new BridgingRequired(HADI, "ir-kb", NEW, FROM, DUE, FROM));
        }

        private static RequireBridging required(LocalDate on) {
            return new RequireBridging(HADI, "ir-kb", NEW, FROM, on);
        }

        private static CompleteBridging done(LocalDate on) {
            return new CompleteBridging(HADI, "ir-kb", NEW, "omid", on);
        }

        private static LimitAccreditation limited(LocalDate on) {
            return new LimitAccreditation(HADI, "ir-kb", NEW, on);
        }
    }

    private static RecordExam exam(int score, LocalDate on) {
        return new RecordExam(HADI, score, "omid", on);
    }

    private static RecordAttendance attended(String module, int hours, LocalDate on) {
        return new RecordAttendance(HADI, module, hours, "omid", on);
    }
}
