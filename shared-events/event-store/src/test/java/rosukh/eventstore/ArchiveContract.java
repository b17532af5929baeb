package rosukh.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static rosukh.eventstore.LogFixture.CLAIM;
import static rosukh.eventstore.LogFixture.IDEMPOTENCY;
import static rosukh.eventstore.LogFixture.TAGS;
import static rosukh.eventstore.LogFixture.all;
import static rosukh.eventstore.LogFixture.event;
import static rosukh.eventstore.LogFixture.events;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Old commits lie in files and are read as if they had never left.
abstract class ArchiveContract extends LogTest {

    private static final Instant ALL = Instant.now().plusSeconds(36_000);
    private static final int COMMITS = 14;

    @TempDir Path temporary;

    private Path folder;
    private MongoDatabase database;
    private MongoCollection<RawBsonDocument> commits;
    private List<RawBsonDocument> originals;
    private List<String> before;

    @BeforeEach
    void someCommits() {
        folder = temporary.resolve("archive");
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(events("a", 0, 3));
        engine.appendEvents(event("b", 0, Map.of(CLAIM, "plot:1", IDEMPOTENCY, "omid:1")));
        engine.appendEvents(event("c", 0, Map.of(TAGS, "x")), event("d", 0, Map.of(TAGS, "x,y")));
        for (int sequence = 3; sequence < 14; sequence++) engine.appendEvents(event("a", sequence));
        before = told(all(engine));
        engine.close();
        database = log.database();
        commits = database.getCollection(Commits.COLLECTION, RawBsonDocument.class);
        originals = stored();
    }

    @Test
    void are_read_from_any_token_and_stream_and_by_any_key() {
        assertThat(archiver().archive(ALL)).isEqualTo(COMMITS);
        MongoEventStorageEngine engine = engine();
        assertThat(told(all(engine))).isEqualTo(before);
        for (int token = -1; token < before.size(); token++)
            assertThat(
                            told(
                                    engine.readEvents(new GlobalSequenceTrackingToken(token), false)
                                            .toList()))
                    .isEqualTo(before.subList(token + 1, before.size()));
        assertThat(sequences(engine, "a"))
                .containsExactlyElementsOf(LongStream.range(0, 14).boxed().toList());
        assertThat(engine.lastSequenceNumberFor("d")).contains(0L);
        assertThat(engine.createTokenAt(Instant.EPOCH))
                .isEqualTo(new GlobalSequenceTrackingToken(-1));
        CommitRef claimed = engine.commitLog().findByKey("u:plot:1").orElseThrow();
        assertThat(claimed.events()).extracting(EventRef::aggregateId).containsExactly("b");
    }

    @Test
    void still_hold_their_place_and_their_keys() {
        archiver().archive(ALL);
        MongoEventStorageEngine engine = engine();
        assertThat(
                        catchThrowableOfType(
                                        KeyTaken.class,
                                        () ->
                                                engine.appendEvents(
                                                        event("z", 0, Map.of(CLAIM, "plot:1"))))
                                .holder()
                                .position())
                .isEqualTo(3);
        assertThatThrownBy(() -> engine.appendEvents(event("z", 0, Map.of(IDEMPOTENCY, "omid:1"))))
                .isInstanceOf(CommitRepeated.class);
        LogFixture.inUnitOfWork(() -> engine.appendEvents(event("z", 0)));
        assertThat(all(engine).getLast().trackingToken().position()).hasValue(before.size());
        assertThatThrownBy(() ->
                        LogFixture.inUnitOfWork(() -> {
                            AppendCondition.noEventAfter(4, "x").require();
                            engine.appendEvents(event("y", 0));
                        }))
                .isInstanceOf(AppendConditionFailed.class);
    }

    @Test
    void keep_every_byte() throws IOException {
        new Archiver(database, folder, 1_500).archive(ALL);
        List<byte[]> archived = new ArrayList<>();
        for (ArchiveSegment segment : ArchiveSegment.in(folder))
            archived.addAll(segment.documents(folder));
        assertThat(archived.stream().map(RawBsonDocument::new).toList()).isEqualTo(originals);
        assertThat(commits.countDocuments(exists("ev"))).isZero();
        Commits log = new Commits(database, Archive.in(folder));
        for (RawBsonDocument original : originals) {
            String key = original.getArray("keys").getFirst().asString().getValue();
            List<StoredEvent> read = log.holder(key).orElseThrow().events();
            List<BsonValue> written = original.getArray("ev");
            assertThat(read).hasSameSizeAs(written);
            for (int index = 0; index < read.size(); index++) {
                BsonDocument event = written.get(index).asDocument();
                assertThat(read.get(index).payload()).isEqualTo(event.getBinary("p").getData());
                assertThat(read.get(index).metadata()).isEqualTo(event.getBinary("m").getData());
            }
        }
    }

    @Test
    void are_those_that_were_written_before_a_time_and_further_runs_go_on() throws IOException {
        assertThat(archiver().archive(Instant.EPOCH)).isZero();
        MongoEventStorageEngine future =
                log.opened(log.engine(database).clock(Clock.fixed(ALL, ZoneOffset.UTC)).build());
        future.appendEvents(event("late", 0));
        assertThat(archiver().archive(ALL)).isEqualTo(COMMITS);
        assertThat(archiver().archive(ALL)).isZero();
        assertThat(commits.countDocuments(exists("ev"))).isEqualTo(1);
        assertThat(archiver().archive(ALL.plusSeconds(1))).isEqualTo(1);
        assertThat(ArchiveSegment.in(folder)).hasSize(2);
        assertThat(told(all(engine())).subList(0, before.size())).isEqualTo(before);
    }

