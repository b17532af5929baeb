package rosukh.events.council;

/// A member of the council, as it was when a meeting was called.
///
/// @param account stable account name
/// @param organisation key of the body the member acts for
public record Seat(String account, String organisation, Sector sector) {}
