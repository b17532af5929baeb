package rosukh.app.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/// How long a processor takes for an event it handles, per kind and outcome; how far it lags is
/// told by [Progress].
///
/// Axon's own monitors also measure each event a processor leaves alone, which is most of them with
/// thirty processors: every commit then looks up two hundred meters, a third of what reading the
/// log costs. And one keeps every event of the last ten minutes to tell how busy a processor is:
/// two million entries after an import of 45,000 firms.
final class HandledEvents implements MessageMonitor<EventMessage<?>> {

    static final String NAME = "rosukh.processor.events";

    private final MeterRegistry registry;
    private final Function<Message<?>, Iterable<Tag>> tags;
    private final Map<Class<?>, Outcomes> kinds = new ConcurrentHashMap<>();

    private record Outcomes(Timer success, Timer failure) {}

    HandledEvents(MeterRegistry registry, Function<Message<?>, Iterable<Tag>> tags) {
        this.registry = registry;
        this.tags = tags;
    }

    @Override
    public MonitorCallback onMessageIngested(EventMessage<?> event) {
        return new Measured(event, System.nanoTime());
    }

    private Outcomes outcomes(EventMessage<?> event) {
        return kinds.computeIfAbsent(
                event.getPayloadType(),
                _ -> new Outcomes(timer(event, "success"), timer(event, "failure")));
    }

    private Timer timer(EventMessage<?> event, String outcome) {
        return Timer.builder(NAME)
                .description("Time a processor takes for an event, from the begin of its batch")
                .tags(Tags.of(tags.apply(event)).and("outcome", outcome))
                .register(registry);
    }

    private final class Measured implements MonitorCallback {

        private final EventMessage<?> event;
        private final long begin;

        private Measured(EventMessage<?> event, long begin) {
            this.event = event;
            this.begin = begin;
        }

        @Override
        public void reportSuccess() {
            record(outcomes(event).success());
        }

        @Override
        public void reportFailure(@Nullable Throwable cause) {
            record(outcomes(event).failure());
        }

        @Override
        public void reportIgnored() {
            // Whoever leaves an event alone did no work.
        }

        private void record(Timer timer) {
            timer.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }
}
