package rosukh.query.kernel.parts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What happened once, told in words; a timeline shows the newest first.
///
/// @param title the sentence
/// @param text more of it, for example grounds or a remark
/// @param facts the details
/// @param who account or body that did it
/// @param position of the event in the log
public record TimelineEntry(
        Kind kind,
        String title,
        @Nullable String text,
        List<Fact> facts,
        String who,
        Instant at,
        long position) {

    public TimelineEntry {
        facts = List.copyOf(facts);
    }

    /// Three kinds of entry: what people decided or declared, how the case moved on, what the
    /// system did by itself.
    public enum Kind {
        BUSINESS,
        PROCESS,
        SYSTEM;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
