package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.assessed;
import static rosukh.command.certification.Scenarios.certified;
import static rosukh.command.certification.Scenarios.documented;
import static rosukh.command.certification.Scenarios.granted;
import static rosukh.command.certification.Scenarios.identified;
import static rosukh.command.certification.Scenarios.recommended;
import static rosukh.command.certification.Scenarios.refusedForTechnology;
import static rosukh.command.certification.Scenarios.submitted;
import static rosukh.command.certification.Scenarios.then;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.certification.ClockCommand.AnswerRequest;
import rosukh.command.certification.ClockCommand.RequestMore;
import rosukh.command.certification.ClockCommand.ResumeClock;
import rosukh.command.certification.ClockCommand.SuspendClock;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.certification.ClockEvent.RequestAnswered;
import rosukh.events.certification.ClockEvent.RequestLapsed;

class ClockTest extends Rulings {

    private static final LocalDate UNTIL = DAY.plusDays(10);
    private static final MoreRequested ASKED =
            new MoreRequested(
                    CASE, "Q1", List.of("TECHNICAL_FILE"), "drawings", UNTIL, "azar", DAY);
    private static final ClockSuspended BY_QUESTION =
            new ClockSuspended(CASE, "MORE_REQUESTED", "drawings", "azar", DAY);
    private static final ClockSuspended STOPPED =
            new ClockSuspended(CASE, "COURT_ORDER", "order 12", "omid", DAY);

    @Nested
    class asking_for_more {

        @Test
        void stops_the_clock() {
            given(submitted()).when(ask()).happens(ASKED, BY_QUESTION);
        }

        @Test
        void numbers_the_requests() {
            given(then(submitted(), ASKED, BY_QUESTION, answered(DAY), resumed("", "farid", DAY)))
                    .when(ask())
                    .happens(
                            new MoreRequested(
                                    CASE,
                                    "Q2",
                                    List.of("TECHNICAL_FILE"),
                                    "drawings",
                                    UNTIL,
                                    "azar",
                                    DAY),
                            BY_QUESTION);
        }

        @Test
        void is_refused_while_the_clock_stands() {
            given(then(submitted(), STOPPED)).when(ask()).isRefused(CaseRefusal.CASE_CLOCK_STANDS);
        }

        @Test
        void is_for_a_submitted_application_that_nobody_has_recommended_on() {
            given(documented()).when(ask()).isRefused(CaseRefusal.CASE_NOT_SUBMITTED);
            given(recommended()).when(ask()).isRefused(CaseRefusal.CASE_ALREADY_RECOMMENDED);
            given(certified()).when(ask()).isRefused(CaseRefusal.CASE_CLOSED);
        }

        @ParameterizedTest
        @CsvSource({"hana, assessors", "azar, helpers"})
        void is_not_for_who_helped_the_firm(String person, String organisation) {
            given(submitted())
                    .when(ask(List.of(), "drawings", UNTIL, person, organisation))
                    .isRefused(CaseRefusal.CASE_HELPER_MAY_NOT_ASSESS);
        }

        @Test
        void names_documents_of_the_scheme_each_once() {
            given(submitted())
                    .when(ask(List.of("HOROSCOPE"), "drawings", UNTIL, "azar", "assessors"))
                    .isRefused(CaseRefusal.EVIDENCE_REQUIREMENT_UNKNOWN);
            given(submitted())
                    .when(ask(List.of("PATENT", "PATENT"), "drawings", UNTIL, "azar", "assessors"))
                    .isRefused(CaseRefusal.CASE_REQUEST_MALFORMED);
        }

        @Test
        void says_what_is_asked_for_and_gives_a_day_ahead() {
            given(submitted())
                    .when(ask(List.of(), " ", UNTIL, "azar", "assessors"))
                    .isRefused(CaseRefusal.CASE_REQUEST_MALFORMED);
            given(submitted())
                    .when(ask(List.of(), "drawings", DAY, "azar", "assessors"))
                    .isRefused(CaseRefusal.CASE_REQUEST_MALFORMED);
        }
    }

    @Nested
    class answering {

        @Test
        void lets_the_clock_run_again() {
            given(asked())
                    .when(new AnswerRequest(CASE, " attached ", "farid", UNTIL))
                    .happens(answered(UNTIL), resumed("", "farid", UNTIL));
        }

        @Test
        void is_taken_late_as_long_as_the_request_has_not_lapsed() {
            given(asked())
                    .when(new AnswerRequest(CASE, "attached", "farid", UNTIL.plusDays(3)))
                    .isAccepted();
        }

        @Test
        void needs_a_request() {
            given(then(submitted(), STOPPED))
                    .when(new AnswerRequest(CASE, "attached", "farid", DAY))
                    .isRefused(CaseRefusal.CASE_NOTHING_REQUESTED);
        }

        @Test
        void says_something() {
            given(asked())
                    .when(new AnswerRequest(CASE, " ", "farid", DAY))
                    .isRefused(CaseRefusal.CASE_ANSWER_MISSING);
        }
    }

    @Nested
    class stopping_the_clock {

