package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What holds of every endpoint of the command API.
class EveryCommandTest extends EveryCommand {

    private static final List<String> ROLES =
            List.of(
                    "officer",
                    "broker",
                    "assessor",
                    "committee",
                    "firm",
                    "auditor",
                    "manager",
                    "operator");

    @Test
    void there_is_one_for_every_line_of_the_contract() {
        assertThat(endpoints()).hasSize(309);
    }

    @TestFactory
    Stream<DynamicTest> its_example_runs() {
        return each(endpoint -> {
            mvc.perform(endpoint.whole().with(as(endpoint.roles().getFirst())))
                    .andExpect(status().is2xxSuccessful());
            if (endpoint.path().endsWith("-imports")) return;
            assertThat(commands.only().occasion().actor().role())
                    .isEqualTo(endpoint.roles().getFirst());
            assertThat(commands.only().occasion().requestHash()).hasSize(64);
        });
    }

    @TestFactory
    Stream<DynamicTest> its_answer_names_stream_version_and_position() {
        return each(endpoint -> {
            if (endpoint.path().endsWith("-imports")) return;
            mvc.perform(endpoint.whole().with(as(endpoint.roles().getFirst())))
                    .andExpect(header().string("ETag", "\"7\""))
                    .andExpect(jsonPath("$.id").value("x-1"))
                    .andExpect(jsonPath("$.version").value(7))
                    .andExpect(jsonPath("$.position").value(41));
        });
    }

    @TestFactory
    Stream<DynamicTest> it_is_closed_to_every_other_role() {
        return each(endpoint -> {
            for (String role : ROLES) {
                if (endpoint.roles().contains(role)) continue;
                mvc.perform(endpoint.whole().with(as(role)))
                        .andExpect(status().isForbidden())
                        .andExpect(jsonPath("$.code").value("ROLE_NOT_ALLOWED"));
            }
            assertThat(commands.sent()).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> it_is_closed_to_strangers() {
        return each(endpoint -> mvc.perform(endpoint.whole()).andExpect(status().isUnauthorized()));
    }

    @Test
    void a_get_on_it_is_not_allowed() throws Exception {
        mvc.perform(get("/api/v1/cases/f-1.1/grants").with(as("committee")))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "POST"))
                .andExpect(jsonPath("$.code").value("METHOD_NOT_ALLOWED"));
    }
}
