package rosukh.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import rosukh.evidence.PublishedLog;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.query.kernel.past.Checkpoints;

class PublishedCheckpointsTest {

    static final Hash ROOT = Hash.leaf("root".getBytes(StandardCharsets.UTF_8));
    static final String NOTE =
            new Checkpoint("log.example/test", 40, ROOT).text()
                    + "\n— log.example/test AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";

    final PublishedLog log = mock();

    PublishedCheckpoints published(Object... beans) {
        StaticListableBeanFactory factory = new StaticListableBeanFactory();
        for (Object bean : beans) factory.addBean("bean", bean);
        return new PublishedCheckpoints(factory.getBeanProvider(PublishedLog.class));
    }

    @Test
    void names_size_root_and_where_the_proof_is() {
        when(log.latest())
                .thenReturn(
                        Optional.of(
                                new PublishedLog.Signed(0, 40, Instant.EPOCH, NOTE, List.of())));
        assertThat(published(log).covering(39))
                .contains(new Checkpoints.Checkpoint(40, ROOT.base64(), "/api/v1/log/proofs/39"));
    }

    @Test
    void covers_no_position_it_does_not_reach() {
        when(log.latest())
                .thenReturn(
                        Optional.of(
                                new PublishedLog.Signed(0, 40, Instant.EPOCH, NOTE, List.of())));
        assertThat(published(log).covering(40)).isEmpty();
    }

    @Test
    void is_silent_where_nothing_is_published() {
        when(log.latest()).thenReturn(Optional.empty());
        assertThat(published(log).covering(0)).isEmpty();
        assertThat(published().covering(0)).isEmpty();
    }
}
