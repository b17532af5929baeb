package rosukh.query.certification.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.rules.Scheme;
import rosukh.events.values.Label;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.show.CalendarChoice;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Lang;

/// One line of the timeline as the API tells it.
///
/// @param on business date
/// @param text in both languages
record TimelineLine(
        long position,
        long version,
        String event,
        LocalDate on,
        Instant recordedAt,
        String actor,
        String role,
        String organisation,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        Label text) {

    /// Newest first.
    static List<TimelineLine> of(CaseFile file, KnownSchemes schemes, MessageSource messages) {
        Scheme scheme = CaseScheme.of(file, schemes).orElse(null);
        List<Scheme> versions = CaseScheme.versions(file, scheme, schemes.all());
        EventText english = text(file, versions, messages, Lang.EN, CalendarChoice.GREGORIAN);
        EventText persian = text(file, versions, messages, Lang.FA, CalendarChoice.JALALI);
        return file.timeline().reversed().stream()
                .map(entry -> of(entry, english.of(entry), persian.of(entry)))
                .toList();
    }

    private static EventText text(
            CaseFile file,
            List<Scheme> versions,
            MessageSource messages,
            Lang lang,
            CalendarChoice calendar) {
        Format format = new Format(lang, calendar);
        return new EventText(new Labels(versions, messages, format), format, file);
    }

    private static TimelineLine of(Entry entry, String english, String persian) {
        Entry.Circumstances told = entry.circumstances();
        return new TimelineLine(
                told.position(),
                told.version(),
                entry.event(),
                entry.on(),
                told.recordedAt(),
                told.actor(),
                told.role(),
                told.organisation(),
                told.onBehalfOf(),
                told.reason(),
                new Label(english, persian));
    }

    /// The part after a line; a line is found again by its position.
    static Page<TimelineLine> page(List<TimelineLine> lines, @Nullable String after, int limit) {
        long before = after == null || after.isBlank() ? Long.MAX_VALUE : position(after);
        List<TimelineLine> left = lines.stream().filter(line -> line.position() < before).toList();
        List<TimelineLine> part = left.stream().limit(limit).toList();
        Cursor next =
                left.size() > limit ? new Cursor("" + part.getLast().position(), false) : null;
        return new Page<>(part, next, null, lines.size());
    }

    private static long position(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException broken) {
            throw ApiProblem.badParameter(
                    "after", "CURSOR_INVALID", "Take `after` from `next` of the page before.");
        }
    }
}
