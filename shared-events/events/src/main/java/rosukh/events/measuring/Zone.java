package rosukh.events.measuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A knowledge-based zone as far as its use is measured, in square metres.
///
/// @param designatedOn first day it counts
/// @param allocatableM2 land of the zone that can be given to firms
/// @param at position of its designation
public record Zone(
        String zoneId,
        String estateKey,
        String provinceKey,
        LocalDate designatedOn,
        long allocatableM2,
        List<Placement> placements,
        long at) {

    public Zone {
        placements = List.copyOf(placements);
    }

    /// A plot that a firm has by contract.
    ///
    /// @param until first day on which it has it no longer; null while it has
    /// @param untilAt position of the event, -1 while it has
    public record Placement(
            String plotId,
            String firmId,
            long areaM2,
            LocalDate since,
            @Nullable LocalDate until,
            long at,
            long untilAt) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(since) && (until == null || day.isBefore(until));
        }

        private @Nullable Placement knownTo(long position) {
            if (at > position) return null;
            return untilAt > position
                    ? new Placement(plotId, firmId, areaM2, since, null, at, -1)
                    : this;
        }
    }

    /// The zone as it was known up to a position; null if it was not.
    public @Nullable Zone knownTo(long position) {
        if (at > position) return null;
        return with(
                placements.stream()
                        .map(each -> each.knownTo(position))
                        .<Placement>mapMulti(Unit::present)
                        .toList());
    }

    public long allocatableOn(LocalDate day) {
        return designatedOn.isAfter(day) ? 0 : allocatableM2;
    }

    public long placedOn(LocalDate day) {
        if (designatedOn.isAfter(day)) return 0;
        return placements.stream()
                .filter(each -> each.holdsOn(day))
                .mapToLong(Placement::areaM2)
                .sum();
    }

    Zone placed(Placement more) {
        List<Placement> all = new ArrayList<>(placements);
        all.add(more);
        return with(all);
    }

    Zone revoked(String plotId, LocalDate until, long position) {
        return with(
                placements.stream()
                        .map(each ->
                                each.plotId().equals(plotId) && each.until() == null
                                        ? new Placement(
                                                plotId,
                                                each.firmId(),
                                                each.areaM2(),
                                                each.since(),
                                                until,
                                                each.at(),
                                                position)
                                        : each)
                        .toList());
    }

    private Zone with(List<Placement> now) {
        return new Zone(zoneId, estateKey, provinceKey, designatedOn, allocatableM2, now, at);
    }
}
