package rosukh.query.linkage.market;

import rosukh.query.kernel.parts.Tone;

/// How far a demand is.
public enum DemandState {
    DRAFT(Tone.NEUTRAL),
    REVIEWED(Tone.INFO),
    OPEN(Tone.ACCENT),
    MATCHED(Tone.GOOD),
    WITHDRAWN(Tone.NEUTRAL),
    EXPIRED(Tone.WARN);

    private final Tone tone;

    DemandState(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }
}
