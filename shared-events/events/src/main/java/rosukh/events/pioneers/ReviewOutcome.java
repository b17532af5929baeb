package rosukh.events.pioneers;

/// What a yearly review comes to.
public enum ReviewOutcome {
    KEPT,
    /// The pioneer goes on in [Grade#REDUCED].
    LOWERED,
    /// It is proposed to end it; a second person decides.
    ENDED
}
