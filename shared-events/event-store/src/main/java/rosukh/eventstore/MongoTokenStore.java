package rosukh.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// How far each event processor came, and which node works on it: one document per processor and
/// segment, held as a lease on the database's clock.
public class MongoTokenStore implements TokenStore, ProcessorPositions {

    static final String COLLECTION = "tokens";
    private static final String CONFIG = "__config";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> tokens;
    private final Serializer serializer;
    private final TokenLeases leases;
    private final ToldPositions told;

    MongoTokenStore(Builder builder) {
        builder.validate();
        tokens =
                Objects.requireNonNull(builder.database)
                        .getCollection(COLLECTION)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY);
        serializer = Objects.requireNonNull(builder.serializer);
        LeaseClock clock = LeaseClock.of(tokens, builder.clock);
        leases = new TokenLeases(tokens, clock, builder.nodeId, builder.claimTimeout);
        told = new ToldPositions(tokens, builder.nodeId, builder.clock);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    /// In order and up to the first that exists: two nodes cannot both succeed, and should one die
    /// on the way, segments 0 to n of any number still cover all events.
    @Override
    public void initializeTokenSegments(
            String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        try {
            tokens.insertMany(
                    IntStream.range(0, segmentCount)
                            .mapToObj(segment -> unclaimed(processorName, segment, initialToken))
                            .toList());
        } catch (MongoBulkWriteException failure) {
            if (failure.getWriteErrors().stream().noneMatch(it -> it.getCode() == DUPLICATE_KEY))
                throw failure;
            throw new UnableToClaimTokenException(
                    "segments of processor " + processorName + " exist already", failure);
        }
    }

    @Override
    public void initializeSegment(
            @Nullable TrackingToken token, String processorName, int segment) {
        try {
            tokens.insertOne(unclaimed(processorName, segment, token));
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw failure;
            throw new UnableToInitializeTokenException(
                    "segment %d of processor %s exists already".formatted(segment, processorName),
                    failure);
        }
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        Map<String, Object> fields = TokenDocument.fields(token, serializer);
        if (leases.extend(processorName, segment, fields)) return;
        if (leases.wereGiven(processorName, segment))
            throw TokenLeases.unable(processorName, segment, "this node lost it");
        leases.take(processorName, segment, fields);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        return TokenDocument.token(leases.claim(processorName, segment), serializer);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
        int[] existing = fetchSegments(processorName);
        if (contains(existing, segment.splitSegmentId()))
            throw TokenLeases.unable(processorName, segment.getSegmentId(), "it has been split");
        if (!contains(existing, segment.mergeableSegmentId()))
            throw TokenLeases.unable(processorName, segment.getSegmentId(), "it has been merged");
        return fetchToken(processorName, segment.getSegmentId());
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        if (!leases.extend(processorName, segment, Map.of()))
            throw TokenLeases.unable(processorName, segment, "this node does not hold it");
    }

    /// The document stays, and with it the epoch.
    @Override
    public void releaseClaim(String processorName, int segment) {
        leases.release(processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        if (!leases.delete(processorName, segment))
            throw TokenLeases.unable(processorName, segment, "this node does not hold it");
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return segments(eq(TokenDocument.PROCESSOR, processorName));
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        Bson ofProcessor = eq(TokenDocument.PROCESSOR, processorName);
        int[] all = segments(ofProcessor);
        return IntStream.of(segments(and(ofProcessor, leases.claimable())))
                .mapToObj(segment -> Segment.computeSegment(segment, all))
                .toList();
    }

    /// Takes no lease. Of several segments the one that is furthest behind counts.
    @Override
    public Map<String, Reached> reached() {
        List<Document> all = tokens.find().into(new ArrayList<>());
        ToldPositions.All told = ToldPositions.in(all);
        Map<String, Reached> found = new HashMap<>();
        for (Document document : all) {
            String processor = document.getString(TokenDocument.PROCESSOR);
            if (processor == null) continue;
            TrackingToken token = TokenDocument.token(document, serializer);
            String node = document.getString(TokenDocument.OWNER);
            long position = Math.max(Tokens.next(token) - 1, told.by(node, processor));
            found.merge(
                    processor,
                    new Reached(position, node),
                    (one, other) -> one.position() <= other.position() ? one : other);
        }
        return found;
    }

    @Override
    public void tell(Map<String, Long> positions) {
        told.tell(positions);
    }

    /// Names this store once for all nodes.
    @Override
    public Optional<String> retrieveStorageIdentifier() {
        try {
            tokens.updateOne(
                    eq("_id", CONFIG),
                    Updates.setOnInsert("id", UUID.randomUUID().toString()),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw failure;
            // another node was first
        }
        return Optional.ofNullable(tokens.find(eq("_id", CONFIG)).first())
                .map(config -> config.getString("id"));
    }

    private Document unclaimed(String processor, int segment, @Nullable TrackingToken token) {
        return TokenDocument.unclaimed(processor, segment, token, serializer);
    }

    private int[] segments(Bson filter) {
        return StreamSupport.stream(tokens.find(filter).spliterator(), false)
                .mapToInt(document -> document.getInteger(TokenDocument.SEGMENT))
                .sorted()
                .toArray();
    }

    private static boolean contains(int[] segments, int segment) {
        return IntStream.of(segments).anyMatch(existing -> existing == segment);
    }

    /// What a store is made of. A database and a serializer are required.
    public static class Builder {

        private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

        private @Nullable MongoDatabase database;
        private @Nullable Serializer serializer;
        private Duration claimTimeout = CLAIM_TIMEOUT;
        private Clock clock = Clock.systemUTC();

        /// Containers often share host name and process number, so a random part is added.
        private String nodeId =
                ManagementFactory.getRuntimeMXBean().getName()
                        + "-"
                        + UUID.randomUUID().toString().substring(0, 8);

        Builder() {}

        public Builder database(MongoDatabase database) {
            this.database = database;
            return this;
        }

        /// Writes tokens that are more than a position.
        public Builder serializer(Serializer serializer) {
            this.serializer = serializer;
            return this;
        }

        /// After this time without a sign of its owner a lease may be taken.
        public Builder claimTimeout(Duration claimTimeout) {
            this.claimTimeout = claimTimeout;
            return this;
        }

        public Builder nodeId(String nodeId) {
            this.nodeId = nodeId;
            return this;
        }

        /// Used only where the server's clock cannot be.
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        private void validate() {
            if (database == null || serializer == null)
                throw new AxonConfigurationException(
                        "a token store needs a database and a serializer");
        }

        public MongoTokenStore build() {
            return new MongoTokenStore(this);
        }
    }
}
