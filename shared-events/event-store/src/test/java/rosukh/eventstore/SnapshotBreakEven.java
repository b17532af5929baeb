package rosukh.eventstore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/// From how many events on a snapshot pays: loads one aggregate with and without, on the embedded
/// server or on the one whose URI is given. Not a test; its figures are in ADR 0021.
final class SnapshotBreakEven {

    private static final int[] LENGTHS = {1, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000};
    private static final int ROUNDS = 200;
    private static final int EVENT_CHARS = 600;
    private static final int STATE_CHARS = 4_000;

    private SnapshotBreakEven() {}

    public static void main(String[] args) throws Exception {
        try (TestServer server =
                args.length == 0 ? TestServer.embedded() : TestServer.external(args[0])) {
            LogFixture log = new LogFixture(server);
            MongoEventStorageEngine engine = log.engine();
            MongoEventStore store = MongoEventStore.builder().storageEngine(engine).build();
            for (int length : LENGTHS) prepare(engine, length);
            for (int length : LENGTHS) { // warm up
                micros(store, "plain-" + length);
                micros(store, "snapped-" + length);
            }
            System.out.println("events | without | with snapshot (median of " + ROUNDS + ", µs)");
            for (int length : LENGTHS)
                System.out.printf(
                        Locale.ROOT,
                        "%6d | %7d | %7d%n",
                        length,
                        micros(store, "plain-" + length),
                        micros(store, "snapped-" + length));
            store.close();
            log.close();
        }
    }

    /// One event per commit, as commands write them; the snapshot holds the state after the last.
    private static void prepare(MongoEventStorageEngine engine, int length) {
        for (String name : List.of("plain-", "snapped-"))
            for (int sequence = 0; sequence < length; sequence++)
                engine.appendEvents(event(name + length, sequence, EVENT_CHARS));
        engine.storeSnapshot(event("snapped-" + length, length - 1, STATE_CHARS));
    }

    private static DomainEventMessage<String> event(String aggregate, long sequence, int chars) {
        return new GenericDomainEventMessage<>("type", aggregate, sequence, "x".repeat(chars));
    }

    private static long micros(MongoEventStore store, String aggregate) {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long chars =
                    store.readEvents(aggregate)
                            .asStream()
                            .mapToLong(event -> event.getPayload().toString().length())
                            .sum();
            nanos.add(System.nanoTime() - start);
            if (chars == 0) throw new IllegalStateException("nothing read");
        }
        Collections.sort(nanos);
        return nanos.get(ROUNDS / 2) / 1_000;
    }
}
