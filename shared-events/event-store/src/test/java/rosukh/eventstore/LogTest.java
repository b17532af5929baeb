package rosukh.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Gives each test a fresh database on the server under test and drops it.
abstract class LogTest {

    static final int WRITERS = 16;

    LogFixture log;

    abstract TestServer server();

    @BeforeEach
    void freshDatabase() {
        log = new LogFixture(server());
    }

    @AfterEach
    void dropDatabase() throws Exception {
        log.close();
    }

    static List<Long> sequences(MongoEventStorageEngine engine, String aggregate) {
        return engine.readEvents(aggregate)
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    /// Runs one task per writer at the same time and fails with the first that fails.
    static void inParallel(int writers, Function<Integer, ?> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Object>> tasks =
                    IntStream.range(0, writers)
                            .<Callable<Object>>mapToObj(
                                    writer -> () -> Optional.ofNullable(work.apply(writer)))
                            .toList();
            for (Future<Object> done : threads.invokeAll(tasks)) done.get();
        }
    }
}
