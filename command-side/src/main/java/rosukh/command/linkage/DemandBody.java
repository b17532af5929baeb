package rosukh.command.linkage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.http.Dates;
import rosukh.events.linkage.Wanted;

/// What is asked for, as a request says it.
///
/// @param neededCapacity units per month
/// @param minShareBp least share of it that one supplier must have free, in basis points
/// @param maxKm 0 for no limit
/// @param value expected, whole rials
/// @param latitude ten-thousandths of a degree; absent for the centre of the estate's province
record DemandBody(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String description,
        @NotBlank @Size(max = 4) String isicClass,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 60) String> tags,
        @Nullable @Size(max = 40) String kbProductCode,
        long neededCapacity,
        int minShareBp,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 40) String> requiredCertificates,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 40) String> wantedCertificates,
        int maxKm,
        @NotNull LocalDate deliveryOn,
        long value,
        @Nullable @Size(max = 40) String ownerGroup,
        @NotBlank @Size(max = 20) String estateKey,
        @Nullable Integer latitude,
        @Nullable Integer longitude) {

    Wanted wanted() {
        Place place =
                latitude == null || longitude == null
                        ? Centres.of(estateKey).orElse(new Place(0, 0))
                        : new Place(latitude, longitude);
        return new Wanted(
                title,
                description,
                isicClass,
                tags,
                kbProductCode,
                neededCapacity,
                minShareBp,
                requiredCertificates,
                wantedCertificates,
                maxKm,
                Dates.covered("deliveryOn", deliveryOn),
                value,
                ownerGroup,
                estateKey,
                place.latitude(),
                place.longitude());
    }
}
