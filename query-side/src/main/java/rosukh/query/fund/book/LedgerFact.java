package rosukh.query.fund.book;

import java.time.Instant;

/// An event of the fund as the view keeps it.
///
/// @param at position in the log
/// @param version sequence number in the stream of the fund
/// @param guaranteeId it is about; empty for none
/// @param event declared name
/// @param json the event itself
public record LedgerFact(
        long at,
        long version,
        Instant recordedAt,
        String actor,
        String role,
        String organisation,
        String guaranteeId,
        String event,
        String json) {}
