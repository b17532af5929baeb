package rosukh.command.zones;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.Potential;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneType;

/// The bodies in which a potential is sent: declared, or declared anew.
final class PotentialBodies {

    private PotentialBodies() {}

    private static Potential potentialOf(
            ZoneType type,
            @Nullable String nameEn,
            @Nullable String nameFa,
            long areaM2,
            Resources capacity,
            @Nullable Boolean fibre,
            @Nullable List<String> targetFields,
            @Nullable Long laboratoryM2,
            @Nullable Long workshopM2) {
        return new Potential(
                type,
                nameEn == null ? "" : nameEn.strip(),
                nameFa == null ? "" : nameFa.strip(),
                areaM2,
                capacity,
                Boolean.TRUE.equals(fibre),
                targetFields == null ? List.of() : targetFields,
                laboratoryM2 == null ? 0 : laboratoryM2,
                workshopM2 == null ? 0 : workshopM2);
    }

    record Declared(
            @NotBlank @Size(max = 40) String estateKey,
            @NotNull ZoneType type,
            @Nullable @Size(max = 200) String nameEn,
            @Nullable @Size(max = 200) String nameFa,
            @NotNull Long areaM2,
            @NotNull Long landM2,
            @NotNull Long powerKva,
            @NotNull Long waterM3PerDay,
            @Nullable Boolean fibre,
            @Nullable @Size(max = 40) List<@NotBlank @Size(max = 40) String> targetFields,
            @Nullable Long laboratoryM2,
            @Nullable Long workshopM2,
            @Nullable LocalDate on) {

        Potential potential() {
            return potentialOf(
                    type,
                    nameEn,
                    nameFa,
                    areaM2,
                    new Resources(landM2, powerKva, waterM3PerDay),
                    fibre,
                    targetFields,
                    laboratoryM2,
                    workshopM2);
        }
    }

    record Corrected(
            @NotNull ZoneType type,
            @Nullable @Size(max = 200) String nameEn,
            @Nullable @Size(max = 200) String nameFa,
            @NotNull Long areaM2,
            @NotNull Long landM2,
            @NotNull Long powerKva,
            @NotNull Long waterM3PerDay,
            @Nullable Boolean fibre,
            @Nullable @Size(max = 40) List<@NotBlank @Size(max = 40) String> targetFields,
            @Nullable Long laboratoryM2,
            @Nullable Long workshopM2,
            @NotBlank @Size(max = 2000) String grounds,
            @Nullable LocalDate on) {

        Potential potential() {
            return potentialOf(
                    type,
                    nameEn,
                    nameFa,
                    areaM2,
                    new Resources(landM2, powerKva, waterM3PerDay),
                    fibre,
                    targetFields,
                    laboratoryM2,
                    workshopM2);
        }
    }
}
