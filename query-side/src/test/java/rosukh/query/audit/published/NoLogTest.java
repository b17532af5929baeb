package rosukh.query.audit.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import rosukh.eventstore.CommitLog;
import rosukh.evidence.publishing.LogPublisher;
import rosukh.evidence.publishing.Standing;
import rosukh.evidence.publishing.StoredLog;
import rosukh.query.kernel.http.ApiProblem;

/// Where no log is published, or none is signed on this node.
class NoLogTest {

    private final DefaultListableBeanFactory nothing = new DefaultListableBeanFactory();
    private final LogFiles files = new LogFiles(nothing.getBeanProvider(StoredLog.class));
    private final LogProofsApi proofs =
            new LogProofsApi(
                    nothing.getBeanProvider(StoredLog.class),
                    nothing.getBeanProvider(LogPublisher.class),
                    nothing.getBeanProvider(CommitLog.class));

    private static void refuses(String code, ThrowingCallable asked) {
        ApiProblem problem = catchThrowableOfType(ApiProblem.class, asked);
        assertThat(problem).isNotNull();
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.getMessage()).endsWith(".");
    }

    @Test
    void there_are_no_files() {
        refuses("NOT_FOUND", files::checkpoint);
        refuses("NOT_FOUND", files::keys);
        refuses("NOT_FOUND", () -> files.tile("/0/000"));
        refuses("NOT_FOUND", () -> files.tile("/nothing"));
    }

    @Test
    void there_are_no_receipts_and_nothing_to_be_told() {
        refuses("LOG_OFF", () -> proofs.proof(0));
        refuses("LOG_OFF", () -> proofs.consistency(0, null));
        refuses("LOG_OFF", proofs::standing);
    }

    @Test
    void a_node_that_only_shows_the_log_tells_how_much_waits() {
        Instant signed = Instant.parse("2026-11-28T10:00:00Z");
        assertThat(LogStanding.shown(12, 10L, signed).waiting()).isEqualTo(2);
        assertThat(LogStanding.shown(12, null, null).waiting()).isEqualTo(12);
    }

    @Test
    void before_the_first_checkpoint_all_events_wait() {
        LogStanding standing =
                LogStanding.of(
                        new Standing(Standing.State.FAILING, 7, -1, null, null, "away", null));
        assertThat(standing.size()).isNull();
        assertThat(standing.waiting()).isEqualTo(7);
        assertThat(standing.because()).isEqualTo("away");
        assertThat(standing.signed()).isNull();
    }
}
