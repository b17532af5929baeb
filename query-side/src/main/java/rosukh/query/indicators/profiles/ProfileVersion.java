package rosukh.query.indicators.profiles;

/// Where a firm's profile stands.
///
/// @param version sequence number of its stream
public record ProfileVersion(String firmId, long version) {}
