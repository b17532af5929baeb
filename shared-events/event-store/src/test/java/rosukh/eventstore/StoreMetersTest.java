package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static rosukh.eventstore.LogFixture.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The log says how it is doing under the names dashboards and alerts rely on.
class StoreMetersTest extends LogTest {

    private static final TestServer SERVER = TestServer.embedded();

    @Override
    TestServer server() {
        return SERVER;
    }

    @Test
    void every_meter_has_its_name_and_counts() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        MongoEventStorageEngine engine =
                log.opened(log.engine(log.database()).meterRegistry(meters).build());
        assertThat(meters.get("rosukh.store.head").gauge().value()).isEqualTo(-1);
        engine.appendEvents(event("a", 0, Map.of("claim", "plot:1")), event("a", 1));
        assertThatThrownBy(() -> engine.appendEvents(event("b", 0, Map.of("claim", "plot:1"))))
                .isInstanceOf(KeyTaken.class);
        assertThat(meters.get("rosukh.store.append").timer().count()).isEqualTo(2);
        assertThat(meters.get("rosukh.store.wait").timer().count()).isEqualTo(2);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(meters.get("rosukh.store.write").timer().count()).isEqualTo(2));
        assertThat(meters.get("rosukh.store.batch.size").summary().count()).isEqualTo(2);
        assertThat(meters.get("rosukh.store.queue.depth").gauge().value()).isZero();
        assertThat(meters.get("rosukh.store.head").gauge().value()).isEqualTo(1);
        assertThat(meters.get("rosukh.store.conflicts").tag("kind", "claim").counter().count())
                .isEqualTo(1);
        assertThat(meters.get("rosukh.store.unknown.outcomes").counter().count()).isZero();
    }
}
