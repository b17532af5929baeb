package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.pioneers.Programmes.DAY;
import static rosukh.command.pioneers.Programmes.FIRM;
import static rosukh.command.pioneers.Programmes.MATCH;
import static rosukh.command.pioneers.Ruling.no;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rosukh.command.pioneers.PioneerCommand.RaiseReview;
import rosukh.command.pioneers.PioneerCommand.ReviewPioneer;
import rosukh.command.pioneers.Programmes.Story;
import rosukh.events.pioneers.PioneerEvent.EndingProposed;
import rosukh.events.pioneers.PioneerEvent.IncentiveProposed;
import rosukh.events.pioneers.PioneerEvent.PioneerReviewed;
import rosukh.events.pioneers.PioneerEvent.ReviewDue;
import rosukh.events.pioneers.ReviewOutcome;

/// The yearly review by example.
class ReviewTest {

    private static final LocalDate DUE = DAY.plusDays(1).plusYears(1);

    private static ReviewPioneer review(ReviewOutcome outcome, String grounds, LocalDate on) {
        return new ReviewPioneer(FIRM, outcome, grounds, "omid", on);
    }

    @Test
    void falls_due_a_year_after_the_qualification_and_is_raised_once() {
        Story story = Story.qualified();
        no(story, new RaiseReview(FIRM, DUE, "p", DUE.minusDays(1)), PioneerRefusal.REVIEW_NOT_DUE);
        no(
                story,
                new RaiseReview(FIRM, DUE.plusDays(1), "p", DUE.plusDays(1)),
                PioneerRefusal.REVIEW_NOT_DUE);
        story.then(new RaiseReview(FIRM, DUE, "p", DUE.plusDays(40)));
        assertThat(story.last()).isEqualTo(new ReviewDue(FIRM, 1, 1, DUE, DUE.plusDays(40)));
        no(
                story,
                new RaiseReview(FIRM, DUE, "p", DUE.plusDays(41)),
                PioneerRefusal.REVIEW_ALREADY_RAISED);
        story.then(review(ReviewOutcome.KEPT, "", DUE.plusDays(60)));
        assertThat(((PioneerReviewed) story.last()).nextDueOn()).isEqualTo(DUE.plusYears(1));
        story.then(new RaiseReview(FIRM, DUE.plusYears(1), "p", DUE.plusYears(1)));
    }

    @Test
    void is_made_sixty_days_early_at_most() {
        no(
                Story.qualified(),
                review(ReviewOutcome.KEPT, "", DUE.minusDays(61)),
                PioneerRefusal.REVIEW_TOO_EARLY);
        Story.qualified().then(review(ReviewOutcome.KEPT, "", DUE.minusDays(60)));
    }

    @Test
    void compares_what_was_due_with_what_counts() {
        Story story = Story.bought();
        story.then(review(ReviewOutcome.ENDED, "", DAY.plusDays(310)));
        PioneerReviewed told = (PioneerReviewed) story.history.get(story.history.size() - 2);
        // 310 of 365 days of both commitments, and of the second nothing counts.
        assertThat(told.due()).isEqualTo(100_000L * 310 / 365 + 900L * 310 / 365);
        assertThat(told.verified()).isEqualTo(20_000);
        assertThat(told.fulfilment()).isEqualTo((int) (20_000L * 10_000 / told.due()));
        assertThat(told.byTheRules()).isEqualTo(ReviewOutcome.ENDED);
        assertThat(story.last()).isInstanceOf(EndingProposed.class);
    }

    @Test
    void that_decides_otherwise_than_the_rules_says_why() {
        no(
                Story.bought(),
                review(ReviewOutcome.KEPT, " ", DAY.plusDays(310)),
                PioneerRefusal.REVIEW_GROUNDS_MISSING);
        Story story =
                Story.bought().then(review(ReviewOutcome.KEPT, "ships in May", DAY.plusDays(310)));
        assertThat(((PioneerReviewed) story.last()).byTheRules()).isEqualTo(ReviewOutcome.ENDED);
    }

    @Test
    void lowers_once_and_halves_what_the_rules_give() {
        Story story = Story.bought().then(review(ReviewOutcome.LOWERED, "half", DAY.plusDays(310)));
        no(
                story,
                review(ReviewOutcome.LOWERED, "more", DAY.plusDays(700)),
                PioneerRefusal.REVIEW_ALREADY_LOWERED);
        story.then(new PioneerCommand.ProposeIncentive(FIRM, MATCH, 0, "omid", DAY.plusDays(311)));
        assertThat(((IncentiveProposed) story.last()).amount()).isEqualTo(300);
    }

    @Test
    void of_a_pioneer_that_owed_nothing_keeps_it() {
        Story story = Story.qualified().then(review(ReviewOutcome.KEPT, "", DUE));
        assertThat(((PioneerReviewed) story.last()).fulfilment()).isEqualTo(10_000);
    }
}
