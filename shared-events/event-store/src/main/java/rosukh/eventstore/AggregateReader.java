package rosukh.eventstore;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads the stream of one aggregate, a window of sequences at a time.
final class AggregateReader {

    private final Search search;

    AggregateReader(Search search) {
        this.search = search;
    }

    /// The events of an aggregate from a sequence on. Sequences are dense, so a window that is not
    /// full is the last one.
    Stream<StoredEvent> read(String aggregateId, long sequence) {
        return StreamSupport.stream(new Windows(aggregateId, sequence), false);
    }

    Optional<Long> lastSequence(String aggregateId) {
        return read(aggregateId, 0).reduce((_, later) -> later).map(StoredEvent::sequence);
    }

    private final class Windows extends AbstractSpliterator<StoredEvent> {

        private final String aggregateId;
        private long next;
        private boolean isLast;
        private Iterator<StoredEvent> window = Collections.emptyIterator();

        private Windows(String aggregateId, long sequence) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT);
            this.aggregateId = aggregateId;
            this.next = sequence;
        }

        @Override
        public boolean tryAdvance(Consumer<? super StoredEvent> action) {
            if (!window.hasNext() && !isLast) fetch();
            if (!window.hasNext()) return false;
            StoredEvent event = window.next();
            next = event.sequence() + 1;
            action.accept(event);
            return true;
        }

        private void fetch() {
            long from = next;
            List<StoredEvent> events =
                    search.window(aggregateId, from).stream()
                            .flatMap(commit -> commit.events().stream())
                            .filter(event -> event.isOf(aggregateId) && event.sequence() >= from)
                            .toList();
            isLast = events.isEmpty() || events.getLast().sequence() < from + search.width() - 1;
            window = events.iterator();
        }
    }
}
