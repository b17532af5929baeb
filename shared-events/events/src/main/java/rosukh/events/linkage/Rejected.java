package rosukh.events.linkage;

/// How many suppliers failed a hard filter; one that failed several is counted under each.
///
/// @param code of the filter, for example `H_CAPACITY`
public record Rejected(String code, int suppliers) {}
