package rosukh.eventstore;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Axon's event store on the log. A processor hears of an event of this process the moment it is
/// durable, and of one from another process within [Builder#watchOtherProcesses].
///
/// It replaces Axon's embedded store, with which processors find out after up to half a second, or
/// a whole one for other nodes.
public class MongoEventStore extends AbstractEventStore implements Lifecycle, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MongoEventStore.class);

    private final MongoEventStorageEngine engine;
    private final Tail tail;
    private final @Nullable ScheduledExecutorService watch;

    MongoEventStore(Builder builder) {
        super(builder);
        engine = Objects.requireNonNull(builder.engine);
        tail =
                new Tail(
                        engine.head().next(),
                        builder.recentEvents,
                        commit -> engine.messages().of(commit, commit.position()));
        engine.onCommit(tail);
        watch = builder.watchEvery == null ? null : watch(builder.watchEvery);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return new LogStream(engine, tail, Tokens.next(trackingToken));
    }

    private ScheduledExecutorService watch(Duration every) {
        ScheduledExecutorService executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("rosukh-tail").daemon().factory());
        var _ =
                executor.scheduleWithFixedDelay(
                        this::look, every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
        return executor;
    }

    private void look() {
        try (Stream<Commit> commits = engine.log().commitsStartingAt(tail.end())) {
            commits.forEach(tail);
        } catch (RuntimeException failure) {
            LOG.warn("could not look for commits of other processes: {}", failure.toString());
        }
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS - 10, this::close);
    }

    /// Ends all streams; the engine stays open for commits under way.
    @Override
    public void close() {
        if (watch != null) watch.shutdown();
        tail.close();
    }

    /// What a store is made of. An engine is required.
    public static class Builder extends AbstractEventStore.Builder {

        private static final int RECENT_EVENTS = 10_000;

        private @Nullable MongoEventStorageEngine engine;
        private int recentEvents = RECENT_EVENTS;
        private @Nullable Duration watchEvery;

        Builder() {}

        public Builder storageEngine(MongoEventStorageEngine engine) {
            super.storageEngine(engine);
            this.engine = engine;
            return this;
        }

        /// How many events stay in memory for processors that keep up.
        public Builder recentEvents(int recentEvents) {
            this.recentEvents = recentEvents;
            return this;
        }

        /// Needed only where other processes may write to the same log; 50 to 100 ms are sensible.
        public Builder watchOtherProcesses(Duration every) {
            this.watchEvery = every;
            return this;
        }

        @Override
        public Builder messageMonitor(MessageMonitor<? super EventMessage<?>> messageMonitor) {
            super.messageMonitor(messageMonitor);
            return this;
        }

        @Override
        public Builder spanFactory(EventBusSpanFactory spanFactory) {
            super.spanFactory(spanFactory);
            return this;
        }

        @Override
        protected void validate() throws AxonConfigurationException {
            super.validate();
            if (engine == null) throw new AxonConfigurationException("the store needs its engine");
        }

        public MongoEventStore build() {
            return new MongoEventStore(this);
        }
    }
}
