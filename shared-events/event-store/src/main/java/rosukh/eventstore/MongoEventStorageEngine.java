package rosukh.eventstore;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/// Axon's way into the log.
///
/// All events of a unit of work, over all aggregates and nested units, are appended as one commit
/// when its root commits; a [CommitRef] is then its resource. Reading goes by positions: the token
/// is a plain number, [GlobalSequenceTrackingToken].
public class MongoEventStorageEngine extends BatchingEventStorageEngine implements AutoCloseable {

    private final Search search;
    private final LogReader log;
    private final AggregateReader aggregates;
    private final Snapshots snapshots;
    private final Appender appender;
    private final EventMessages messages;
    private final CommitListeners listeners = new CommitListeners();
    private final CommitLog commitLog;
    private final EventBytes bytes;
    private final UnitOfWorkCommit unitOfWorkCommit;

    MongoEventStorageEngine(Builder builder) {
        super(builder);
        MongoDatabase database = Objects.requireNonNull(builder.database);
        StoreIndexes.ensure(database);
        Commits commits = new Commits(database, builder.archive);
        commits.demandReadable();
        StoreMetrics metrics = new StoreMetrics(builder.meterRegistry);
        Search stored = Capabilities.search(database, commits);
        snapshots = new Snapshots(database);
        BatchWriter writer =
                new BatchWriter(
                        commits,
                        stored,
                        builder.durability,
                        new Patience(builder.unavailableAfter),
                        builder.clock,
                        metrics,
                        listeners);
        appender = new Appender(writer, metrics);
        search = builder.soleWriter ? new KnownEndSearch(stored, writer::head) : stored;
        log = new LogReader(search);
        messages = new EventMessages(search, getEventSerializer(), upcasterChain);
        aggregates = new AggregateReader(search);
        bytes = new EventBytes(getEventSerializer(), builder.seal);
        commitLog = new StoredCommitLog(commits, search, appender, bytes);
        unitOfWorkCommit =
                new UnitOfWorkCommit(
                        new CommitWriter(
                                        appender,
                                        bytes,
                                        builder.commitKeys,
                                        builder.eventTags,
                                        this::handlePersistenceException)
                                ::write);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) unitOfWorkCommit.append(events);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(new EventBytes(serializer).write(snapshot));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return snapshots.read(aggregateIdentifier).map(StoredEvent::inStream);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(
            String identifier, long firstSequenceNumber) {
        return aggregates
                .read(identifier, firstSequenceNumber)
                .map(event -> bytes.opened(event).inStream());
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(
            @Nullable TrackingToken token, boolean mayBlock) {
        return log.from(Tokens.next(token));
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken token, int batchSize) {
        try (Stream<? extends TrackedEventData<?>> events = readEventData(token, false)) {
            return events.limit(batchSize).toList();
        }
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return readEventData(aggregateIdentifier, firstSequenceNumber).limit(batchSize).toList();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return aggregates.lastSequence(aggregateIdentifier);
    }

    @Override
    public TrackingToken createTailToken() {
        return Tokens.BEFORE_ALL;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return Tokens.last(head());
    }

    /// The token before the first event at or after a time, or the head token.
    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        Head head = head();
        return log.firstAt(dateTime, head)
                .<TrackingToken>map(position -> new GlobalSequenceTrackingToken(position - 1))
                .orElseGet(() -> Tokens.last(head));
    }

    /// Answers questions about single commits.
    public CommitLog commitLog() {
        return commitLog;
    }

    /// Reads the log as it lies in the database.
    public ByteLog byteLog() {
        return new ByteLog(log);
    }

    Head head() {
        return search.head();
    }

    /// Reads the commits of the log in order.
    LogReader log() {
        return log;
    }

    EventMessages messages() {
        return messages;
    }

    /// The events stored under some names after a token. What is passed over is not deserialised,
    /// and the names are those that lie in the log, before any upcaster.
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, Set<String> names) {
        return messages.read(
                log.from(Tokens.next(token))
                        .filter(event -> names.contains(event.getPayload().getType().getName())));
    }

    /// Tells of every commit this process stores, in order and before its caller knows.
    void onCommit(Consumer<Commit> listener) {
        listeners.add(listener);
    }

    /// Stores what is under way and takes nothing more.
    @Override
    public void close() {
        appender.close();
    }

    /// What an engine is made of. A database and both serializers are required.
    public static class Builder extends BatchingEventStorageEngine.Builder {

        private @Nullable MongoDatabase database;
        private CommitKeys commitKeys = CommitKeys.none();
        private EventTags eventTags = EventTags.none();
        private Durability durability = Durability.ofServer();
        private MeterRegistry meterRegistry = new SimpleMeterRegistry();
        private Duration unavailableAfter = Patience.DEFAULT.limit();
        private Clock clock = Clock.systemUTC();
        private boolean soleWriter;
        private EventSeal seal = EventSeal.none();
        private Archive archive = Archive.none();

        Builder() {
            persistenceExceptionResolver(Refusal.class::isInstance);
        }

        public Builder database(MongoDatabase database) {
            this.database = database;
            return this;
        }

        /// Claims and idempotency keys of events; none by default.
        public Builder commitKeys(CommitKeys commitKeys) {
            this.commitKeys = commitKeys;
            return this;
        }

        /// Tags of events, for conditions; none by default.
        public Builder eventTags(EventTags eventTags) {
            this.eventTags = eventTags;
            return this;
        }

        /// Forced before every acknowledgement; the server's own journal by default.
        public Builder durability(Durability durability) {
            this.durability = durability;
            return this;
        }

        /// Where events are that were moved out of the database.
        public Builder archive(Archive archive) {
            this.archive = archive;
            return this;
        }

        public Builder meterRegistry(MeterRegistry meterRegistry) {
            this.meterRegistry = meterRegistry;
            return this;
        }

        /// How long a server is waited for before an outcome is called unknown.
        public Builder unavailableAfter(Duration unavailableAfter) {
            this.unavailableAfter = unavailableAfter;
            return this;
        }

        /// Says that no other process writes to this log, so that its end is known without asking
        /// and nothing is read before it is durable.
        public Builder soleWriter() {
            this.soleWriter = true;
            return this;
        }

        /// What is kept unreadable in the log; nothing by default. Snapshots are not sealed.
        public Builder seal(EventSeal seal) {
            this.seal = seal;
            return this;
        }

        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer eventSerializer) {
            super.eventSerializer(eventSerializer);
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer snapshotSerializer) {
            super.snapshotSerializer(snapshotSerializer);
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        @Override
        protected void validate() throws AxonConfigurationException {
            super.validate();
            if (database == null) throw new AxonConfigurationException("the log needs a database");
        }

        public MongoEventStorageEngine build() {
            return new MongoEventStorageEngine(this);
        }
    }
}
