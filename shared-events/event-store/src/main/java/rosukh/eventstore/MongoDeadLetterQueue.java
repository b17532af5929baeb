package rosukh.eventstore;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Events that a processor failed on, in the order of their sequences. A letter keeps the position
/// of its event and reads it from the log when it is processed, through the upcasters of that day.
///
/// Any number of processes may process letters: a sequence is claimed on the database's clock and a
/// process that lost its claim can no longer take letters out.
public final class MongoDeadLetterQueue implements SequencedDeadLetterQueue<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(MongoDeadLetterQueue.class);

    /// Copies of events a sequence may hold, leaving room below the server's 16 MB.
    private static final long COPIED_BYTES_MAX = 12L * 1024 * 1024;

    private final String group;
    private final DeadSequences sequences;
    private final LetterEvents events;
    private final LetterProcessing processing;
    private final int maxSequences;
    private final int maxSequenceSize;

    MongoDeadLetterQueue(Builder builder) {
        builder.validate();
        group = Objects.requireNonNull(builder.group);
        sequences =
                new DeadSequences(
                        Objects.requireNonNull(builder.database),
                        group,
                        builder.clock,
                        builder.claimDuration);
        events = new LetterEvents(Objects.requireNonNull(builder.engine).messages());
        processing = new LetterProcessing(sequences, events);
        maxSequences = builder.maxSequences;
        maxSequenceSize = builder.maxSequenceSize;
        if (builder.meters != null)
            LetterMetrics.register(builder.meters, group, sequences, builder.clock);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public void enqueue(Object sequenceIdentifier, DeadLetter<? extends EventMessage<?>> letter)
            throws DeadLetterQueueOverflowException {
        String sequence = sequenceIdentifier.toString();
        add(sequence, letter, sequences.summary(sequence));
    }

    @Override
    public boolean enqueueIfPresent(
            Object sequenceIdentifier,
            Supplier<DeadLetter<? extends EventMessage<?>>> letterBuilder)
            throws DeadLetterQueueOverflowException {
        String sequence = sequenceIdentifier.toString();
        Document present = sequences.summary(sequence);
        if (present == null) return false;
        add(sequence, letterBuilder.get(), present);
        return true;
    }

    private void add(
            String sequence,
            DeadLetter<? extends EventMessage<?>> letter,
            @Nullable Document present) {
        Document document = LetterDocument.of(letter);
        events.keep(letter.message(), document);
        if (isFull(present, LetterEvents.size(document))) {
            if (sequences.holds(sequence, document)) return; // told twice
            throw new DeadLetterQueueOverflowException(
                    "no room left for event %s in sequence %s of %s"
                            .formatted(letter.message().getIdentifier(), sequence, group));
        }
        sequences.add(sequence, document);
    }

    private boolean isFull(@Nullable Document present, long further) {
        if (present == null) return further > COPIED_BYTES_MAX || sequences.count() >= maxSequences;
        return present.getInteger(DeadSequences.SIZE) >= maxSequenceSize
                || present.getLong(DeadSequences.BYTES) + further > COPIED_BYTES_MAX;
    }

    /// Takes a letter out, whoever is processing its sequence.
    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        if (!(letter instanceof MongoDeadLetter mine)
                || !sequences.change(mine.sequence(), mine.id(), null, _ -> null))
            LOG.info("letter of event {} is not here to evict", letter.message().getIdentifier());
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter,
            UnaryOperator<DeadLetter<? extends EventMessage<?>>> letterUpdater)
            throws NoSuchDeadLetterException {
        DeadLetter<? extends EventMessage<?>> now = letterUpdater.apply(letter).markTouched();
        if (!(letter instanceof MongoDeadLetter mine)
                || !sequences.change(
                        mine.sequence(),
                        mine.id(),
                        null,
                        it -> LetterDocument.tried(it, now, LetterDocument.done(it))))
            throw new NoSuchDeadLetterException(
                    "there is no letter of event " + letter.message().getIdentifier());
    }

    @Override
    public boolean contains(Object sequenceIdentifier) {
        return sequences.summary(sequenceIdentifier.toString()) != null;
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(
            Object sequenceIdentifier) {
        String sequence = sequenceIdentifier.toString();
        return () -> {
            Document found = sequences.find(sequence);
            List<DeadLetter<? extends EventMessage<?>>> letters = new ArrayList<>();
            if (found != null)
                for (Document letter : DeadSequences.letters(found))
                    letters.addAll(events.unprocessed(sequence, letter));
            return letters.iterator();
        };
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        return () ->
                sequences.names().stream()
                        .<Iterable<DeadLetter<? extends EventMessage<?>>>>map(
                                this::deadLetterSequence)
                        .iterator();
    }

    @Override
    public boolean isFull(Object sequenceIdentifier) {
        return isFull(sequences.summary(sequenceIdentifier.toString()), 0);
    }

    @Override
    public long size() {
        return sequences.letterCount();
    }

    @Override
    public long sequenceSize(Object sequenceIdentifier) {
        Document present = sequences.summary(sequenceIdentifier.toString());
        return present == null ? 0 : present.getInteger(DeadSequences.SIZE);
    }

    @Override
    public long amountOfSequences() {
        return sequences.count();
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> sequenceFilter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>>
                    processingTask) {
        return processing.process(sequenceFilter, processingTask);
    }

    @Override
    public void clear() {
        sequences.clear();
    }

    /// What a queue is made of. An engine, its database and a processing group are required.
    public static final class Builder {

        private static final Duration CLAIM_DURATION = Duration.ofSeconds(30);
        private static final int SEQUENCES_MAX = 1_024;

        private @Nullable MongoDatabase database;
        private @Nullable MongoEventStorageEngine engine;
        private @Nullable String group;
        private @Nullable MeterRegistry meters;
        private int maxSequences = SEQUENCES_MAX;
        private int maxSequenceSize = SEQUENCES_MAX;
        private Duration claimDuration = CLAIM_DURATION;
        private Clock clock = Clock.systemUTC();

        Builder() {}

        public Builder database(MongoDatabase database) {
            this.database = database;
            return this;
        }

        /// The log whose events the letters are about.
        public Builder storageEngine(MongoEventStorageEngine engine) {
            this.engine = engine;
            return this;
        }

        public Builder processingGroup(String group) {
            this.group = group;
            return this;
        }

        public Builder meterRegistry(MeterRegistry meters) {
            this.meters = meters;
            return this;
        }

        public Builder maxSequences(int maxSequences) {
            this.maxSequences = maxSequences;
            return this;
        }

        public Builder maxSequenceSize(int maxSequenceSize) {
            this.maxSequenceSize = maxSequenceSize;
            return this;
        }

        /// For how long processing one letter may take before another process tries it.
        public Builder claimDuration(Duration claimDuration) {
            this.claimDuration = claimDuration;
            return this;
        }

        /// Used for claims only where the server's clock cannot be.
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        private void validate() {
            if (database == null || engine == null || group == null)
                throw new AxonConfigurationException(
                        "a dead-letter queue needs a database, an engine and a processing group");
        }

        public MongoDeadLetterQueue build() {
            return new MongoDeadLetterQueue(this);
        }
    }
}
