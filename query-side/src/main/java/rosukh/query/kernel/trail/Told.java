package rosukh.query.kernel.trail;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventTypes;

/// One event of a stream with what is stored beside it.
///
/// @param position in the log, from 0
/// @param version sequence number in its stream, from 0
/// @param at when it was recorded
public record Told(
        long position, long version, String stream, Object event, Instant at, Teller by) {

    /// The declared name of the event, for example `certification.case-opened`.
    public String type() {
        return EventTypes.typeOf(event.getClass()).value();
    }

    /// The same with its teller as a reader may know them.
    ///
    /// @param own somebody of the firm itself, who learns of an office by its role alone
    public Told shown(boolean own) {
        return own ? new Told(position, version, stream, event, at, by.withoutOffice()) : this;
    }

    /// Who recorded it, in which role, for whom and why; what is not stored is empty.
    public record Teller(
            String actor,
            String role,
            String organisation,
            @Nullable String onBehalfOf,
            @Nullable String reason) {

        /// Reads what the command side stores beside every event.
        public static Teller of(Map<String, ?> metaData) {
            return new Teller(
                    text(metaData, "actor"),
                    text(metaData, "role"),
                    text(metaData, "organisation"),
                    given(metaData, "onBehalfOf"),
                    given(metaData, "reason"));
        }

        /// People of the firm and of its broker keep their names, others only their role.
        private Teller withoutOffice() {
            boolean known = role.equals("firm") || role.equals("broker");
            return known ? this : new Teller("", role, "", null, null);
        }

        private static String text(Map<String, ?> metaData, String key) {
            String given = given(metaData, key);
            return given == null ? "" : given;
        }

        private static @Nullable String given(Map<String, ?> metaData, String key) {
            Object value = metaData.get(key);
            return value == null ? null : value.toString();
        }
    }
}
