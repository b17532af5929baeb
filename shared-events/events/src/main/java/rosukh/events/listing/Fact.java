package rosukh.events.listing;

/// One value of a firm that a gate asks for.
///
/// @param value as text: whole numbers in digits (money in rials, shares in basis points), `true`
///   or `false`, a code, or an ISO date
public record Fact(String field, String value) {}
