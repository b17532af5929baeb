package rosukh.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class HandledEventsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final HandledEvents handled =
            new HandledEvents(
                    registry,
                    event -> Tags.of("payloadType", event.getPayloadType().getSimpleName()));

    @Test
    void counts_by_kind_and_outcome() {
        handled.onMessageIngested(event("a")).reportSuccess();
        handled.onMessageIngested(event("b")).reportSuccess();
        handled.onMessageIngested(event(1L)).reportSuccess();
        handled.onMessageIngested(event(2L)).reportFailure(new IllegalStateException());
        assertThat(counts())
                .containsOnly(
                        Map.entry("String success", 2L),
                        Map.entry("String failure", 0L),
                        Map.entry("Long success", 1L),
                        Map.entry("Long failure", 1L));
    }

    @Test
    void what_is_left_alone_leaves_no_meter() {
        handled.onMessageIngested(event("a")).reportIgnored();
        assertThat(registry.getMeters()).isEmpty();
    }

    private static EventMessage<?> event(Object payload) {
        return GenericEventMessage.asEventMessage(payload);
    }

    private Map<String, Long> counts() {
        return registry.find(HandledEvents.NAME).timers().stream()
                .collect(
                        Collectors.toMap(
                                timer ->
                                        timer.getId().getTag("payloadType")
                                                + " "
                                                + timer.getId().getTag("outcome"),
                                Timer::count));
    }
}
