package rosukh.events.pioneers;

/// What is granted for one kind of commitment.
///
/// @param share of the verified amount, basis points
/// @param cap of one incentive, rials
public record IncentiveShare(CommitmentKind kind, int share, long cap) {}
