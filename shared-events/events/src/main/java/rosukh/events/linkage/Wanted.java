package rosukh.events.linkage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a buyer asks for.
///
/// @param isicClass ISIC Rev. 4 class of four digits
/// @param tags product tags a supplier must have, folded and sorted
/// @param kbProductCode a listed knowledge-based product that would do as well; null if none
/// @param neededCapacity units per month
/// @param minShareBp least share of it that one supplier must have free, in basis points
/// @param requiredCertificates codes of quality certificates that must be valid at delivery
/// @param wantedCertificates codes of those that count in the score
/// @param maxKm how far away a supplier may be; 0 for no limit
/// @param value expected, whole rials
/// @param ownerGroup key of the buyer's group of owners; null if it belongs to none
/// @param estateKey where it is delivered
/// @param latitude of that place in ten-thousandths of a degree north
/// @param longitude of that place in ten-thousandths of a degree east
public record Wanted(
        String title,
        String description,
        String isicClass,
        List<String> tags,
        @Nullable String kbProductCode,
        long neededCapacity,
        int minShareBp,
        List<String> requiredCertificates,
        List<String> wantedCertificates,
        int maxKm,
        LocalDate deliveryOn,
        long value,
        @Nullable String ownerGroup,
        String estateKey,
        int latitude,
        int longitude) {

    public Wanted {
        tags = List.copyOf(tags);
        requiredCertificates = List.copyOf(requiredCertificates);
        wantedCertificates = List.copyOf(wantedCertificates);
    }
}
