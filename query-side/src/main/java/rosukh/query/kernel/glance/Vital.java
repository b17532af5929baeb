package rosukh.query.kernel.glance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.charts.Datum;

/// One number with its way and what is behind it.
///
/// @param label what is counted, in the reader's language
/// @param value as the reader reads it, with its unit
/// @param href the list of the events behind it, or the figure that opens into them
/// @param trend the number at the end of each of the last months or quarters, oldest first, the
///   last one being the number now; null where there was no value; empty for a number that has no
///   past
public record Vital(String label, String value, String href, List<@Nullable Datum> trend) {

    public Vital {
        trend = Collections.unmodifiableList(new ArrayList<>(trend));
    }

    /// A number without a past.
    public static Vital of(String label, String value, String href) {
        return new Vital(label, value, href, List.of());
    }
}
