package rosukh.events.zones;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// What happens to the land of a zone as a whole: solar plants take it from the same ledger as
/// plots, and firms wait for it.
public sealed interface ZoneLandEvent extends ZoneEvent {

    /// The tag of whatever changes which land of a zone a solar plant has.
    static String solarLandOf(String zoneId, String siteId) {
        return "solar-land:" + zoneId + ":" + siteId;
    }

    /// Land was set aside for a solar plant.
    ///
    /// @param siteId names the plant, unique within the zone
    /// @param landM2 whole square metres
    @EventType("zones.solar-land-committed")
    record SolarLandCommitted(
            String zoneId,
            String siteId,
            long landM2,
            Place place,
            String committedBy,
            LocalDate committedOn)
            implements ZoneLandEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(solarLandOf(zoneId, siteId));
        }
    }

    /// The land of a solar plant can be given to others.
    @EventType("zones.solar-land-released")
    record SolarLandReleased(
            String zoneId,
            String siteId,
            long landM2,
            String grounds,
            String releasedBy,
            LocalDate releasedOn)
            implements ZoneLandEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(solarLandOf(zoneId, siteId));
        }
    }

    /// A firm waits for a plot.
    ///
    /// @param wanted what it needs at least
    @EventType("zones.firm-waitlisted")
    record FirmWaitlisted(
            String zoneId, String firmId, Resources wanted, String listedBy, LocalDate listedOn)
            implements ZoneLandEvent {}

    /// A firm waits no longer.
    ///
    /// @param placed a plot was reserved for it; otherwise it gave up
    @EventType("zones.waiting-ended")
    record WaitingEnded(
            String zoneId, String firmId, boolean placed, String endedBy, LocalDate endedOn)
            implements ZoneLandEvent {}
}
