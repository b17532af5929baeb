package rosukh.query.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.AsOf;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.ViewChanges;

class ReadsTest {

    enum Colour {
        RED
    }

    @RestController
    @Reads("tests.list")
    static class Api {

        @GetMapping("/api/v1/things")
        Map<String, String> things(
                @RequestParam(defaultValue = "") String q,
                @RequestParam(required = false) Colour colour) {
            return Map.of("q", q);
        }
    }

    final Positions positions = mock();
    final ViewChanges hub = new ViewChanges(Clock.systemUTC());
    final LiveUpdates live = new LiveUpdates(hub, positions);
    MockMvc mvc;

    @BeforeEach
    void standing_at_42() {
        when(positions.asOf(any()))
                .thenReturn(new AsOf(42, Instant.parse("2026-09-25T08:00:00Z"), true));
        when(positions.await(eq("tests.list"), anyLong(), any()))
                .thenAnswer(call -> call.<Long>getArgument(1) <= 42);
        when(positions.groups()).thenReturn(Set.of("tests.list"));
        mvc =
                MockMvcBuilders.standaloneSetup(new Api(), live)
                        .setControllerAdvice(new Problems())
                        .addInterceptors(new ReadsInterceptor(positions))
                        .build();
    }

    @Nested
    class every_answer {

        @Test
        void says_as_of_which_position_it_is() throws Exception {
            mvc.perform(get("/api/v1/things?q=a&minPosition=42"))
                    .andExpect(status().isOk())
                    .andExpect(header().string("X-Projection-Position", "42"))
                    .andExpect(header().string("X-As-Of", "2026-09-25T08:00:00Z"));
        }

        @Test
        void is_too_early_while_the_view_lags() throws Exception {
            mvc.perform(get("/api/v1/things?minPosition=43"))
                    .andExpect(status().is(425))
                    .andExpect(header().string("Retry-After", "1"))
                    .andExpect(jsonPath("$.code").value("POSITION_NOT_REACHED"));
        }

        @Test
        void refuses_a_position_that_is_none() throws Exception {
            mvc.perform(get("/api/v1/things?minPosition=soon"))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.violations[0].field").value("minPosition"));
        }

        @Test
        void refuses_parameters_and_values_it_does_not_know() throws Exception {
            mvc.perform(get("/api/v1/things?provnce=KRM"))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("PARAMETER_UNKNOWN"));
            mvc.perform(get("/api/v1/things?colour=GREEN"))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("PARAMETER_INVALID"))
                    .andExpect(jsonPath("$.violations[0].field").value("colour"));
        }
    }

    @Nested
    class live_updates {

        @Test
        void tell_at_once_that_they_are_live_and_then_each_move() throws Exception {
            live.start();
            MvcResult stream = mvc.perform(get("/events?view=tests.list")).andReturn();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> stream.getResponse().getContentAsString().contains(":live"));
            assertThat(stream.getResponse().getContentAsString()).contains("retry:2000");
            hub.changed("tests.list", 43);
            hub.changed("tests.other", 99);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> stream.getResponse().getContentAsString().contains("data:43"));
            assertThat(stream.getResponse().getContentAsString())
                    .contains("event:tests.list")
                    .doesNotContain("99");
            live.stop();
        }

        @Test
        void tell_at_once_what_moved_on_since_the_page_was_rendered() throws Exception {
            live.start();
            hub.changed("tests.list", 43);
            MvcResult behind = stream("/events?view=tests.list&since=42");
            MvcResult even = stream("/events?view=tests.list&since=43");
            await().until(() -> behind.getResponse().getContentAsString().contains("data:43"));
            hub.changed("tests.list", 44);
            await().until(() -> even.getResponse().getContentAsString().contains("data:44"));
            assertThat(even.getResponse().getContentAsString()).doesNotContain("data:43");
            live.stop();
        }

        @Test
        void tell_at_once_what_was_applied_before_this_process_began() throws Exception {
            when(positions.applied("tests.list")).thenReturn(OptionalLong.of(50));
            live.start();
            MvcResult behind = stream("/events?view=tests.list&since=42");
            await().until(() -> behind.getResponse().getContentAsString().contains("data:50"));
            live.stop();
        }

        private MvcResult stream(String address) throws Exception {
            return mvc.perform(get(address)).andReturn();
        }

        @Test
        void end_first_of_all_at_shutdown() throws Exception {
            live.start();
            MvcResult stream = mvc.perform(get("/events?view=tests.list")).andReturn();
            assertThat(live.getPhase()).isEqualTo(Integer.MAX_VALUE);
            live.stop();
            stream.getAsyncResult(5_000);
            assertThat(live.isRunning()).isFalse();
        }

        @Test
        void refuse_a_view_that_is_not_there() throws Exception {
            mvc.perform(get("/events?view=tests.nothing")).andExpect(status().isBadRequest());
        }
    }
}
