package rosukh.query.audit.differences;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.query.audit.differences.JsonDiff.Operation;
import rosukh.query.kernel.trail.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What changed in a record between two moments: a patch that makes the later state of the earlier
/// one, and for every place it touches the event that last set it.
///
/// @param kind `cases` or `firms`
/// @param from the state the patch is applied to; an empty object before the record began
/// @param to the state that comes out
/// @param patch JSON Patch (RFC 6902)
/// @param changes one for each operation of the patch, in its order
/// @param events everything that happened between the two, also what changed nothing
public record Differences(
        String kind,
        String id,
        Point from,
        Point to,
        List<Operation> patch,
        List<Change> changes,
        List<Source> events) {

    /// A moment by its position in the log.
    ///
    /// @param at when the record's last event up to there was recorded; null before its first
    public record Point(long position, @Nullable Instant at) {}

    /// One place that is otherwise.
    ///
    /// @param path JSON Pointer into the state
    /// @param before null where there was nothing, or where there was null
    /// @param after null where there is nothing, or where there is null
    /// @param by position of the event that last set it
    public record Change(
            String path, @Nullable JsonNode before, @Nullable JsonNode after, long by) {}

    /// An event and who recorded it, as the reader may know.
    ///
    /// @param event declared name
    /// @param reason why; null where none was given
    public record Source(
            long position,
            String event,
            Instant at,
            String actor,
            String role,
            String organisation,
            @Nullable String onBehalfOf,
            @Nullable String reason) {

        static Source of(Told told) {
            Told.Teller by = told.by();
            return new Source(
                    told.position(),
                    told.type(),
                    told.at(),
                    by.actor(),
                    by.role(),
                    by.organisation(),
                    by.onBehalfOf(),
                    by.reason());
        }
    }

    /// A state of the record in JSON.
    ///
    /// @param state as it was after `told`
    record State(Told told, JsonNode state) {}

    /// @param states every state the record has had, oldest first
    /// @param from position of the earlier moment, -1 for before everything
    /// @param to position of the later moment, not before `from`
    static Differences of(String kind, String id, List<State> states, long from, long to) {
        List<State> before = until(states, from);
        List<State> after = until(states, to);
        List<State> between = after.subList(before.size(), after.size());
        JsonNode start = last(before);
        List<Operation> patch = JsonDiff.of(start, last(after));
        List<Change> changes = new ArrayList<>();
        for (Operation each : patch) changes.add(change(each.path(), start, between));
        return new Differences(
                kind,
                id,
                point(from, before),
                point(to, after),
                patch,
                List.copyOf(changes),
                between.stream().map(each -> Source.of(each.told())).toList());
    }

    /// The event behind a change.
    Source source(Change change) {
        return events.stream()
                .filter(each -> each.position() == change.by())
                .findFirst()
                .orElseThrow();
    }

    /// Goes through the states in their order and keeps who touched the place last.
    private static Change change(String path, JsonNode start, List<State> between) {
        JsonNode before = at(start, path);
        JsonNode now = before;
        long by = -1;
        for (State each : between) {
            JsonNode then = at(each.state(), path);
            if (!Objects.equals(now, then)) by = each.told().position();
            now = then;
        }
        return new Change(path, before, now, by);
    }

    private static @Nullable JsonNode at(JsonNode state, String path) {
        JsonNode found = state.at(path);
        return found.isMissingNode() ? null : found;
    }

    private static List<State> until(List<State> states, long position) {
        return states.stream().filter(each -> each.told().position() <= position).toList();
    }

    private static JsonNode last(List<State> states) {
        return states.isEmpty() ? JsonNodeFactory.instance.objectNode() : states.getLast().state();
    }

    private static Point point(long position, List<State> states) {
        return new Point(position, states.isEmpty() ? null : states.getLast().told().at());
    }
}
