package rosukh.query.kernel.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What an answer from the past says of itself.
///
/// @param position every event up to here was known; -1 for none
/// @param recordedAt the recorded time of that position
/// @param trueOn only what had taken effect by this day is in it; null for all that was known
/// @param checkpoint the latest one, if it covers the position; null where nothing is published yet
public record PastAnswer(
        long position,
        Instant recordedAt,
        @Nullable LocalDate trueOn,
        Checkpoints.@Nullable Checkpoint checkpoint) {

    static PastAnswer of(Moment moment, Checkpoints.@Nullable Checkpoint checkpoint) {
        return new PastAnswer(moment.position(), moment.recordedAt(), moment.trueOn(), checkpoint);
    }

    /// How far one can go: positions of the first and the last event.
    public record Reach(long first, long last) {}

    /// An event to go to.
    ///
    /// @param type stored name
    /// @param here whether it is the last one that was known
    public record Stop(long position, Instant at, String type, boolean here) {}

    /// The way along the events of a record.
    ///
    /// @param all in the order of the log
    /// @param before the position of the event before the one shown; null for none
    /// @param after of the event after it; null for none
    public record Way(List<Stop> all, @Nullable Long before, @Nullable Long after) {

        static Way of(List<Records.Step> steps, long position) {
            int here = -1;
            for (int i = 0; i < steps.size(); i++)
                if (steps.get(i).position() <= position) here = i;
            int shown = here;
            List<Stop> all =
                    IntStream.range(0, steps.size())
                            .mapToObj(i -> stop(steps.get(i), i == shown))
                            .toList();
            return new Way(
                    all,
                    here > 0 ? (Long) steps.get(here - 1).position() : null,
                    here + 1 < steps.size() ? (Long) steps.get(here + 1).position() : null);
        }

        /// From the first to the last event of the record.
        Reach reach() {
            return new Reach(all.getFirst().position(), all.getLast().position());
        }

        private static Stop stop(Records.Step step, boolean here) {
            return new Stop(step.position(), step.at(), step.type(), here);
        }
    }
}
