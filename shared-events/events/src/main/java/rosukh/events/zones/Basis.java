package rosukh.events.zones;

import org.jspecify.annotations.Nullable;

/// What a firm was placed on the strength of.
///
/// @param reference number of the certificate or id of the case; null for none
/// @param field code of the technology field of that case; null where nobody has said
public record Basis(Kind kind, @Nullable String reference, @Nullable String field) {

    /// Neither certificate nor case.
    public static final Basis NONE = new Basis(Kind.NONE, null, null);

    /// What it is.
    public enum Kind {
        /// A certificate that counted on that day.
        CERTIFICATE,
        /// A case that ran on that day.
        CASE,
        NONE
    }
}
