package rosukh.query.certification.assessors;

/// The version of the register, to send as If-Match.
public record PoolVersion(long version) {}
