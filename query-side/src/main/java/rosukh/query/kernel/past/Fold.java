package rosukh.query.kernel.past;

import java.util.Iterator;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.Scratch;

/// Fills a scratch from the log.
///
/// @param groups whose projections are handed the events
record Fold(History history, Projectors projectors, Set<String> groups) {

    /// Hands over what counts at a moment, from the first event on.
    ///
    /// @param reached is told every position that was passed, from any thread but one at a time;
    ///   what it throws ends the fold
    void into(Scratch scratch, Moment moment, LongConsumer reached) {
        // A day is compared along whole streams, so no event may be left out unread.
        Set<String> names = moment.trueOn() == null ? projectors.namesFor(groups) : Set.of();
        BusinessDates dates = new BusinessDates();
        Scratch.within(
                scratch,
                () -> {
                    try (Stream<? extends TrackedEventMessage<?>> events = history.from(0, names)) {
                        Iterator<? extends TrackedEventMessage<?>> each = events.iterator();
                        while (each.hasNext()) {
                            TrackedEventMessage<?> event = each.next();
                            long position = Positions.of(event.trackingToken());
                            if (position > moment.position()) break;
                            if (moment.has(event, dates)) projectors.hand(event, groups);
                            reached.accept(position);
                        }
                    }
                });
    }
}
