package rosukh.query.audit.recomputed;

import java.util.List;

/// A value the evaluation reads, and where it came from.
///
/// @param kind what it is
/// @param subject id of the product, code of the document, or id of the earlier case; empty for the
///   firm
/// @param field name in the scheme; empty where there is none
/// @param position of the event that brought it
/// @param event declared name of that event
public record Input(
        Kind kind, String subject, String field, List<String> values, long position, String event) {

    /// Where a value stands in the application.
    public enum Kind {
        FACT,
        PRODUCT,
        EVIDENCE,
        EARLIER_REFUSAL
    }
}