        @Test
        void is_possible_before_the_decision() {
            for (List<CertificationEvent> history :
                    List.of(identified(), submitted(), recommended()))
                given(history).when(stop("COURT_ORDER", "order 12")).happens(STOPPED);
        }

        @Test
        void is_possible_while_an_appeal_waits() {
            given(appealed()).when(stop("COURT_ORDER", "order 12")).happens(STOPPED);
        }

        @Test
        void is_refused_after_the_decision() {
            given(granted())
                    .when(stop("COURT_ORDER", "order 12"))
                    .isRefused(CaseRefusal.CASE_ALREADY_DECIDED);
        }

        @Test
        void happens_once() {
            given(then(submitted(), STOPPED))
                    .when(stop("COURT_ORDER", "order 12"))
                    .isRefused(CaseRefusal.CASE_CLOCK_STANDS);
        }

        @ParameterizedTest
        @ValueSource(strings = {"MORE_REQUESTED", "WEATHER", ""})
        void has_one_of_the_causes(String cause) {
            given(submitted())
                    .when(stop(cause, "order 12"))
                    .isRefused(CaseRefusal.CASE_SUSPENSION_CAUSE_UNKNOWN);
        }

        @ParameterizedTest
        @EnumSource(
                value = Clock.Cause.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = "MORE_REQUESTED")
        void takes_every_other_cause(Clock.Cause cause) {
            given(submitted()).when(stop(cause.name(), "grounds")).isAccepted();
        }

        @Test
        void says_why() {
            given(submitted())
                    .when(stop("COURT_ORDER", " "))
                    .isRefused(CaseRefusal.CASE_GROUNDS_MISSING);
        }
    }

    @Nested
    class while_the_clock_stands {

        @Test
        void nothing_is_submitted() {
            given(then(documented(), STOPPED))
                    .when(new SubmitApplication(CASE, "farid", Set.of(), false, DAY))
                    .isRefused(CaseRefusal.CASE_CLOCK_STANDS);
        }

        @Test
        void nothing_is_recommended() {
            given(then(assessed(), STOPPED))
                    .when(new RecommendOutcome(CASE, "good", "arash", "assessors", DAY))
                    .isRefused(CaseRefusal.CASE_CLOCK_STANDS);
        }

        @Test
        void nothing_is_decided() {
            given(then(recommended(), STOPPED))
                    .when(new GrantStatus(CASE, "kamran", "group", DAY))
                    .isRefused(CaseRefusal.CASE_CLOCK_STANDS);
            given(then(recommended(), STOPPED))
                    .when(
                            new RefuseStatus(
                                    CASE, List.of("R_STAGE"), "because", "kamran", "group", DAY))
                    .isRefused(CaseRefusal.CASE_CLOCK_STANDS);
        }
    }

    @Nested
    class resuming {

        @Test
        void lets_the_clock_run() {
            given(then(submitted(), STOPPED))
                    .when(resume("lifted", DAY.plusDays(3)))
                    .happens(resumed("lifted", "omid", DAY.plusDays(3)));
        }

        @Test
        void needs_a_clock_that_stands() {
            given(submitted()).when(resume("lifted", DAY)).isRefused(CaseRefusal.CASE_CLOCK_RUNS);
        }

        @Test
        void lets_a_request_lapse_after_its_last_day_only() {
            given(asked()).when(resume("silence", UNTIL)).isRefused(CaseRefusal.CASE_REQUEST_OPEN);
            given(asked())
                    .when(resume("silence", UNTIL.plusDays(1)))
                    .happens(
                            new RequestLapsed(CASE, "Q1", UNTIL.plusDays(1)),
                            resumed("silence", "omid", UNTIL.plusDays(1)));
        }

        @Test
        void says_why() {
            given(then(submitted(), STOPPED))
                    .when(resume(" ", DAY))
                    .isRefused(CaseRefusal.CASE_GROUNDS_MISSING);
        }
    }

    private static List<CertificationEvent> asked() {
        return then(submitted(), ASKED, BY_QUESTION);
    }

    static List<CertificationEvent> appealed() {
        return then(
                refusedForTechnology(),
                new AppealFiled(CASE, Scenarios.FIRM, "grounds", "farid", DAY));
    }

    private static RequestMore ask() {
        return ask(List.of("TECHNICAL_FILE"), "drawings", UNTIL, "azar", "assessors");
    }

    private static RequestMore ask(
            List<String> requirements, String message, LocalDate by, String who, String body) {
        return new RequestMore(CASE, requirements, message, by, who, body, DAY);
    }

    private static SuspendClock stop(String cause, String grounds) {
        return new SuspendClock(CASE, cause, grounds, "omid", DAY);
    }

    private static ResumeClock resume(String grounds, LocalDate on) {
        return new ResumeClock(CASE, grounds, "omid", on);
    }

    private static RequestAnswered answered(LocalDate on) {
        return new RequestAnswered(CASE, "Q1", "attached", "farid", on);
    }

    private static ClockResumed resumed(String grounds, String by, LocalDate on) {
        return new ClockResumed(CASE, grounds, by, on);
    }
}
