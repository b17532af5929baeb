package rosukh.query.kernel.past;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.events.values.Digits;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.DayParameter;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Link;

/// Which moment a request asks for: `asOf` for what was true then, `asKnownAt` for what was known
/// then. Each is a position of the log, an instant or a day (ISO or Jalali); a day is its end.
///
/// A position stands on both axes: what had been recorded when its event was. An instant of
/// `asKnownAt` is the largest position recorded by then. An instant of `asOf` is its day in Tehran:
/// what had taken effect by then, as far as is known now or was at `asKnownAt`.
public record PastQuestion(@Nullable String asOf, @Nullable String asKnownAt) {

    public static final String AS_OF = "asOf";
    public static final String AS_KNOWN_AT = "asKnownAt";

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}");

    /// Empty where a request asks for the present.
    static Optional<PastQuestion> of(@Nullable String queryString) {
        Map<String, List<String>> query = Link.parse(queryString);
        String asOf = only(AS_OF, query);
        String asKnownAt = only(AS_KNOWN_AT, query);
        return asOf == null && asKnownAt == null
                ? Optional.empty()
                : Optional.of(new PastQuestion(asOf, asKnownAt));
    }

    private static @Nullable String only(String name, Map<String, List<String>> query) {
        List<String> given = query.getOrDefault(name, List.of());
        if (given.size() > 1)
            throw ApiProblem.badParameter(
                    name, "PAST_INCONSISTENT", "`" + name + "` is given more than once.");
        return given.isEmpty() ? null : Digits.ascii(given.getFirst().strip());
    }

    /// The moment that is asked for.
    ///
    /// @throws ApiProblem `PARAMETER_INVALID`, `POSITION_AHEAD`, `MOMENT_IN_FUTURE`,
    ///   `PAST_INCONSISTENT`
    Moment moment(History history, Instant now) {
        long head = history.head();
        long known = asKnownAt == null ? head : known(AS_KNOWN_AT, asKnownAt, history, head, now);
        if (asOf == null) return at(known, null, history);
        if (isPosition(asOf)) {
            long position = known(AS_OF, asOf, history, head, now);
            if (position > known) throw inconsistent();
            return at(position, null, history);
        }
        LocalDate day = end(AS_OF, asOf, now).atZone(Format.ZONE).toLocalDate();
        Moment moment = at(known, day, history);
        if (asKnownAt != null && day.isAfter(end(known, history, now))) throw inconsistent();
        return moment;
    }

    /// The last day of which something could be said at `asKnownAt`.
    private LocalDate end(long known, History history, Instant now) {
        Instant then =
                asKnownAt == null || isPosition(asKnownAt)
                        ? recordedAt(known, history)
                        : end(AS_KNOWN_AT, asKnownAt, now);
        return then.atZone(Format.ZONE).toLocalDate();
    }

    private static Moment at(long position, @Nullable LocalDate trueOn, History history) {
        return new Moment(position, recordedAt(position, history), trueOn);
    }

    private static Instant recordedAt(long position, History history) {
        return position < 0 ? Instant.EPOCH : history.recordedAt(position);
    }

    private static long known(String name, String text, History history, long head, Instant now) {
        if (!isPosition(text)) return history.positionAt(end(name, text, now));
        long position = Long.parseLong(text);
        if (position > head)
            throw ApiProblem.badParameter(
                    name,
                    "POSITION_AHEAD",
                    "The log ends at position " + head + ", before " + position + ".");
        return position;
    }

    private static boolean isPosition(String text) {
        return POSITION.matcher(text).matches();
    }

    /// The instant given; of a day its end, or now if it is today.
    private static Instant end(String name, String text, Instant now) {
        if (!DAY.matcher(text).matches()) return notAfter(now, name, instant(name, text));
        LocalDate day = DayParameter.of(name, text, LocalDate.EPOCH);
        if (day.equals(now.atZone(Format.ZONE).toLocalDate())) return now;
        return notAfter(
                now, name, day.plusDays(1).atStartOfDay(Format.ZONE).toInstant().minusNanos(1));
    }

    private static Instant notAfter(Instant now, String name, Instant asked) {
        if (asked.isAfter(now))
            throw ApiProblem.badParameter(
                    name, "MOMENT_IN_FUTURE", "`" + name + "` has not come yet: " + asked + ".");
        return asked;
    }

    private static Instant instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException broken) {
            throw ApiProblem.badParameter(
                    name,
                    "PARAMETER_INVALID",
                    "`" + name + "` is a position, an instant or a day, not `" + text + "`.");
        }
    }

    private static ApiProblem inconsistent() {
        return ApiProblem.badParameter(
                AS_OF,
                "PAST_INCONSISTENT",
                "What is asked for as of a moment was not known yet at `asKnownAt`.");
    }
}
