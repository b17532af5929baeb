package rosukh.query.listing.register;

/// An event of the guarantee fund as this view keeps it.
///
/// @param at position in the log
/// @param event declared name
/// @param json the event itself
public record FundFact(long at, String event, String json) {}
