package rosukh.query.certificates.register;

import rosukh.query.kernel.parts.Tone;

/// Whether a certificate counts on a day. A revocation weighs more than the expiry, and that more
/// than a suspension.
public enum Standing {
    /// The day lies before the first one of validity.
    NOT_YET,
    VALID,
    SUSPENDED,
    EXPIRED,
    REVOKED;

    Tone tone() {
        return switch (this) {
            case VALID -> Tone.GOOD;
            case SUSPENDED -> Tone.WARN;
            case REVOKED -> Tone.BAD;
            case NOT_YET, EXPIRED -> Tone.NEUTRAL;
        };
    }
}
