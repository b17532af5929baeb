package rosukh.command.zones;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.IncentiveTerms;

/// What a decision on a zone rests on beyond its own stream.
///
/// @param firm what the firm concerned stands on; [Standing#UNKNOWN] where none is concerned
/// @param terms in force on the day; null where none are
/// @param lastDay of the reservation concerned; null where there is none, or where the calendar
///   does not reach so far
/// @param zoneNumber the next free number of the estate
/// @param estateLeftM2 land of the estate that is no designated zone
/// @param plantLicensed the solar plant concerned is licensed on its land
record Surroundings(
        Standing firm,
        @Nullable IncentiveTerms terms,
        @Nullable LocalDate lastDay,
        int zoneNumber,
        long estateLeftM2,
        boolean plantLicensed) {

    static final Surroundings NONE = new Surroundings(Standing.UNKNOWN, null, null, 1, 0, false);

    Surroundings about(Standing standing) {
        return new Surroundings(standing, terms, lastDay, zoneNumber, estateLeftM2, plantLicensed);
    }

    Surroundings under(@Nullable IncentiveTerms inForce) {
        return new Surroundings(firm, inForce, lastDay, zoneNumber, estateLeftM2, plantLicensed);
    }

    Surroundings until(@Nullable LocalDate day) {
        return new Surroundings(firm, terms, day, zoneNumber, estateLeftM2, plantLicensed);
    }

    Surroundings in(int nextNumber, long leftM2) {
        return new Surroundings(firm, terms, lastDay, nextNumber, leftM2, plantLicensed);
    }

    Surroundings licensed(boolean plant) {
        return new Surroundings(firm, terms, lastDay, zoneNumber, estateLeftM2, plant);
    }
}
