package rosukh.query.zones.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.Basis;
import rosukh.events.zones.Completion;
import rosukh.events.zones.GroupTerms;
import rosukh.events.zones.Pinned;
import rosukh.events.zones.Place;
import rosukh.events.zones.PlacementEvent.ConstructionStarted;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.PlacementEvent.PlotOperating;
import rosukh.events.zones.PlotEvent.PlotLaidOut;
import rosukh.events.zones.PlotEvent.PlotOffered;
import rosukh.events.zones.PlotEvent.PlotReserved;
import rosukh.events.zones.PlotUse;
import rosukh.events.zones.Potential;
import rosukh.events.zones.PotentialEvent.PotentialDeclared;
import rosukh.events.zones.PotentialEvent.PotentialVerified;
import rosukh.events.zones.PotentialEvent.ZoneDesignated;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneLandEvent.FirmWaitlisted;
import rosukh.events.zones.ZoneLandEvent.SolarLandCommitted;
import rosukh.events.zones.ZoneType;
import rosukh.query.harness.Log;

/// A zone in Kerman with three plots: one on which a firm works, one that is kept, one on offer.
public final class Zoned {

    public static final String ZONE = "KRM-P01.z1";
    public static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    public static final LocalDate CONTRACT = DAY.plusDays(30);

    private static final GroupTerms KB = new GroupTerms(true, 1_000, 42, 1_000, 3_000);
    private static final long PRICE = 2_000 * 10_000_000L;

    private Zoned() {}

    static Potential potential() {
        return new Potential(
                ZoneType.KNOWLEDGE_BASED,
                "Kavir zone",
                "ناحیه کویر",
                60_000,
                new Resources(42_000, 2_500, 180),
                true,
                List.of("PUMPS", "ICT"),
                800,
                2_500);
    }

    /// Everything up to the operation of the first plot.
    public static void tell(Log log) {
        log.by("omid", "officer", "isipo")
                .append(declared(ZONE, "KRM-P01", "KRM", 1))
                .append(new PotentialVerified(ZONE, "seen on the spot", "sara", "isipo", DAY))
                .append(
                        new ZoneDesignated(
                                ZONE,
                                "KRM-P01",
                                "KRM",
                                ZoneType.KNOWLEDGE_BASED,
                                60_000,
                                42_000,
                                2_500,
                                180,
                                List.of("PUMPS", "ICT"),
                                "114/1405",
                                "mina",
                                "isipo",
                                DAY))
                .append(laidOut("A-1", 1), laidOut("A-2", 3), laidOut("A-3", 5))
                .append(
                        new SolarLandCommitted(
                                ZONE, "SOL-1", 8_000, new Place(9, 1, 6, 2), "omid", DAY))
                .append(offered("A-1"), offered("A-2"), offered("A-3"))
                .append(reserved("A-1", "f-1", DAY), allocated())
                .append(
                        new ConstructionStarted(
                                ZONE, "A-1", 1, "f-1", "B-220", "omid", CONTRACT.plusDays(9)))
                .append(
                        new PlotOperating(
                                ZONE,
                                "A-1",
                                1,
                                "f-1",
                                2_000,
                                Completion.EARLY,
                                9_000_000_000L,
                                2_700_000_000L,
                                "OL-1",
                                "omid",
                                CONTRACT.plusDays(90)))
                .append(reserved("A-2", "f-2", DAY.plusDays(3)))
                .append(new FirmWaitlisted(ZONE, "f-2", new Resources(1_500, 60, 3), "omid", DAY));
    }

    static PotentialDeclared declared(String zoneId, String estate, String province, int number) {
        return new PotentialDeclared(
                zoneId, estate, province, number, potential(), "omid", "isipo", DAY);
    }

    private static PlotLaidOut laidOut(String plotId, int row) {
        return new PlotLaidOut(
                ZONE, plotId, PlotUse.LAND, 2_000, new Place(row, 1, 4, 2), "omid", DAY);
    }

    private static PlotOffered offered(String plotId) {
        return new PlotOffered(ZONE, plotId, 2_000, 10_000_000, "omid", DAY);
    }

    private static Basis basis(@Nullable String field) {
        return new Basis(Basis.Kind.CERTIFICATE, "KB-1405-000001", field);
    }

    static PlotReserved reserved(String plotId, String firmId, LocalDate on) {
        return new PlotReserved(
                ZONE,
                plotId,
                1,
                firmId,
                new Resources(2_000, 250, 10),
                basis("PUMPS"),
                null,
                null,
                "1402-1",
                30,
                "omid",
                on);
    }

    private static PlotAllocated allocated() {
        long rest = PRICE - PRICE / 10;
        long each = rest / 42;
        return new PlotAllocated(
                ZONE,
                "KRM-P01",
                "KRM",
                ZoneType.KNOWLEDGE_BASED,
                "A-1",
                1,
                "f-1",
                2_000,
                new Resources(2_000, 250, 10),
                basis("PUMPS"),
                new Pinned(
                        "1402-1",
                        "a".repeat(64),
                        true,
                        KB,
                        10_000_000,
                        PRICE,
                        PRICE / 10,
                        each,
                        rest - 41 * each,
                        1,
                        180,
                        365),
                "1405-77",
                DAY,
                CONTRACT.plusYears(2),
                "omid",
                "isipo",
                CONTRACT);
    }
}
