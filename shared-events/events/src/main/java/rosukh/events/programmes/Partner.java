package rosukh.events.programmes;

/// An organisation that takes part.
///
/// @param key of the organisation, lower case
/// @param contribution rials that it pays in, above zero
public record Partner(String key, String name, long contribution) {}
