package rosukh.query.audit.differences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.values.Digits;
import rosukh.query.audit.differences.Differences.State;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.DayParameter;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;
import rosukh.query.kernel.trail.RecordKind;
import rosukh.query.kernel.trail.Trail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The states of records in JSON, as the query API answers them, and the moments they are asked
/// for.
@Component
class RecordStates {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final List<RecordKind> kinds;
    private final Trail trail;
    private final JsonMapper json;

    RecordStates(List<RecordKind> kinds, Trail trail, JsonMapper json) {
        this.kinds = kinds;
        this.trail = trail;
        this.json = json;
    }

    /// Every state of a record, as the reader may see it.
    ///
    /// @throws ApiProblem if there is none within the reader's reach
    List<State> of(String kind, String id, Reader reader) {
        RecordKind records = kind(kind);
        return records
                .history(id, reader)
                .orElseThrow(() -> ApiProblem.notFound("There is no record `" + id + "`."))
                .stream()
                .map(each -> new State(each.told(), tree(each.state(), records)))
                .toList();
    }

    /// What happened to a record in words, by position.
    Map<Long, String> words(String kind, String id, Reader reader, Ui ui) {
        return kind(kind).words(id, reader, ui);
    }

    String page(String kind, String id) {
        return kind(kind).page(id);
    }

    String api(String kind, String id) {
        return kind(kind).api(id);
    }

    /// What changed between two moments.
    ///
    /// @throws ApiProblem if one is none of these or beyond the log, or if they are reversed
    Differences between(String kind, String id, List<State> states, Between between) {
        long last = position("to", between.to(), trail.head());
        long first = position("from", between.from(), Math.min(last, begun(states)));
        if (first > last)
            throw ApiProblem.badParameter("from", "PARAMETER_INVALID", "`from` comes after `to`.");
        return Differences.of(kind, id, states, first, last);
    }

    private static long begun(List<State> states) {
        return states.getFirst().told().position();
    }

    private long position(String name, @Nullable String text, long otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        String given = Digits.ascii(text.strip());
        long head = trail.head();
        if (!POSITION.matcher(given).matches()) return trail.until(moment(name, given));
        long position = Long.parseLong(given);
        if (position <= head) return position;
        throw ApiProblem.badParameter(
                name, "PARAMETER_INVALID", "The log ends at position " + head + ".");
    }

    private static Instant moment(String name, String text) {
        if (text.indexOf('T') < 0) return endOf(DayParameter.of(name, text, LocalDate.MAX));
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException broken) {
            throw ApiProblem.badParameter(
                    name, "PARAMETER_INVALID", "`" + name + "` is no moment: `" + text + "`.");
        }
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Format.ZONE).toInstant().minusNanos(1);
    }

    private JsonNode tree(Record state, RecordKind records) {
        ObjectNode tree = json.valueToTree(state);
        tree.remove(records.passing());
        return tree;
    }

    private RecordKind kind(String kind) {
        return kinds.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
    }
}
