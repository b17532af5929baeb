package rosukh.query.audit.differences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.query.audit.Wording;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Isolates;
import rosukh.query.kernel.show.Lang;
import tools.jackson.databind.JsonNode;

/// Values of a record as its reader writes them: days and moments in the reader's calendar, numbers
/// with their thousands apart. Codes stay as they are, since the record says them so.
record Values(Wording wording, Format format) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");

    /// A value, or each value within it with its name before it; none for nothing.
    List<String> lines(@Nullable JsonNode value) {
        List<String> lines = new ArrayList<>();
        if (value != null) lines("", value, lines);
        return lines;
    }

    private void lines(String name, JsonNode value, List<String> into) {
        if (value.isObject())
            value.properties()
                    .forEach(each -> lines(joined(name, each.getKey()), each.getValue(), into));
        else if (value.isArray())
            for (int i = 0; i < value.size(); i++)
                lines(value.size() == 1 ? name : joined(name, "" + i), value.path(i), into);
        else if (!value.isNull()) into.add(name.isEmpty() ? said(value) : named(name, said(value)));
    }

    /// Names are Latin, so a Persian value after one would be read into it.
    private static String named(String name, String value) {
        return name + ": " + Isolates.within(Lang.EN, value);
    }

    private String said(JsonNode value) {
        if (value.isBoolean()) return wording.say(value.booleanValue() ? "again.yes" : "again.no");
        if (value.isIntegralNumber()) return format.n(value.bigIntegerValue());
        if (value.isNumber()) return format.exactly(value.decimalValue().toPlainString());
        String text = value.asString();
        return read(text, DAY, LocalDate::parse)
                .map(format::date)
                .or(() -> read(text, MOMENT, Instant::parse).map(format::at))
                .orElse(text);
    }

    private static <T> Optional<T> read(String text, Pattern form, Function<String, T> parse) {
        if (!form.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String joined(String outer, String inner) {
        return outer.isEmpty() ? inner : outer + "." + inner;
    }
}
