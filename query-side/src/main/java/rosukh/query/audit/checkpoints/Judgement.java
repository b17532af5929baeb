package rosukh.query.audit.checkpoints;

import rosukh.query.kernel.parts.Tone;

/// What came of a check.
public enum Judgement {
    /// It holds.
    VALID(Tone.GOOD),
    /// It was found to be wrong.
    INVALID(Tone.BAD),
    /// What is needed to tell is not at hand.
    INDETERMINATE(Tone.WARN);

    private final Tone tone;

    Judgement(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }
}
