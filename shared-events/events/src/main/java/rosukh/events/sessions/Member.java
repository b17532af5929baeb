package rosukh.events.sessions;

/// Somebody with a part in a session.
///
/// @param account stable account name
/// @param organisation key of the body the person belongs to
public record Member(String account, String organisation) {}
