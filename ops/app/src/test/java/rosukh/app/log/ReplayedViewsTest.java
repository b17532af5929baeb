package rosukh.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosukh.app.Http;
import rosukh.app.Whole;
import rosukh.query.kernel.past.ReplayDesk;

/// Which views may be asked for is known to the side that takes the question.
class ReplayedViewsTest extends Whole {

    @Autowired ViewNames names;
    @Autowired ReplayDesk desk;

    @Test
    void the_names_read_from_the_classes_are_those_of_the_projections_that_run() {
        assertThat(names.all()).isEqualTo(desk.views()).hasSizeGreaterThan(20);
    }

    @Test
    void a_replay_of_a_view_that_is_not_there_is_not_taken() {
        Http.Answer answer =
                http().as("auditor")
                        .post("/api/v1/replays", Map.of("view", "certification.nothing"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").asString()).isEqualTo("REPLAY_VIEW_UNKNOWN");
    }
}
