package rosukh.query.certificates.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.values.Label;
import rosukh.query.kernel.show.CalendarChoice;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Isolates;
import rosukh.query.kernel.show.Lang;

/// One line of the history as the API tells it.
///
/// @param on business date
/// @param version in the certificate's own stream; null for the issue
/// @param title in both languages
/// @param text the grounds, or who granted it under which reference; empty for none
record TimelineLine(
        long position,
        @Nullable Long version,
        String event,
        LocalDate on,
        Instant recordedAt,
        String actor,
        String role,
        String organisation,
        Label title,
        String text) {

    static TimelineLine of(Entry entry, MessageSource messages) {
        return new TimelineLine(
                entry.position(),
                entry.version(),
                entry.event(),
                entry.on(),
                entry.recordedAt(),
                entry.actor(),
                entry.role(),
                entry.organisation(),
                new Label(
                        title(entry, messages, Lang.EN, CalendarChoice.GREGORIAN),
                        title(entry, messages, Lang.FA, CalendarChoice.JALALI)),
                entry.text());
    }

    private static String title(
            Entry entry, MessageSource messages, Lang lang, CalendarChoice calendar) {
        return Isolates.without(new Words(messages, new Format(lang, calendar)).sentence(entry));
    }
}
