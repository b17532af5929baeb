package rosukh.query.audit.explorer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventTypes;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.DayParameter;
import rosukh.query.kernel.show.Format;

/// The parameters by which events are found, the same for page, API and file; empty for anything.
///
/// @param type declared names, separated by commas; `certification.*` for all of a capability
/// @param stream id of a stream
/// @param field `path=value`, several separated by commas, all of which an event must name
/// @param correlation id of the message that began it all
/// @param from a moment in ISO 8601, or a day
/// @param to the same; a day is meant with all its hours, a moment is left out
/// @param fromPosition first position
/// @param toPosition last position
/// @param order `newest` (if nothing is said) or `oldest` first
public record EventQuery(
        @Nullable String type,
        @Nullable String stream,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String organisation,
        @Nullable String field,
        @Nullable String correlation,
        @Nullable String from,
        @Nullable String to,
        @Nullable String fromPosition,
        @Nullable String toPosition,
        @Nullable String order) {

    private static final Pattern SEPARATOR = Pattern.compile("[,،]");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,16}");
    private static final String ALL = ".*";

    /// Refuses what cannot be meant.
    EventQuestion asked() {
        return new EventQuestion(
                types(),
                given(stream),
                given(actor),
                given(role),
                given(organisation),
                given(correlation),
                fields(),
                moment("from", from, false),
                moment("to", to, true),
                position("fromPosition", fromPosition),
                position("toPosition", toPosition));
    }

    boolean newestFirst() {
        String asked = given(order);
        if (asked == null || asked.equals("newest")) return true;
        if (asked.equals("oldest")) return false;
        throw invalid("order", asked, "It is `newest` or `oldest`.");
    }

    private List<String> types() {
        List<String> types = new ArrayList<>();
        for (String asked : parts(type)) {
            List<String> meant =
                    EventTypes.all().keySet().stream()
                            .filter(known ->
                                    asked.endsWith(ALL)
                                            ? known.startsWith(
                                                    asked.substring(0, asked.length() - 1))
                                            : known.equals(asked))
                            .toList();
            if (meant.isEmpty())
                throw invalid("type", asked, "It is the declared name of an event.");
            types.addAll(meant);
        }
        return types.stream().distinct().toList();
    }

    private List<String> fields() {
        List<String> fields = parts(field);
        for (String each : fields)
            if (each.indexOf('=') < 1)
                throw invalid("field", each, "It is written as `firmId=f-1`.");
        return fields;
    }

    private static List<String> parts(@Nullable String text) {
        String asked = given(text);
        if (asked == null) return List.of();
        return Arrays.stream(SEPARATOR.split(asked, -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static @Nullable Instant moment(String name, @Nullable String text, boolean after) {
        String asked = given(text);
        if (asked == null) return null;
        if (asked.contains("T"))
            try {
                return Instant.parse(asked);
            } catch (DateTimeException none) {
                throw invalid(name, asked, "It is a day, or a moment like 2026-11-28T10:15:00Z.");
            }
        LocalDate day = DayParameter.of(name, asked, LocalDate.EPOCH);
        return (after ? day.plusDays(1) : day).atStartOfDay(Format.ZONE).toInstant();
    }

    private static @Nullable Long position(String name, @Nullable String text) {
        String asked = given(text);
        if (asked == null) return null;
        if (!POSITION.matcher(asked).matches())
            throw invalid(name, asked, "A position is a whole number from 0.");
        return Long.valueOf(asked);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ApiProblem invalid(String name, String value, String otherwise) {
        return ApiProblem.badParameter(
                name,
                "PARAMETER_INVALID",
                "`" + name + "` cannot be `" + value + "`. " + otherwise);
    }
}
