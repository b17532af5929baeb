package rosukh.query.kernel.past;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import rosukh.events.EventTypes;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.Scratch;
import rosukh.query.kernel.ViewRows;

/// One record as it was, rebuilt from its own streams for each request: however long the log is, a
/// record is some dozens of events.
final class Records {

    private final List<RecordStreams> streams;
    private final History history;
    private final Projectors projectors;

    Records(List<RecordStreams> streams, History history, Projectors projectors) {
        this.streams = List.copyOf(streams);
        this.history = history;
        this.projectors = projectors;
    }

    /// An event of a record.
    ///
    /// @param type stored name
    record Step(long position, Instant at, String type) {}

    /// All events that a page about one record can show anything of.
    ///
    /// @param events in the order of the log
    /// @param steps of them those of what the page is about
    record Found(List<TrackedEventMessage<?>> events, List<Step> steps) {}

    /// Empty where a page is not about one record, or reads more than its streams tell.
    Optional<Found> find(Collection<String> groups, Map<String, String> path) {
        for (RecordStreams each : streams) {
            Optional<String> record = each.recordOf(path);
            if (record.isPresent() && covers(each, groups))
                return Optional.of(found(each, record.get(), path));
        }
        return Optional.empty();
    }

    private boolean covers(RecordStreams streams, Collection<String> groups) {
        for (String name : projectors.namesFor(groups)) {
            Class<?> event = EventTypes.classOf(name).orElseThrow();
            if (streams.roots().stream().noneMatch(root -> root.isAssignableFrom(event)))
                return false;
        }
        return true;
    }

    private Found found(RecordStreams streams, String record, Map<String, String> path) {
        List<TrackedEventMessage<?>> events =
                streams.read(record, history).stream()
                        .<TrackedEventMessage<?>>map(each -> each)
                        .sorted(
                                Comparator.comparingLong(
                                        each -> Positions.of(each.trackingToken())))
                        .toList();
        List<Step> steps =
                events.stream()
                        .filter(each ->
                                each instanceof DomainEventMessage<?> in
                                        && streams.isAbout(path, in.getAggregateIdentifier()))
                        .map(Records::step)
                        .toList();
        return new Found(events, steps);
    }

    private static Step step(TrackedEventMessage<?> event) {
        return new Step(
                Positions.of(event.trackingToken()),
                event.getTimestamp(),
                EventTypes.typeOf(event.getPayloadType()).value());
    }

    /// The record's views at a moment.
    Scratch at(Moment moment, Collection<String> groups, Found found) {
        InMemory scratch = new InMemory(moment, groups);
        BusinessDates dates = new BusinessDates();
        Scratch.within(
                scratch,
                () -> {
                    for (TrackedEventMessage<?> event : found.events())
                        if (Positions.of(event.trackingToken()) <= moment.position()
                                && moment.has(event, dates)) projectors.hand(event, groups);
                });
        scratch.forget();
        return scratch;
    }

    private final class InMemory extends ScratchSet {

        private final Collection<String> groups;

        private InMemory(Moment moment, Collection<String> groups) {
            super(moment.day());
            this.groups = groups;
        }

        @Override
        protected ViewRows open(String view) {
            String group = projectors.groupOf(view);
            if (!groups.contains(group))
                throw new IllegalStateException("a page reads " + view + " without " + group);
            return new MemoryRows();
        }
    }
}
