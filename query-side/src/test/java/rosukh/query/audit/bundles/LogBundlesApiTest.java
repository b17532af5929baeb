package rosukh.query.audit.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import rosukh.query.kernel.http.ApiProblem;

class LogBundlesApiTest {

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    private final LogBundlesApi api = new LogBundlesApi(beans.getBeanProvider(LogBundles.class));

    /// A log with one case, `c-1`.
    private record Small(boolean on, boolean signed) implements LogBundles {

        @Override
        public boolean knows(String caseId) {
            return caseId.equals("c-1");
        }

        @Override
        public Optional<Ready> ready(@Nullable String caseId) {
            return signed
                    ? Optional.of(
                            new Ready(
                                    "small",
                                    out -> out.write("zip".getBytes(StandardCharsets.US_ASCII))))
                    : Optional.empty();
        }
    }

    private void there(boolean on, boolean signed) {
        beans.registerSingleton("bundles", new Small(on, signed));
    }

    private ApiProblem refused(@Nullable String caseId) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        ApiProblem problem =
                catchThrowableOfType(ApiProblem.class, () -> api.bundle(caseId, response));
        assertThat(problem).isNotNull();
        assertThat(response.getContentAsByteArray()).isEmpty();
        return problem;
    }

    @Test
    void a_node_without_bundles_and_one_that_publishes_nothing_say_that_the_log_is_off() {
        assertThat(refused(null).code()).isEqualTo("LOG_OFF");
        there(false, false);
        assertThat(refused("c-1").code()).isEqualTo("LOG_OFF");
    }

    @Test
    void a_case_the_log_does_not_know_is_not_found() {
        there(true, true);
        assertThat(refused("c-2").status()).isEqualTo(404);
        assertThat(refused("c-2").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void before_the_first_checkpoint_it_is_too_early() {
        there(true, false);
        for (String caseId : new @Nullable String[] {null, "c-1"}) {
            ApiProblem problem = refused(caseId);
            assertThat(problem.status()).isEqualTo(425);
            assertThat(problem.code()).isEqualTo("LOG_NOT_YET_SIGNED");
            assertThat(problem.retryAfter()).isPositive();
        }
    }

    @Test
    void a_bundle_goes_out_as_a_zip_that_nobody_keeps() throws Exception {
        there(true, true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        api.bundle("c-1", response);
        assertThat(response.getContentAsString()).isEqualTo("zip");
        assertThat(response.getContentType()).isEqualTo("application/zip");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Content-Disposition")).contains("small.zip");
    }
}
