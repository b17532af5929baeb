package rosukh.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import rosukh.app.RosukhProperties;
import rosukh.app.StartRefused;
import rosukh.query.kernel.http.AddressGuard;
import rosukh.query.kernel.http.ApiProblem;

/// With which keys the log is signed, and without which nothing starts.
class LogKeysTest {

    @TempDir Path data;

    private static LogProperties properties(@Nullable Path key, @Nullable Path state, int limit) {
        return new LogProperties(
                true,
                "rosukh.demo/log",
                key,
                state,
                Duration.ofSeconds(10),
                null,
                List.of(),
                Duration.ZERO,
                limit);
    }

    private LogKeys keys(String profile, @Nullable Path key) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return LogKeys.of(
                properties(key, null, 1),
                new RosukhProperties(data, null, null, RosukhProperties.Role.ALL),
                environment);
    }

    @Test
    void the_demo_makes_a_key_once_and_remembers_beside_it() {
        LogKeys made = keys("demo", null);
        assertThat(made.keys().origin()).isEqualTo("rosukh.demo/log");
        assertThat(keys("demo", null).keys().keys()).isEqualTo(made.keys().keys());
        assertThat(made.stateFile(properties(null, null, 1)))
                .isEqualTo(data.resolve("log").resolve("key.signed"));
        Path elsewhere = data.resolve("elsewhere");
        assertThat(made.stateFile(properties(null, elsewhere, 1))).isEqualTo(elsewhere);
    }

    @Test
    void elsewhere_it_does_not_start_without_one() {
        assertThatThrownBy(() -> keys("production", null))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused ->
                                assertThat(refused.remedy())
                                        .contains("rosukh log key")
                                        .contains("rosukh.log.enabled"));
        assertThat(data.resolve("log")).doesNotExist();
    }

    @Test
    void a_file_that_is_missing_or_no_key_file_is_refused_without_telling_its_content()
            throws Exception {
        Path file = data.resolve("key");
        assertThatThrownBy(() -> keys("demo", file)).isInstanceOf(StartRefused.class);
        Files.writeString(file, "PRIVATE+KEY+secret");
        assertThatThrownBy(() -> keys("demo", file))
                .isInstanceOf(StartRefused.class)
                .hasMessageNotContaining("secret+")
                .hasMessageContaining("no secret key of notes");
    }

    @Test
    void an_address_is_held_to_its_number_of_files() {
        AddressGuard limit = new LogLimit(properties(null, null, 2)).guard();
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        for (int i = 0; i < 2; i++) assertThat(limit.preHandle(request, response, this)).isTrue();
        assertThatThrownBy(() -> limit.preHandle(request, response, this))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> {
                            assertThat(problem.code()).isEqualTo("LOG_LIMIT");
                            assertThat(problem.status()).isEqualTo(429);
                            assertThat(problem.retryAfter()).isPositive();
                        });
        assertThatThrownBy(() -> new LogLimit(properties(null, null, 0)))
                .isInstanceOf(StartRefused.class);
    }
}
