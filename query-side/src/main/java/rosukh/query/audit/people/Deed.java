package rosukh.query.audit.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One event and who recorded it.
///
/// @param order its position in the log
/// @param event declared name
/// @param stream the stream it belongs to, for example a case
/// @param version sequence number in that stream
/// @param reason why; null where none was given
public record Deed(
        long order,
        String event,
        String stream,
        long version,
        Instant at,
        String account,
        String role,
        String organisation,
        @Nullable String onBehalfOf,
        @Nullable String reason) {}
