package rosukh.events.certification;

/// Something the firm lacks on its way to the status.
///
/// @param code kind of need, for example `LABORATORY_TEST`
public record Need(String code, String description) {}
