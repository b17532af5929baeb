package rosukh.query.delegations.mine;

/// The version of what a person gave and accepted, to send as If-Match.
public record OwnVersion(String account, long version) {}
