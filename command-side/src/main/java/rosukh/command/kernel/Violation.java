package rosukh.command.kernel;

/// One thing that is wrong with a request.
///
/// @param field where: a field name, an evidence code, or empty for the whole
/// @param code stable code, for example `E_TOO_OLD`
/// @param message for a person, in English
public record Violation(String field, String code, String message) {}
