package rosukh.bench;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import rosukh.bench.Rounds.Way;
import rosukh.eventstore.Durability;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.MongoTokenStore;
import rosukh.evidence.publishing.Chain;
import rosukh.evidence.publishing.Evidence;
import rosukh.evidence.publishing.Lease;
import rosukh.evidence.publishing.LogPublisher;
import rosukh.evidence.publishing.MemoryFile;
import rosukh.evidence.publishing.Orders;
import rosukh.evidence.publishing.Publishing;
import rosukh.evidence.publishing.SigningKeys;
import rosukh.evidence.publishing.Standing;
import rosukh.evidence.publishing.TileStore;
import rosukh.log.NoteKey;
import rosukh.log.NoteSecret;

/// What appending loses while the log is published beside it: two logs on one server, written in
/// turn, one of them published as the app does it, a step a second.
final class LogBench {

    private static final String WITHOUT = "not published";
    private static final String WITH = "published";
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final List<Integer> WRITERS = List.of(1, 16);
    private static final double PERCENT = 100;

    private final Servers servers;
    private final Scale scale;

    LogBench(Servers servers, Scale scale) {
        this.servers = servers;
        this.scale = scale;
    }

    String run() {
        Table table =
                new Table(
                        "server",
                        "writers",
                        "log",
                        "events/s",
                        "lowest–highest",
                        "p99 ms",
                        "loss %");
        rows(table, servers.areShared() ? "external" : "embedded", servers, Durability.ofServer());
        if (servers.areShared()) embedded(table);
        return table + "\n" + Rounds.SPREAD;
    }

    private void embedded(Table table) {
        try {
            Path folder = Files.createTempDirectory("rosukh-bench");
            EmbeddedServer server = EmbeddedServer.start(folder);
            try (server;
                    Servers here = Servers.of(server)) {
                rows(table, "embedded", here, server);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void rows(Table table, String where, Servers on, Durability durability) {
        MongoDatabase bare = on.freshDatabase();
        MongoDatabase published = on.freshDatabase();
        try (Side without = Peers.ours(on.ours(bare), bare);
                MongoEventStorageEngine engine = on.ours(published);
                Side with = Peers.ours(engine, published)) {
            LogPublisher publisher = publisher(published, engine, durability);
            for (int writers : WRITERS) {
                Rounds rounds =
                        Rounds.run(
                                scale.rounds(),
                                List.of(
                                        new Way(WITHOUT, () -> append(without, writers)),
                                        new Way(
                                                WITH,
                                                () ->
                                                        beside(
                                                                publisher,
                                                                () -> append(with, writers)))));
                Map<String, Sample> medians = rounds.medians();
                double alone = rate(medians, WITHOUT);
                medians.forEach((name, it) ->
                        table.row(
                                where,
                                String.valueOf(writers),
                                name,
                                Table.number(it.perSecond()),
                                rounds.spread(name),
                                Table.number(it.p99()),
                                name.equals(WITHOUT)
                                        ? ""
                                        : Table.number(
                                                PERCENT * (alone - it.perSecond()) / alone)));
            }
        }
    }

    private static double rate(Map<String, Sample> medians, String name) {
        Sample median = medians.get(name);
        return median == null ? 0 : median.perSecond();
    }

    private Sample append(Side side, int writers) {
        return Writers.append(side::append, writers, 1, scale.round());
    }

    /// What a round left to publish is caught up with after it, so that the next begins alike.
    private static Sample beside(LogPublisher publisher, Supplier<Sample> round) {
        AtomicBoolean over = new AtomicBoolean();
        Thread thread =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!over.get()) {
                                var _ = publisher.step();
                                try {
                                    publisher.pause(STEP);
                                } catch (InterruptedException stop) {
                                    return;
                                }
                            }
                        });
        Sample sample = round.get();
        over.set(true);
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        publisher.push();
        Standing standing = publisher.step();
        if (standing.state() != Standing.State.PUBLISHING)
            throw new IllegalStateException(String.valueOf(standing.because()));
        return sample;
    }

    private static LogPublisher publisher(
            MongoDatabase database, MongoEventStorageEngine engine, Durability durability) {
        try {
            MemoryFile memory =
                    new MemoryFile(Files.createTempDirectory("rosukh-bench").resolve("signed"));
            String key =
                    NoteSecret.made("bench.example/log", NoteKey.Type.ED25519, new SecureRandom())
                            .text();
            return new LogPublisher(
                    new Publishing(
                            new Chain(database),
                            new TileStore(database),
                            engine.byteLog(),
                            engine.commitLog(),
                            durability,
                            memory,
                            SigningKeys.parse(key),
                            Orders.none(),
                            Clock.systemUTC()),
                    engine.commitLog(),
                    new Lease(
                            MongoTokenStore.builder()
                                    .database(database)
                                    .serializer(Fact.SERIALIZER)
                                    .build()),
                    new Evidence(database, memory),
                    Clock.systemUTC(),
                    INTERVAL);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
