package rosukh.query.harness;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.BsonDocument;
import org.bson.Document;
import org.springframework.context.ApplicationContext;
import rosukh.events.EventTypes;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.log.LogBook;
import rosukh.query.kernel.log.LoggedEvent;
import rosukh.query.kernel.past.History;
import rosukh.query.kernel.past.PastViews;
import rosukh.query.kernel.trail.Told;
import rosukh.query.kernel.trail.Trail;

/// A log in memory with dense positions. What is appended goes to every projection at once.
public class Log implements LogBook {

    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    private final ApplicationContext context;
    private final MongoDatabase database;
    private final List<TrackedEventMessage<?>> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private Map<String, AnnotationEventHandlerAdapter> projections = Map.of();
    private MetaData told = MetaData.emptyInstance();

    public Log(ApplicationContext context, MongoDatabase database) {
        this.context = context;
        this.database = database;
    }

    /// Who does what follows.
    public Log by(String actor, String role, String organisation) {
        told = MetaData.from(Map.of("actor", actor, "role", role, "organisation", organisation));
        return this;
    }

    /// The same person acts for another, or says why.
    public Log with(String name, String value) {
        told = told.and(name, value);
        return this;
    }

    /// The same with more of what is stored beside an event.
    public Log saying(Map<String, ?> more) {
        told = told.mergedWith(more);
        return this;
    }

    public Log append(Object... facts) {
        for (Object fact : facts) {
            TrackedEventMessage<?> event = message(fact);
            events.add(event);
            projections().values().forEach(projection -> hand(event, projection));
            report();
        }
        return this;
    }

    /// The same in one unit of work, as a processor hands over a batch.
    public Log appendInOneBatch(Object... facts) {
        List<TrackedEventMessage<?>> batch = new ArrayList<>();
        for (Object fact : facts) {
            TrackedEventMessage<?> event = message(fact);
            events.add(event);
            batch.add(event);
        }
        DefaultUnitOfWork.startAndGet(batch.getFirst())
                .execute(() ->
                        projections()
                                .values()
                                .forEach(p -> batch.forEach(event -> hand(event, p))));
        report();
        return this;
    }

    /// Everything is handed over a second time, as after a restart.
    public void handOverAgain(String group) {
        events.forEach(event -> hand(event, projection(group)));
    }

    public void rebuild(String group) {
        projection(group).prepareReset(null);
        handOverAgain(group);
    }

    /// Empties the log and every view.
    public void clear() {
        projections().values().forEach(projection -> projection.prepareReset(null));
        events.clear();
        versions.clear();
        context.getBean(PastViews.class).forget();
        told = MetaData.emptyInstance();
    }

    /// The streams as questions about single records read them.
    Trail trail() {
        return new Trail() {
            @Override
            public List<Told> of(String stream) {
                return events.stream()
                        .map(Log::told)
                        .filter(t -> t.stream().equals(stream))
                        .toList();
            }

            @Override
            public long head() {
                return Log.this.head();
            }

            @Override
            public long until(Instant moment) {
                return events.stream().filter(e -> !e.getTimestamp().isAfter(moment)).count() - 1;
            }
        };
    }

    private static Told told(TrackedEventMessage<?> event) {
        DomainEventMessage<?> message = (DomainEventMessage<?>) event;
        return new Told(
                event.trackingToken().position().orElseThrow(),
                message.getSequenceNumber(),
                message.getAggregateIdentifier(),
                event.getPayload(),
                event.getTimestamp(),
                Told.Teller.of(event.getMetaData()));
    }

    /// As every processing group does after a batch.
    private void report() {
        ViewChanges hub = context.getBean(ViewChanges.class);
        groups().forEach(group -> hub.changed(group, head()));
    }

    @Override
    public long head() {
        return events.size() - 1L;
    }

    @Override
    public Optional<LoggedEvent> at(long position) {
        return position < 0 || position > head()
                ? Optional.empty()
                : Optional.of(StoredForm.of(events.get((int) position), position));
    }

    @Override
    public Optional<LoggedEvent> of(String stream, long sequence) {
        for (int at = 0; at < events.size(); at++)
            if (events.get(at) instanceof DomainEventMessage<?> event
                    && event.getAggregateIdentifier().equals(stream)
                    && event.getSequenceNumber() == sequence) return at(at);
        return Optional.empty();
    }

    /// Nothing is sealed here.
    @Override
    public LoggedEvent opened(LoggedEvent event) {
        return event;
    }

    public Set<String> groups() {
        return projections().keySet();
    }

    /// The same log as the past is rebuilt from.
    public History history() {
        return new History() {

            @Override
            public long head() {
                return Log.this.head();
            }

            @Override
            public long positionAt(Instant time) {
                return events.stream().filter(e -> !e.getTimestamp().isAfter(time)).count() - 1;
            }

            @Override
            public Instant recordedAt(long position) {
                return events.get((int) position).getTimestamp();
            }

            @Override
            public Stream<? extends TrackedEventMessage<?>> from(long from, Set<String> names) {
                return events.stream()
                        .skip(from)
                        .filter(e ->
                                names.isEmpty()
                                        || names.contains(
                                                EventTypes.typeOf(e.getPayloadType()).value()));
            }

            @Override
            public List<TrackedEventMessage<?>> stream(String id) {
                return events.stream()
                        .filter(e ->
                                ((DomainEventMessage<?>) e).getAggregateIdentifier().equals(id))
                        .toList();
            }
        };
    }

    /// A hash over all documents of a view in the order of their ids.
    public String digest(String collection) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (BsonDocument each :
                    database.getCollection(collection, BsonDocument.class)
                            .find()
                            .sort(new Document("_id", 1)))
                digest.update(each.toJson().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private TrackedEventMessage<?> message(Object fact) {
        String stream = StreamOfFact.of(fact);
        long version = versions.merge(stream, 0L, (known, _) -> known + 1);
        long position = events.size();
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                "stream",
                stream,
                version,
                new org.axonframework.messaging.GenericMessage<>(fact, told),
                () -> START.plusSeconds(60 * position));
    }

    private AnnotationEventHandlerAdapter projection(String group) {
        return projections().get(group);
    }

    private Map<String, AnnotationEventHandlerAdapter> projections() {
        if (projections.isEmpty()) {
            Map<String, AnnotationEventHandlerAdapter> found = new TreeMap<>();
            context.getBeansWithAnnotation(ProcessingGroup.class)
                    .values()
                    .forEach(bean ->
                            found.put(
                                    bean.getClass().getAnnotation(ProcessingGroup.class).value(),
                                    new AnnotationEventHandlerAdapter(bean)));
            projections = found;
        }
        return projections;
    }

    private static void hand(TrackedEventMessage<?> event, AnnotationEventHandlerAdapter to) {
        try {
            to.handle(event);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
