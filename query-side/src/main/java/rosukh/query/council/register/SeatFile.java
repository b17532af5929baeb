package rosukh.query.council.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.council.Sector;

/// A member of the council, or one who was.
///
/// @param endedOn null while the member sits
/// @param grounds why it ended; empty while the member sits
/// @param version of the stream of all seats
/// @param at position of the last event
public record SeatFile(
        String account,
        String organisation,
        Sector sector,
        String reference,
        LocalDate appointedOn,
        @Nullable LocalDate endedOn,
        String grounds,
        long version,
        long at) {}
