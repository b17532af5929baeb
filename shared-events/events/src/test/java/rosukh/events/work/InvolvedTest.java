package rosukh.events.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;

/// Whom a part in a case bars from which of its turns.
class InvolvedTest extends HappeningCase {

    @Test
    void bars_who_helped_from_assessing_and_deciding() {
        happens(agreed("A1"), submitted());
        assertThat(queued().bars("hana", "")).isTrue();
        assertThat(queued().bars("other", "helpers")).isTrue();
        assertThat(queued().bars("azar", "assessors")).isFalse();
        happens(recommended());
        assertThat(queued().bars("hana", "group")).isTrue();
    }

    @Test
    void bars_who_assessed_from_deciding_and_not_from_going_on() {
        happens(submitted(), assessed());
        assertThat(queued().bars("azar", "assessors")).isFalse();
        happens(recommended());
        assertThat(queued().bars("azar", "elsewhere")).isTrue();
        assertThat(queued().bars("other", "assessors")).isTrue();
        assertThat(queued().bars("kamran", "group")).isFalse();
    }

    @Test
    void bars_who_refused_or_judged_from_hearing_the_appeal() {
        happens(submitted(), assessed(), recommended(), refused(), appealed());
        assertThat(queued().bars("azar", "elsewhere")).isTrue();
        assertThat(queued().bars("kamran", "elsewhere")).isTrue();
        assertThat(queued().bars("expert", "academy")).isFalse();
        happens(opinion());
        assertThat(queued().bars("expert", "board")).isTrue();
        assertThat(queued().bars("chair", "academy")).isTrue();
        happens(new AppealUpheld(CASE, "x", "chair", "board", DAY));
        assertThat(queued().bars("chair", "board")).isTrue();
        assertThat(queued().bars("expert", "academy")).isTrue();
    }

    @Test
    void leaves_the_help_to_the_body_that_helps_now() {
        happens(agreed("A1"));
        assertThat(queued().bars("hana", "helpers")).isFalse();
        assertThat(queued().bars("other", "rivals")).isTrue();
        assertThat(queued().bars("other", "")).isFalse();
    }

    @Test
    void bars_no_officer_and_nobody_from_a_closed_case() {
        happens(agreed("A1"), new AccelerationCompleted(CASE, DAY));
        assertThat(queued().bars("hana", "helpers")).isFalse();
        happens(new CaseWithdrawn(CASE, "g", "firm", DAY));
        assertThat(queued().bars("hana", "helpers")).isFalse();
    }
}
