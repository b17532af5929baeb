package rosukh.query.certification.assessors;

/// A firm by its name.
public record AssessedFirm(String firmId, String name) {}
