package rosukh.events.energy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is checked before a site goes on to another stage.
///
/// @param freeSolarLandM2 what the ledger of the zone has left for it
/// @param landReason why the land is outside the band
public record Project(
        Stage from,
        Stage to,
        long licensedKw,
        long gridApprovedKw,
        long commissionedKw,
        long landM2,
        long freeSolarLandM2,
        @Nullable String landReason,
        List<Share> shares) {

    public Project {
        shares = List.copyOf(shares);
    }

    /// Everything that speaks against it, in order.
    public List<Fault> faults(Assumptions by) {
        List<Fault> faults = new ArrayList<>();
        if (!to.follows(from)) faults.add(Fault.STAGE_ORDER);
        if (!Share.whole(shares)) faults.add(Fault.SHARES);
        if (landM2 > freeSolarLandM2) faults.add(Fault.LAND_FREE);
        if (!by.landInBand(landM2, licensedKw) && (landReason == null || landReason.isBlank()))
            faults.add(Fault.LAND_BAND);
        if (licensedKw > gridApprovedKw) faults.add(Fault.GRID_KW);
        if (commissionedKw > licensedKw) faults.add(Fault.COMMISSIONED_KW);
        return faults;
    }
}
