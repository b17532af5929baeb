package rosukh.query.letters.register;

import rosukh.query.kernel.parts.Tone;

/// How far a letter has come.
public enum Delivery {
    /// Nobody has tried to hand it over yet.
    WAITING(Tone.INFO),
    /// An attempt has begun and has no outcome yet.
    SENDING(Tone.INFO),
    /// It is tried again later.
    PUT_OFF(Tone.WARN),
    /// The mail server took it over.
    SENT(Tone.GOOD),
    /// The mail server will not take it.
    REFUSED(Tone.BAD),
    /// It was put off for so long that it was given up.
    FAILED(Tone.BAD),
    /// It was taken over and came back.
    BOUNCED(Tone.BAD),
    /// It is not sent.
    CANCELLED(Tone.NEUTRAL);

    private final Tone tone;

    Delivery(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /// It has not begun to leave, so it can be cancelled.
    public boolean waits() {
        return this == WAITING || this == PUT_OFF;
    }
}
