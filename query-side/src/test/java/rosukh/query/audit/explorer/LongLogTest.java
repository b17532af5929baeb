package rosukh.query.audit.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.eventstore.EmbeddedServer;
import rosukh.query.harness.Facts;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.ViewStores;

/// A long log on the server that has no indexes for a view. `-Daudit.events=1000000` measures a
/// longer one, `-Daudit.uri=mongodb://…` on another server; the figures are in ADR 0041.
class LongLogTest {

    private static final int EVENTS = Integer.getInteger("audit.events", 20_000);
    private static final int OF_A_FIRM = 10;
    private static final int BATCH = 200;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void is_searched_page_by_page(@TempDir Path folder) {
        String elsewhere = System.getProperty("audit.uri");
        if (elsewhere != null) {
            searched(elsewhere);
            return;
        }
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            searched(server.uri());
        }
    }

    private static void searched(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            var database = client.getDatabase("long_" + Long.toString(System.nanoTime(), 36));
            EventIndex index = new EventIndex(new ViewStores(database));
            timed("indexing", () -> fill(new EventIndexProjection(index)));
            for (int round = 0; round < 2; round++) searched(index);
            database.drop();
        }
    }

    private static void searched(EventIndex index) {
        long firms = EVENTS / OF_A_FIRM;
        String first = "f-0";
        String last = "f-" + (firms - 1);
        assertThat(timed("newest page", () -> index.page(any(), true, null, 50)).total())
                .isEqualTo(EVENTS);
        assertThat(
                        timed("page in the middle", () -> index.page(any(), true, middle(), 50))
                                .items()
                                .getFirst()
                                .place())
                .isEqualTo(EVENTS / 2 - 1);
        assertThat(timed("stream, newest", () -> stream(index, last + ".1"))).hasSize(8);
        assertThat(timed("stream, oldest", () -> stream(index, first + ".1"))).hasSize(8);
        assertThat(timed("field", () -> naming(index, "firmId=" + first))).hasSize(3);
        assertThat(timed("nothing found", () -> naming(index, "firmId=f-x"))).isEmpty();
        assertThat(timed("type", () -> ofType(index, "certification.case-opened"))).hasSize(50);
        assertThat(timed("an hour in the middle", () -> hour(index, START.plusSeconds(EVENTS / 2))))
                .hasSize(50);
        assertThat(timed("today", () -> index.since(START.plusSeconds(EVENTS - 5_000), 10_000)))
                .isEqualTo(5_000);
    }

    private static EventQuestion any() {
        return EventQuestion.any();
    }

    private static Cursor middle() {
        return new Cursor("" + EVENTS / 2, false);
    }

    private static List<IndexedEvent> stream(EventIndex index, String stream) {
        return index.page(
                        new EventQuery(
                                        null, stream, null, null, null, null, null, null, null,
                                        null, null, null)
                                .asked(),
                        true,
                        null,
                        50)
                .items();
    }

    private static List<IndexedEvent> naming(EventIndex index, String field) {
        return index.page(any().naming(field), true, null, 50).items();
    }

    private static List<IndexedEvent> ofType(EventIndex index, String type) {
        return index.page(
                        new EventQuery(
                                        type, null, null, null, null, null, null, null, null, null,
                                        null, null)
                                .asked(),
                        true,
                        null,
                        50)
                .items();
    }

    private static List<IndexedEvent> hour(EventIndex index, Instant from) {
        return index.page(
                        new EventQuery(
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        from.toString(),
                                        from.plusSeconds(3_600).toString(),
                                        null,
                                        null,
                                        null)
                                .asked(),
                        true,
                        null,
                        50)
                .items();
    }

    private static int fill(EventIndexProjection projection) {
        List<TrackedEventMessage<?>> batch = new ArrayList<>();
        for (int position = 0; position < EVENTS; position++) {
            batch.add(event(position));
            if (batch.size() < BATCH && position < EVENTS - 1) continue;
            DefaultUnitOfWork.startAndGet(batch.getFirst())
                    .execute(
                            () -> batch.forEach(each -> projection.on(each, each.trackingToken())));
            batch.clear();
        }
        return EVENTS;
    }

    private static TrackedEventMessage<?> event(int position) {
        String firm = "f-" + position / OF_A_FIRM;
        int number = position % OF_A_FIRM;
        Object fact =
                switch (number) {
                    case 0 -> Facts.registered(firm, "10320004156", "فولاد سپهر");
                    case 1 -> Facts.worksIn(firm, "KRM-P01");
                    case 2 -> Facts.opened(firm, "KRM-P01");
                    case 3 -> Facts.product(firm + ".1");
                    case 4 -> Facts.figures(firm + ".1");
                    case 5 -> Facts.identified(firm + ".1");
                    case 6 -> Facts.assessed(firm + ".1");
                    case 7 -> Facts.agreed(firm + ".1");
                    case 8 -> Facts.eligible(firm + ".1");
                    default -> Facts.granted(firm + ".1");
                };
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                "stream",
                number < 2 ? firm : firm + ".1",
                number < 2 ? number : number - 2,
                new GenericMessage<>(fact, MetaData.from(told(position))),
                () -> START.plusSeconds(position));
    }

    private static Map<String, String> told(int position) {
        return Map.of(
                "actor",
                "officer-" + position % 97,
                "role",
                "officer",
                "organisation",
                "isipo",
                "traceId",
                "m-" + position,
                "correlationId",
                "m-" + position);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf(
                "%,d events, %s: %,.1f ms%n", EVENTS, what, (System.nanoTime() - start) / 1e6);
        return result;
    }
}
