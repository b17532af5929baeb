package rosukh.query.energy.plants;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;
import rosukh.events.energy.Stage;

/// The site of a solar plant with everything that has happened to it. Capacity in kW, land in
/// square metres.
///
/// @param mark how sure its first figures are, `S`, `C` or `P`
/// @param ownerId empty before somebody applied
/// @param kw capacity that counts at its stage
/// @param foundM2 land when it was identified
/// @param usedM2 land it is licensed on; 0 before
/// @param landReason why that lies outside the band; empty inside
/// @param rulesVersion of its tariff; 0 before its power is contracted
/// @param bandKw with its neighbours; 0 before
/// @param supplyFrom null before it supplies
/// @param proposedKw what waits to be commissioned; 0 for nothing
/// @param proposedBy who put that forward; empty for nobody
/// @param version sequence number of its last event, expected by the next command
public record SiteFile(
        String siteId,
        String parkKey,
        String provinceKey,
        PlantKind kind,
        String mark,
        String source,
        Stage stage,
        String ownerId,
        String ownerName,
        List<Share> shares,
        long kw,
        long foundM2,
        long usedM2,
        String landReason,
        long licensedKw,
        long gridKw,
        long commissionedKw,
        int rulesVersion,
        String band,
        long bandKw,
        List<String> neighbours,
        int localContentBp,
        @Nullable LocalDate contractedOn,
        @Nullable LocalDate supplyFrom,
        long proposedKw,
        String proposedBy,
        List<MeterReading> readings,
        List<SiteEntry> history,
        long version) {

    private static final int READ_EVERY_DAYS = 62;

    public SiteFile {
        shares = List.copyOf(shares);
        neighbours = List.copyOf(neighbours);
        readings = List.copyOf(readings);
        history = List.copyOf(history);
    }

    /// Basis points of the organisation and its provincial companies.
    long organisationBp() {
        return shares.stream()
                .filter(each ->
                        each.holder().equals("ISIPO") || each.holder().equals("PROVINCIAL_COMPANY"))
                .mapToLong(Share::bp)
                .sum();
    }

    public long metered() {
        return readings.stream().mapToLong(MeterReading::kwh).sum();
    }

    public long expected() {
        return readings.stream().mapToLong(MeterReading::expectedKwh).sum();
    }

    /// It supplies, and for two months its meter has not been read.
    boolean unread(LocalDate today) {
        if (supplyFrom == null) return false;
        LocalDate known =
                readings.stream()
                        .map(MeterReading::to)
                        .max(LocalDate::compareTo)
                        .orElse(supplyFrom);
        return known.plusDays(READ_EVERY_DAYS).isBefore(today);
    }
}
