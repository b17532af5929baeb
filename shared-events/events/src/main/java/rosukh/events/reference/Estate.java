package rosukh.events.reference;

import rosukh.events.values.Label;

/// An industrial park or zone.
///
/// @param key for example `EAZ-P01`
/// @param areaHa whole area in hectares
/// @param industrialHa area for industry in hectares
public record Estate(
        String key,
        String provinceKey,
        Kind kind,
        Ownership ownership,
        Label name,
        int areaHa,
        int industrialHa,
        State state) {

    /// What it is for.
    public enum Kind {
        PARK,
        ZONE,
        SOLAR_PARK
    }

    /// Who owns it.
    public enum Ownership {
        STATE,
        PRIVATE
    }

    /// How far it is.
    public enum State {
        PLANNED,
        UNDER_CONSTRUCTION,
        OPERATING
    }
}
