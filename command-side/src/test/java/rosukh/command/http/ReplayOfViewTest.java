package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import rosukh.command.audit.ReplayCommand.AskForReplay;
import rosukh.command.kernel.http.Problem;

/// A replay is asked for of a view that is there.
class ReplayOfViewTest extends EdgeTest {

    @Test
    void that_is_there_is_asked_for() throws Exception {
        perform(creation("/api/v1/replays", "{\"view\": \"certification.pipeline\"}"), "auditor")
                .andExpect(status().isCreated());
        assertThat(((AskForReplay) commands.only().command()).view())
                .isEqualTo("certification.pipeline");
    }

    @Test
    void that_is_not_there_is_refused_before_anything_is_asked_for() throws Exception {
        perform(creation("/api/v1/replays", "{\"view\": \"certification.nothing\"}"), "auditor")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("REPLAY_VIEW_UNKNOWN"));
        perform(form("/forms/replays", "view", "certification.nothing"), "auditor")
                .andExpect(result -> {
                    Problem problem = (Problem) result.getFlashMap().get("problem");
                    assertThat(problem.code()).isEqualTo("REPLAY_VIEW_UNKNOWN");
                });
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void whose_name_is_none_is_left_to_the_rules() throws Exception {
        perform(creation("/api/v1/replays", "{\"view\": \"Nothing\"}"), "auditor");
        assertThat(commands.sent()).hasSize(1);
    }
}
