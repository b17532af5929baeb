package rosukh.query.fund.book;

/// By how much an event moves a measure.
///
/// @param amount with its sign: what lowers a sum is negative
public record Move(Measure measure, long amount) {}
