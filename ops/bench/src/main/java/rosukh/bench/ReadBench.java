package rosukh.bench;

import static com.mongodb.client.model.Filters.elemMatch;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.HdrHistogram.Histogram;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import rosukh.bench.Rounds.Way;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.MongoEventStore;

/// How fast a log is read: from its start, and single aggregates of it; and what it takes on disk.
/// All logs hold the same events, half of them in small aggregates and half in large ones, and were
/// written one event per commit by many writers.
final class ReadBench {

    private static final int WRITERS = 16;
    private static final int SMALL = 20;
    private static final int LARGE = 1_000;
    private static final int CURSOR_BATCH = 1_000;
    private static final int DIGITS = 3;

    private final Servers servers;
    private final Scale scale;
    private final int large;
    private final int smallOnes;
    private final int largeOnes;

    ReadBench(Servers servers, Scale scale) {
        this.servers = servers;
        this.scale = scale;
        large = Math.min(LARGE, scale.events() / 2);
        smallOnes = scale.events() / 2 / SMALL;
        largeOnes = scale.events() / 2 / large;
    }

    /// What was measured, by heading.
    Map<String, String> run() {
        try (Servers.Sides sides = servers.sides()) {
            for (Side side : sides.all()) {
                Writers.fill(side::append, "small", smallOnes, SMALL, WRITERS);
                Writers.fill(side::append, "large", largeOnes, large, WRITERS);
            }
            Map<String, String> sections = new LinkedHashMap<>();
            sections.put("Catch-up over %,d events".formatted(scale.events()), catchUp(sides));
            sections.put("Loading an aggregate", load(sides));
            sections.put("Bytes per event", sizes(sides));
            return sections;
        }
    }

    private String catchUp(Servers.Sides sides) {
        List<Way> ways = new ArrayList<>();
        MongoCollection<Document> commits = sides.database().getCollection("commits");
        MongoEventStore store =
                MongoEventStore.builder()
                        .storageEngine((MongoEventStorageEngine) sides.ours().engine())
                        .recentEvents(1)
                        .build();
        long limit = scale.limit().toNanos();
        ways.add(way("ours", () -> sides.ours().read(false, limit)));
        ways.add(way("ours, as processors read", () -> stream(store)));
        ways.add(way("bare cursor, Document", () -> scan(commits, Document.class)));
        ways.add(way("bare cursor, RawBsonDocument", () -> scan(commits, RawBsonDocument.class)));
        for (Side peer : sides.all().subList(1, sides.all().size()))
            ways.add(way(peer.name(), () -> peer.read(false, limit)));
        for (Side side : sides.all())
            if (side.name().equals(Peers.OURS) || side.name().equals(Peers.JDBC))
                ways.add(way(side.name() + ", with payloads", () -> side.read(true, limit)));
        Rounds rounds = Rounds.run(scale.rounds(), ways);
        Map<String, Sample> medians = rounds.medians();
        double ours = medians.values().iterator().next().perSecond();
        Table table = new Table("side", "events/s", "lowest–highest", "ours");
        medians.forEach((name, it) ->
                table.row(
                        name,
                        Table.number(it.perSecond()),
                        rounds.spread(name),
                        Table.ratio(ours, it.perSecond())));
        store.close();
        return table
                + "\n"
                + Rounds.SPREAD
                + " A side that has not read everything within %d s is measured by how far it came."
                        .formatted(scale.limit().toSeconds());
    }

    private static Way way(String name, LongSupplier read) {
        return new Way(
                name,
                () -> {
                    long startedAt = System.nanoTime();
                    long count = read.getAsLong();
                    return Sample.of(count, System.nanoTime() - startedAt);
                });
    }

    private static <D> long scan(MongoCollection<Document> collection, Class<D> as) {
        long count = 0;
        try (MongoCursor<D> cursor =
                collection
                        .withDocumentClass(as)
                        .find()
                        .sort(new Document("_id", 1))
                        .batchSize(CURSOR_BATCH)
                        .iterator()) {
            while (cursor.hasNext()) {
                cursor.next();
                count++;
            }
        }
        return count;
    }

    private static long stream(MongoEventStore store) {
        long count = 0;
        try (TrackingEventStream stream = store.openStream(null)) {
            while (stream.hasNextAvailable()) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                if (event.getIdentifier() != null) count++;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return count;
    }

    private String load(Servers.Sides sides) {
        Table table = new Table("events", "side", "p50 ms", "p99 ms", "ours by p50");
        load(table, sides, "small", smallOnes, SMALL);
        load(table, sides, "large", largeOnes, large);
        return table + "\nOne thread, with payloads.";
    }

    private void load(Table table, Servers.Sides sides, String prefix, int aggregates, int size) {
        List<Way> ways = new ArrayList<>();
        for (Side side : sides.all())
            ways.add(new Way(side.name(), () -> loads(side::load, prefix, aggregates, size)));
        MongoCollection<RawBsonDocument> commits =
                sides.database().getCollection("commits", RawBsonDocument.class);
        ways.add(
                new Way(
                        "bare find, RawBsonDocument",
                        () -> loads(name -> find(commits, name), prefix, aggregates, size)));
        Map<String, Sample> medians = Rounds.run(scale.rounds(), ways).medians();
        double ours = medians.values().iterator().next().p50();
        medians.forEach((name, it) ->
                table.row(
                        String.valueOf(size),
                        name,
                        Table.number(it.p50()),
                        Table.number(it.p99()),
                        Table.ratio(it.p50(), ours)));
    }

    private static int find(MongoCollection<RawBsonDocument> commits, String aggregate) {
        Document between =
                new Document("$gte", "a:" + aggregate + "#").append("$lt", "a:" + aggregate + "$");
        return commits.find(elemMatch("keys", between))
                .batchSize(CURSOR_BATCH)
                .into(new ArrayList<>())
                .size();
    }

    private Sample loads(ToIntFunction<String> load, String prefix, int aggregates, int size) {
        Histogram times = new Histogram(DIGITS);
        long startedAt = System.nanoTime();
        long endsAt = startedAt + scale.round().toNanos();
        int count = 0;
        for (long now = startedAt; now < endsAt; count++) {
            int found = load.applyAsInt(prefix + "-" + count % aggregates);
            if (found != size)
                throw new IllegalStateException("found %d of %d events".formatted(found, size));
            long then = System.nanoTime();
            times.recordValue(then - now);
            now = then;
        }
        return Sample.of(count, System.nanoTime() - startedAt, times);
    }

    private String sizes(Servers.Sides sides) {
        Table table = new Table("side", "data", "indexes");
        for (Side side : sides.all()) {
            Side.Size size = side.bytes().get();
            table.row(
                    side.name(),
                    Table.number((double) size.data() / scale.events()),
                    Table.number((double) size.indexes() / scale.events()));
        }
        return table.toString();
    }
}
