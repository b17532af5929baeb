package rosukh.events.zones;

/// Land, power and water: what a zone has, or what is taken of it.
///
/// @param landM2 whole square metres
/// @param powerKva kilovolt-amperes
/// @param waterM3PerDay cubic metres a day
public record Resources(long landM2, long powerKva, long waterM3PerDay) {

    public static final Resources NONE = new Resources(0, 0, 0);

    public Resources plus(Resources more) {
        return new Resources(
                Math.addExact(landM2, more.landM2),
                Math.addExact(powerKva, more.powerKva),
                Math.addExact(waterM3PerDay, more.waterM3PerDay));
    }

    public Resources minus(Resources less) {
        return new Resources(
                Math.subtractExact(landM2, less.landM2),
                Math.subtractExact(powerKva, less.powerKva),
                Math.subtractExact(waterM3PerDay, less.waterM3PerDay));
    }

    /// No part is more than the other has.
    public boolean within(Resources other) {
        return landM2 <= other.landM2
                && powerKva <= other.powerKva
                && waterM3PerDay <= other.waterM3PerDay;
    }

    /// No part is below zero.
    public boolean possible() {
        return NONE.within(this);
    }
}
