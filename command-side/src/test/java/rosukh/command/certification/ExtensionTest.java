package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.granted;
import static rosukh.command.certification.Scenarios.identified;
import static rosukh.command.certification.Scenarios.recommended;
import static rosukh.command.certification.Scenarios.submitted;
import static rosukh.command.certification.Scenarios.then;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.certification.ClockCommand.ExtendDeadline;
import rosukh.events.certification.ClockEvent.DeadlineExtended;

class ExtensionTest extends Rulings {

    @Test
    void gives_the_running_stage_more_days() {
        given(submitted()).when(extend("ASSESS", 30)).happens(extended("ASSESS", 30));
        given(submitted()).when(extend("VISIT", 1)).happens(extended("VISIT", 1));
        given(identified()).when(extend("INTAKE", 5)).happens(extended("INTAKE", 5));
        given(identified()).when(extend("NEEDS", 5)).happens(extended("NEEDS", 5));
        given(recommended()).when(extend("DECISION", 5)).happens(extended("DECISION", 5));
        given(ClockTest.appealed()).when(extend("APPEAL", 5)).happens(extended("APPEAL", 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTAKE", "DECISION", "APPEAL", "SLEEP"})
    void is_for_no_other_stage(String stage) {
        given(submitted()).when(extend(stage, 1)).isRefused(CaseRefusal.CASE_STAGE_NOT_RUNNING);
    }

    @Test
    void is_over_once_the_status_is_granted() {
        given(granted()).when(extend("DECISION", 1)).isRefused(CaseRefusal.CASE_STAGE_NOT_RUNNING);
    }

    @Test
    void happens_twice_at_most() {
        given(then(submitted(), extended("ASSESS", 1), extended("VISIT", 1)))
                .when(extend("ASSESS", 1))
                .isAccepted();
        given(then(submitted(), extended("ASSESS", 1), extended("ASSESS", 1)))
                .when(extend("ASSESS", 1))
                .isRefused(CaseRefusal.CASE_EXTENDED_TWICE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 31})
    void is_one_day_at_least_and_at_most_the_budget(int days) {
        given(submitted()).when(extend("ASSESS", days)).isRefused(CaseRefusal.CASE_EXTENSION_RANGE);
    }

    @Test
    void says_why() {
        given(submitted())
                .when(new ExtendDeadline(CASE, "ASSESS", 1, "", "omid", DAY))
                .isRefused(CaseRefusal.CASE_GROUNDS_MISSING);
    }

    private static ExtendDeadline extend(String stage, int days) {
        return new ExtendDeadline(CASE, stage, days, "furnace", "omid", DAY);
    }

    private static DeadlineExtended extended(String stage, int days) {
        return new DeadlineExtended(CASE, stage, days, "furnace", "omid", DAY);
    }
}
