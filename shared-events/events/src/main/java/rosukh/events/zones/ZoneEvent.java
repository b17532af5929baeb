package rosukh.events.zones;

/// Everything that can happen to a zone, one stream per zone with all its land: one ledger for
/// plots and solar plants, so that nothing is given twice. Zones of an estate are numbered from 1
/// without gaps, and the id is `<estate>.z<number>`. Persons are named by their account,
/// organisations by their key; all dates are business dates in Asia/Tehran.
public sealed interface ZoneEvent permits PotentialEvent, PlotEvent, PlacementEvent, ZoneLandEvent {

    String zoneId();

    /// The tag of whatever changes how much of an estate is zones.
    static String zonesOf(String estateKey) {
        return "zones-of:" + estateKey;
    }

    /// The tag of whatever changes what a firm has in zones.
    static String placementOf(String firmId) {
        return "zone-placement-of:" + firmId;
    }

    /// The id of an estate's zone.
    ///
    /// @param number from 1
    static String idOf(String estateKey, int number) {
        return estateKey + ".z" + number;
    }
}
