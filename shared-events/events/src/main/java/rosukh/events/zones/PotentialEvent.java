package rosukh.events.zones;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// How a part of an estate becomes a zone: declared by one person, verified by a second on the
/// version that was declared, designated by a third on the version that was verified.
public sealed interface PotentialEvent extends ZoneEvent {

    /// It was put forward that a part of an estate can become a zone.
    ///
    /// @param number which zone of the estate, from 1
    @EventType("zones.potential-declared")
    record PotentialDeclared(
            String zoneId,
            String estateKey,
            String provinceKey,
            int number,
            Potential potential,
            String declaredBy,
            String organisation,
            LocalDate declaredOn)
            implements PotentialEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(ZoneEvent.zonesOf(estateKey));
        }
    }

    /// All of it was declared anew; whoever verified it before has to look again.
    @EventType("zones.potential-corrected")
    record PotentialCorrected(
            String zoneId,
            Potential potential,
            String grounds,
            String correctedBy,
            String organisation,
            LocalDate correctedOn)
            implements PotentialEvent {}

    /// A second person found it so.
    @EventType("zones.potential-verified")
    record PotentialVerified(
            String zoneId,
            String findings,
            String verifiedBy,
            String organisation,
            LocalDate verifiedOn)
            implements PotentialEvent {}

    /// A second person did not find it so; it may be corrected.
    @EventType("zones.potential-returned")
    record PotentialReturned(
            String zoneId,
            String grounds,
            String returnedBy,
            String organisation,
            LocalDate returnedOn)
            implements PotentialEvent {}

    /// It is a zone from here on, as it was verified.
    ///
    /// @param allocatableM2 land that can be given, the land of the verified capacity
    /// @param decree number and date of the decree
    @EventType("zones.zone-designated")
    record ZoneDesignated(
            String zoneId,
            String estateKey,
            String provinceKey,
            ZoneType type,
            long areaM2,
            long allocatableM2,
            long powerKva,
            long waterM3PerDay,
            List<String> targetFields,
            String decree,
            String designatedBy,
            String organisation,
            LocalDate designatedOn)
            implements PotentialEvent, Tagged {

        public ZoneDesignated {
            targetFields = List.copyOf(targetFields);
        }

        @Override
        public List<String> tags() {
            return List.of(ZoneEvent.zonesOf(estateKey));
        }
    }
}