    @Test
    void of_a_run_that_was_stopped_anywhere_are_all_there_and_the_next_goes_on()
            throws IOException {
        new Archiver(database, folder, 1_500).archive(ALL);
        List<ArchiveSegment> whole = ArchiveSegment.in(folder);
        assertThat(whole).hasSizeGreaterThan(2);
        commits.replaceOne(eq("_id", originals.getLast().get("_id")), originals.getLast());
        assertThat(told(all(engine()))).isEqualTo(before); // sealed, but not all taken out
        assertThat(archiver().archive(ALL)).isEqualTo(1);

        Path last = folder.resolve(ArchiveSegment.fileOf(whole.getLast().first()));
        Files.delete(seal(last));
        Files.copy(last, last.resolveSibling(last.getFileName() + ".part"));
        for (RawBsonDocument original : originals)
            if (original.getInt64("_id").getValue() >= whole.getLast().first())
                commits.replaceOne(eq("_id", original.get("_id")), original);
        assertThat(told(all(engine()))).isEqualTo(before); // written, but not sealed
        assertThat(archiver().archive(ALL)).isEqualTo(whole.getLast().commits());
        assertThat(ArchiveSegment.in(folder)).isEqualTo(whole);
        assertThat(told(all(engine()))).isEqualTo(before);
    }

    @Test
    void that_were_changed_are_found_and_located() throws IOException {
        new Archiver(database, folder, 1_500).archive(ALL);
        assertThat(faults()).isEmpty();
        ArchiveSegment second = ArchiveSegment.in(folder).get(1);
        Path file = folder.resolve(ArchiveSegment.fileOf(second.first()));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {42}), 200);
        }
        assertThatThrownBy(() -> all(engine()))
                .isInstanceOf(ArchiveDamaged.class)
                .hasMessageContaining(file.getFileName().toString());
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("arc");
                    assertThat(fault.position()).isEqualTo(second.first());
                });
        Files.delete(file);
        assertThat(faults())
                .hasSize((int) second.commits())
                .allSatisfy(fault -> assertThat(fault.what()).startsWith("the archive lacks"));
        Files.delete(seal(file));
        assertThatThrownBy(() -> Archive.in(folder)).isInstanceOf(ArchiveDamaged.class);
        assertThatThrownBy(() -> archiver().archive(ALL)).isInstanceOf(ArchiveDamaged.class);
    }

    @Test
    void whose_place_was_changed_are_found() {
        archiver().archive(ALL);
        commits.updateOne(eq("_id", 3L), set("tmax", new Date(0)));
        assertThat(faults())
                .extracting(LogFault::position, LogFault::field)
                .contains(tuple(3L, "tmax"));
    }

    @Test
    void that_lost_their_count_and_their_bytes_leave_the_rest_examined() {
        archiver().archive(ALL);
        commits.updateOne(eq("_id", 3L), combine(unset("n"), set("arc.h", new byte[32])));
        assertThat(faults())
                .extracting(LogFault::position, LogFault::field)
                .containsExactly(tuple(3L, "arc"));
    }

    @Test
    void are_not_opened_without_their_archive() {
        archiver().archive(ALL);
        assertThatThrownBy(() -> log.engine(log.database()).build())
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("no archive folder is set");
        assertThatThrownBy(() -> new LogDoctor(database).examine(fault -> {}))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("no archive folder is set");
        assertThatThrownBy(() -> Archive.in(folder.resolve("elsewhere")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_another_log_are_refused_and_nothing_is_changed() {
        archiver().archive(ALL);
        MongoDatabase other = log.otherDatabase();
        MongoEventStorageEngine engine = log.opened(log.engine(other).build());
        engine.appendEvents(events("a", 0, 30));
        assertThatThrownBy(() -> new Archiver(other, folder).archive(ALL))
                .isInstanceOf(ArchiveDamaged.class)
                .hasMessageContaining("another log");
        assertThat(all(engine)).hasSize(30);
    }

    @Test
    void are_moved_by_one_archiver_at_a_time() throws IOException {
        Files.createDirectories(folder);
        try (FileChannel other =
                        FileChannel.open(
                                folder.resolve(".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = other.lock()) {
            assertThatThrownBy(() -> archiver().archive(ALL))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another archiver");
        }
        assertThat(stored()).isEqualTo(originals);
    }

    private Archiver archiver() {
        return new Archiver(database, folder);
    }

    private MongoEventStorageEngine engine() {
        return log.opened(log.engine(log.database()).archive(Archive.in(folder)).build());
    }

    private List<RawBsonDocument> stored() {
        return commits.find().sort(ascending("_id")).into(new ArrayList<>());
    }

    private List<LogFault> faults() {
        List<LogFault> faults = new ArrayList<>();
        new LogDoctor(database, Archive.in(folder)).examine(faults::add);
        return faults;
    }

    private static Path seal(Path file) {
        return Path.of(file.toString().replace(".bson", ".seal.json"));
    }

    /// All that a reader is told of events.
    private static List<String> told(List<? extends TrackedEventMessage<?>> events) {
        return events.stream()
                .map(event ->
                        "%s %s %s %s %s"
                                .formatted(
                                        event.trackingToken(),
                                        event.getIdentifier(),
                                        event.getTimestamp(),
                                        event.getPayload(),
                                        event.getMetaData()))
                .toList();
    }
}
