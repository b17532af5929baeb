package rosukh.query.certification.deadlines;

/// What the register calls a firm.
public record FirmName(String firmId, String name) {}
