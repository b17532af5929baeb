package rosukh.query.linkage.market;

import rosukh.query.kernel.parts.Tone;

/// How far a match is.
public enum MatchState {
    PROPOSED(Tone.INFO),
    AGREED(Tone.ACCENT),
    CONTRACTED(Tone.GOOD),
    PERFORMED(Tone.GOOD),
    FAILED(Tone.BAD),
    REVERSED(Tone.BAD),
    DECLINED(Tone.NEUTRAL),
    LAPSED(Tone.WARN),
    ABANDONED(Tone.NEUTRAL);

    private final Tone tone;

    MatchState(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    /// A contract was confirmed, whatever became of it.
    boolean contracted() {
        return this == CONTRACTED || this == PERFORMED || this == FAILED || this == REVERSED;
    }
}
