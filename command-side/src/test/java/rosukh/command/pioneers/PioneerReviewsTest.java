package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.pioneers.PioneerCommand.EndPioneer;
import rosukh.command.pioneers.PioneerCommand.ProposeEnding;
import rosukh.command.pioneers.PioneerCommand.ReviewPioneer;
import rosukh.command.processes.PioneerReviews;
import rosukh.events.pioneers.PioneerEvent.ReviewDue;
import rosukh.events.pioneers.ReviewOutcome;

/// The yearly review is raised on its day, once, and after a downtime too.
class PioneerReviewsTest extends PioneersOnTheLog {

    private static final LocalDate DUE = DAY_ONE.plusYears(1);

    private static PioneerReviews on(CommandNode node, LocalDate day) {
        return new PioneerReviews(LogReader.of(node.events), node.commands, () -> day);
    }

    @Test
    void is_raised_on_its_day_and_not_before() {
        on(node, DUE.minusDays(1)).look();
        assertThat(pioneer(ReviewDue.class)).isEmpty();
        PioneerReviews process = on(node, DUE);
        process.look();
        process.look();
        assertThat(pioneer(ReviewDue.class))
                .containsExactly(new ReviewDue(PIONEER, 1, 1, DUE, DUE));
    }

    @Test
    void is_raised_after_a_downtime_with_the_day_it_was_due() {
        on(node, DUE.plusDays(900)).look();
        on(node, DUE.plusDays(901)).look();
        assertThat(pioneer(ReviewDue.class))
                .containsExactly(new ReviewDue(PIONEER, 1, 1, DUE, DUE.plusDays(900)));
    }

    @Test
    void is_raised_again_for_the_year_after_once_it_was_made() {
        on(node, DUE).look();
        send(new ReviewPioneer(PIONEER, ReviewOutcome.KEPT, "small", "omid", DUE.plusDays(30)));
        on(node, DUE.plusYears(1).minusDays(1)).look();
        assertThat(pioneer(ReviewDue.class)).hasSize(1);
        on(node, DUE.plusYears(1)).look();
        assertThat(pioneer(ReviewDue.class)).hasSize(2);
    }

    @Test
    void is_not_raised_of_a_pioneer_that_ended() {
        send(new ProposeEnding(PIONEER, "stopped", "omid", ON));
        send(new EndPioneer(PIONEER, "mina", ON));
        on(node, DUE).look();
        assertThat(pioneer(ReviewDue.class)).isEmpty();
    }

    @Test
    void is_raised_once_by_two_nodes_at_once() {
        try (CommandNode other = new CommandNode(server)) {
            Stream.of(on(node, DUE), on(other, DUE))
                    .map(process -> CompletableFuture.runAsync(process::look))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        assertThat(pioneer(ReviewDue.class)).hasSize(1);
    }

    @Test
    void that_could_not_be_raised_is_raised_the_next_time() {
        PioneerReviews process =
                new PioneerReviews(
                        LogReader.of(node.events), new Failing(node.commands), () -> DUE);
        process.look();
        assertThat(pioneer(ReviewDue.class)).isEmpty();
        process.look();
        assertThat(pioneer(ReviewDue.class)).hasSize(1);
    }
}
