package rosukh.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import rosukh.bench.Rounds.Way;

/// How fast commits become durable, for some numbers of writers.
final class AppendBench {

    private static final String BARE = "bare insert";

    private final Servers servers;
    private final Scale scale;

    AppendBench(Servers servers, Scale scale) {
        this.servers = servers;
        this.scale = scale;
    }

    /// What was measured, by heading.
    Map<String, String> run() {
        Map<String, String> sections = new LinkedHashMap<>();
        for (int events : List.of(1, 5))
            sections.put("Append, events per commit: " + events, run(events));
        return sections;
    }

    private String run(int eventsPerCommit) {
        Table table =
                new Table(
                        "writers",
                        "side",
                        "events/s",
                        "lowest–highest",
                        "p50 ms",
                        "p99 ms",
                        "ours");
        MongoDatabase bare = servers.freshDatabase();
        try (Servers.Sides sides = servers.sides()) {
            for (int writers : scale.writers()) {
                List<Way> ways = new ArrayList<>();
                for (Side side : sides.all())
                    ways.add(way(side.name(), side::append, writers, eventsPerCommit));
                ways.add(
                        way(
                                BARE,
                                commit -> insert(bare.getCollection("events"), commit),
                                writers,
                                eventsPerCommit));
                rows(table, writers, Rounds.run(scale.rounds(), ways));
            }
        } finally {
            bare.drop();
        }
        return table + "\n" + Rounds.SPREAD;
    }

    private Way way(String name, Writers.Store store, int writers, int eventsPerCommit) {
        return new Way(name, () -> Writers.append(store, writers, eventsPerCommit, scale.round()));
    }

    private static void rows(Table table, int writers, Rounds rounds) {
        Map<String, Sample> medians = rounds.medians();
        double ours = medians.values().iterator().next().perSecond();
        medians.forEach((name, it) ->
                table.row(
                        String.valueOf(writers),
                        name,
                        Table.number(it.perSecond()),
                        rounds.spread(name),
                        Table.number(it.p50()),
                        Table.number(it.p99()),
                        Table.ratio(ours, it.perSecond())));
    }

    /// The least that can be stored: no index but the one of `_id`, no check.
    private static void insert(
            MongoCollection<Document> collection, List<DomainEventMessage<?>> commit) {
        List<Document> documents = commit.stream().map(AppendBench::document).toList();
        if (documents.size() == 1) collection.insertOne(documents.getFirst());
        else collection.insertMany(documents);
    }

    private static Document document(DomainEventMessage<?> event) {
        SerializedObject<byte[]> payload = event.serializePayload(Fact.SERIALIZER, byte[].class);
        return new Document("agg", event.getAggregateIdentifier())
                .append("seq", event.getSequenceNumber())
                .append("id", event.getIdentifier())
                .append("p", new Binary(payload.getData()));
    }
}
