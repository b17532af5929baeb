package rosukh.bench;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import rosukh.bench.Rounds.Way;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.MongoEventStorageEngine;

/// What the same work costs in a small and in a grown log.
final class GrowthBench {

    private static final int SMALL = 10_000;
    private static final int WRITERS = 16;
    private static final int FILL_EVENTS_PER_COMMIT = 50;
    private static final int TAIL_EVENTS = 100;
    private static final int DIGITS = 3;

    private final Scale scale;

    GrowthBench(Scale scale) {
        this.scale = scale;
    }

    /// Appending and reading the tail on the external server.
    String external(Servers servers) {
        try (Log small = log(servers, Math.min(SMALL, scale.large()));
                Log large = log(servers, scale.large())) {
            Table table = new Table("events in the log", "work", "events/s", "p50 ms", "p99 ms");
            List<Log> logs = List.of(small, large);
            rows(
                    table,
                    "append, 16 writers",
                    logs,
                    log -> () -> Writers.append(log.side::append, WRITERS, 1, scale.round()));
            rows(table, "read the last 100", logs, log -> () -> tail(log.side));
            return table.toString();
        }
    }

    /// Reading the tail and everything on the embedded server.
    String embedded() {
        List<Log> logs = new ArrayList<>();
        try {
            for (int events : scale.embedded()) logs.add(embedded(events));
            Table table = new Table("events in the log", "work", "events/s", "p50 ms", "p99 ms");
            rows(table, "read the last 100", logs, log -> () -> tail(log.side));
            rows(table, "catch up", logs, log -> () -> all(log.side));
            rows(
                    table,
                    "append, 1 writer",
                    logs,
                    log -> () -> Writers.append(log.side::append, 1, 1, scale.round()));
            return table.toString();
        } finally {
            logs.forEach(Log::close);
        }
    }

    /// What is done on each log.
    private interface Work {
        Supplier<Sample> on(Log log);
    }

    private void rows(Table table, String work, List<Log> logs, Work way) {
        List<Way> ways =
                logs.stream()
                        .map(log -> new Way("%,d".formatted(log.events), way.on(log)))
                        .toList();
        Map<String, Sample> medians = Rounds.run(scale.rounds(), ways).medians();
        medians.forEach((name, it) ->
                table.row(
                        name,
                        work,
                        Table.number(it.perSecond()),
                        it.p50() == 0 ? "" : Table.number(it.p50()),
                        it.p99() == 0 ? "" : Table.number(it.p99())));
    }

    private Sample tail(Side side) {
        TrackingToken head = side.engine().createHeadToken();
        long last = head == null ? -1 : head.position().orElse(-1);
        TrackingToken from = new GlobalSequenceTrackingToken(Math.max(-1, last - TAIL_EVENTS));
        long startedAt = System.nanoTime();
        long endsAt = startedAt + scale.round().toNanos();
        long count = 0;
        var times = new Histogram(DIGITS);
        for (long now = startedAt; now < endsAt; ) {
            try (Stream<? extends TrackedEventMessage<?>> events =
                    side.engine().readEvents(from, false)) {
                count += events.limit(TAIL_EVENTS).count();
            }
            long then = System.nanoTime();
            times.recordValue(then - now);
            now = then;
        }
        return Sample.of(count, System.nanoTime() - startedAt, times);
    }

    private Sample all(Side side) {
        long startedAt = System.nanoTime();
        long count = side.read(false, scale.limit().toNanos());
        return Sample.of(count, System.nanoTime() - startedAt);
    }

    private static Log log(Servers servers, int events) {
        MongoDatabase database = servers.freshDatabase();
        MongoEventStorageEngine engine = servers.ours(database);
        Side side = Peers.ours(engine, database);
        Writers.fill(side::append, events, FILL_EVENTS_PER_COMMIT, WRITERS);
        return new Log(events, side, () -> {});
    }

    private static Log embedded(int events) {
        try {
            Path folder = Files.createTempDirectory("rosukh-bench");
            EmbeddedServer server = EmbeddedServer.start(folder);
            Servers servers = Servers.of(server);
            Log log = log(servers, events);
            return new Log(
                    events,
                    log.side,
                    () -> {
                        servers.close();
                        server.close();
                        delete(folder);
                    });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A log of so many events.
    private record Log(int events, Side side, Runnable closing) implements AutoCloseable {

        @Override
        public void close() {
            side.close();
            closing.run();
        }
    }
}
