package rosukh.command.brokers;

import static rosukh.command.brokers.BrokerRefusal.BROKER_GROUNDS_MISSING;
import static rosukh.command.brokers.BrokerRefusal.BROKER_NOT_READY;
import static rosukh.command.brokers.BrokerRefusal.BROKER_OWN_MATTER;
import static rosukh.command.brokers.BrokerRefusal.BROKER_PROPOSAL_OPEN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_SCHEME_UNKNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_STEP_NOT_POSSIBLE;
import static rosukh.command.brokers.BrokerRefusal.BROKER_STEP_UNKNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_TERMS_MALFORMED;
import static rosukh.command.brokers.Careers.ASKED;
import static rosukh.command.brokers.Careers.DAY;
import static rosukh.command.brokers.Careers.HADI;
import static rosukh.command.brokers.Careers.TERMS;
import static rosukh.command.brokers.Careers.accredited;
import static rosukh.command.brokers.Careers.enrolled;
import static rosukh.command.brokers.Careers.examined;
import static rosukh.command.brokers.Careers.proposed;
import static rosukh.command.brokers.Careers.then;
import static rosukh.command.brokers.Careers.trained;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.TestSchemes;
import rosukh.command.brokers.AccreditationCommand.Asked;
import rosukh.command.brokers.AccreditationCommand.ProposeStep;
import rosukh.events.brokers.AccreditationEvent.AccreditationRevoked;
import rosukh.events.brokers.AccreditationEvent.BrokerSuspended;
import rosukh.events.brokers.AccreditationEvent.StepProposed;
import rosukh.events.brokers.AccreditationStep;
import rosukh.events.brokers.BrokerEvent;

/// Steps are proposed for reasons, for what the policy allows and one at a time.
class ProposingTest extends Sentences {

    @Test
    void asks_a_second_person() {
        given(examined())
                .when(propose("ACCREDIT", ASKED))
                .happens(
                        new StepProposed(
                                HADI, AccreditationStep.ACCREDIT, TERMS, "fit", "omid", DAY));
    }

    @Test
    void names_a_step_and_grounds() {
        given(examined()).when(propose("PRAISE", null)).isRefused(BROKER_STEP_UNKNOWN);
        given(accredited())
                .when(new ProposeStep(HADI, "SUSPEND", null, " ", "omid", DAY))
                .isRefused(BROKER_GROUNDS_MISSING);
    }

    @Test
    void is_done_one_at_a_time() {
        given(proposed(AccreditationStep.SUSPEND))
                .when(propose("REVOKE", null))
                .isRefused(BROKER_PROPOSAL_OPEN);
    }

    @Test
    void is_not_for_the_broker() {
        given(examined())
                .when(new ProposeStep(HADI, "ACCREDIT", ASKED, "fit", HADI, DAY))
                .isRefused(BROKER_OWN_MATTER);
    }

    @ParameterizedTest
    @MethodSource("rosukh.command.brokers.ProposingTest#malformed")
    void says_for_what_by_keys_each_once(Asked asked) {
        given(examined()).when(propose("ACCREDIT", asked)).isRefused(BROKER_TERMS_MALFORMED);
    }

    @Test
    void has_terms_for_accrediting_and_renewing_only() {
        given(examined()).when(propose("ACCREDIT", null)).isRefused(BROKER_TERMS_MALFORMED);
        given(accredited()).when(propose("REVOKE", ASKED)).isRefused(BROKER_TERMS_MALFORMED);
    }

    @Test
    void is_about_schemes_in_force() {
        given(examined())
                .when(propose("ACCREDIT", asked("GRADE_3", "MACHINERY", "KRM", "xx-none")))
                .isRefused(BROKER_SCHEME_UNKNOWN);
        given(examined())
                .when(
                        new ProposeStep(
                                HADI, "ACCREDIT", ASKED, "fit", "omid", LocalDate.of(2020, 1, 1)))
                .isRefused(BROKER_SCHEME_UNKNOWN);
    }

    @Test
    void needs_attendance_and_an_exam_up_to_the_day() {
        given(enrolled())
                .when(propose("ACCREDIT", ASKED))
                .isRefused(BROKER_NOT_READY, "A_ATTENDANCE", "A_EXAM");
        given(trained()).when(propose("ACCREDIT", ASKED)).isRefused(BROKER_NOT_READY, "A_EXAM");
    }

    @ParameterizedTest
    @CsvSource({
        "ACCREDIT, ACCREDITED",
        "REINSTATE, ACCREDITED",
        "RENEW, SUSPENDED",
        "SUSPEND, SUSPENDED",
        "ACCREDIT, SUSPENDED",
        "REINSTATE, REVOKED",
        "REVOKE, REVOKED",
        "RENEW, REVOKED",
        "SUSPEND, REVOKED",
        "ACCREDIT, REVOKED",
        "SUSPEND, NONE",
        "REVOKE, NONE",
        "RENEW, NONE",
        "REINSTATE, NONE"
    })
    void is_possible_only_where_the_accreditation_stands_so(String step, String state) {
        Asked asked = AccreditationStep.valueOf(step).hasTerms() ? ASKED : null;
        given(standing(state)).when(propose(step, asked)).isRefused(BROKER_STEP_NOT_POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPEND, ACCREDITED",
        "REVOKE, ACCREDITED",
        "REVOKE, SUSPENDED",
        "REINSTATE, SUSPENDED"
    })
    void is_possible_where_it_does(String step, String state) {
        given(standing(state)).when(propose(step, null)).isAccepted();
    }

    static Stream<Asked> malformed() {
        return Stream.of(
                asked("GRADE_9", "MACHINERY", "KRM", TestSchemes.KB),
                asked("GRADE_3", "machinery", "KRM", TestSchemes.KB),
                asked("GRADE_3", "MACHINERY", "XXX", TestSchemes.KB),
                new Asked("GRADE_3", List.of(), List.of("KRM"), List.of(TestSchemes.KB)),
                new Asked("GRADE_3", List.of("MACHINERY"), List.of(), List.of(TestSchemes.KB)),
                new Asked("GRADE_3", List.of("MACHINERY"), List.of("KRM"), List.of()),
                new Asked(
                        "GRADE_3",
                        List.of("MACHINERY", "MACHINERY"),
                        List.of("KRM"),
                        List.of(TestSchemes.KB)),
                new Asked(
                        "GRADE_3",
                        List.of("MACHINERY"),
                        List.of("KRM", "KRM"),
                        List.of(TestSchemes.KB)),
                new Asked(
                        "GRADE_3",
                        List.of("MACHINERY"),
                        List.of("KRM"),
                        List.of(TestSchemes.KB, TestSchemes.KB)));
    }

    private static Asked asked(String grade, String field, String province, String scheme) {
        return new Asked(grade, List.of(field), List.of(province), List.of(scheme));
    }

    static List<BrokerEvent> standing(String state) {
        return switch (state) {
            case "NONE" -> examined();
            case "ACCREDITED" -> accredited();
            case "SUSPENDED" ->
                    then(accredited(), new BrokerSuspended(HADI, "omid", "mina", 9, DAY));
            default -> then(accredited(), new AccreditationRevoked(HADI, "omid", "mina", 9, DAY));
        };
    }

    private static ProposeStep propose(String step, Asked asked) {
        return new ProposeStep(HADI, step, asked, "fit", "omid", DAY);
    }
}
