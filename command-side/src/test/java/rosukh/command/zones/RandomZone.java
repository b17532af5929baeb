package rosukh.command.zones;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rosukh.command.zones.LandCommand.CommitSolarLand;
import rosukh.command.zones.LandCommand.JoinWaitingList;
import rosukh.command.zones.LandCommand.LeaveWaitingList;
import rosukh.command.zones.LandCommand.ReleaseSolarLand;
import rosukh.command.zones.PlacementCommand.AllocatePlot;
import rosukh.command.zones.PlacementCommand.EndGrace;
import rosukh.command.zones.PlacementCommand.NoticeNonUse;
import rosukh.command.zones.PlacementCommand.RevokeAllocation;
import rosukh.command.zones.PlacementCommand.StartConstruction;
import rosukh.command.zones.PlacementCommand.StartGrace;
import rosukh.command.zones.PlacementCommand.StartOperation;
import rosukh.command.zones.PlacementCommand.WithdrawNotice;
import rosukh.command.zones.PlotCommand.Draft;
import rosukh.command.zones.PlotCommand.LapseReservation;
import rosukh.command.zones.PlotCommand.LayOutPlots;
import rosukh.command.zones.PlotCommand.OfferPlot;
import rosukh.command.zones.PlotCommand.ReleaseReservation;
import rosukh.command.zones.PlotCommand.RemovePlot;
import rosukh.command.zones.PlotCommand.ReservePlot;
import rosukh.command.zones.PlotCommand.WithdrawOffer;
import rosukh.command.zones.PotentialCommand.CorrectPotential;
import rosukh.command.zones.PotentialCommand.DeclarePotential;
import rosukh.command.zones.PotentialCommand.DesignateZone;
import rosukh.command.zones.PotentialCommand.ReturnPotential;
import rosukh.command.zones.PotentialCommand.VerifyPotential;
import rosukh.command.zones.Standing.Loss;
import rosukh.events.zones.Basis;
import rosukh.events.zones.LossCause;
import rosukh.events.zones.Place;
import rosukh.events.zones.Plot;
import rosukh.events.zones.Potential;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneType;

/// People who try anything with one small zone, and firms that gain and lose what they stand on.
final class RandomZone {

    private static final String ID = ZoneScenario.ID;
    private static final List<String> PEOPLE = List.of("omid", "sara", "mina", "reza");
    private static final List<String> PLOTS = List.of("A-1", "A-2", "A-3");
    private static final List<String> FIRMS = List.of("f-1", "f-2", "f-3");

    private final Random random;
    private final Map<String, Standing> firms = new HashMap<>();
    private LocalDate day = ZoneScenario.DAY;

    RandomZone(int seed) {
        random = new Random(seed);
    }

    ZoneCommand next() {
        day = day.plusDays(random.nextInt(4) == 0 ? random.nextInt(120) : 0);
        if (random.nextInt(6) == 0) moved(pick(FIRMS));
        String by = pick(PEOPLE);
        String plot = pick(PLOTS);
        String firm = pick(FIRMS);
        return switch (random.nextInt(44)) {
            case 0 ->
                    new DeclarePotential(
                            ID, ZoneScenario.ESTATE, 1, potential(), by, ZoneScenario.BODY, day);
            case 1 -> new CorrectPotential(ID, potential(), "anew", by, ZoneScenario.BODY, day);
            case 2 -> new ReturnPotential(ID, "no", by, ZoneScenario.BODY, day);
            case 3, 4, 5 -> new VerifyPotential(ID, "seen", by, ZoneScenario.BODY, day);
            case 6, 7, 8, 9 -> new DesignateZone(ID, "1", by, ZoneScenario.BODY, day);
            case 10, 11, 12 -> new LayOutPlots(ID, List.of(draft(plot)), by, day);
            case 13 -> new RemovePlot(ID, plot, "road", by, day);
            case 14, 15, 16, 17 -> new OfferPlot(ID, plot, 1 + random.nextInt(1_000), by, day);
            case 18 -> new WithdrawOffer(ID, plot, "kept", by, day);
            case 19, 20, 21, 22, 23 -> reserve(plot, firm, by);
            case 24 -> new ReleaseReservation(ID, plot, "left", by, day);
            case 25 -> new LapseReservation(ID, plot, 1 + random.nextInt(3), by, day);
            case 26, 27, 28, 29 ->
                    new AllocatePlot(ID, plot, "c", day.plusDays(200), by, ZoneScenario.BODY, day);
            case 30, 31 -> new StartConstruction(ID, plot, "p", by, day);
            case 32 -> new StartOperation(ID, plot, "l", by, day);
            case 33, 34 -> new NoticeNonUse(ID, plot, "empty", by, ZoneScenario.BODY, day);
            case 35 -> new WithdrawNotice(ID, plot, "used", by, day);
            case 36, 37 ->
                    new RevokeAllocation(
                            ID,
                            plot,
                            random.nextBoolean() ? "NON_USE" : "GRACE_OVER",
                            "over",
                            by,
                            ZoneScenario.BODY,
                            day);
            case 38, 39 -> new StartGrace(ID, plot, 1 + random.nextInt(2), day);
            case 40 -> new EndGrace(ID, plot, 1 + random.nextInt(2), day);
            case 41 ->
                    new CommitSolarLand(
                            ID, "S-" + random.nextInt(2), 1 + random.nextInt(60), place(), by, day);
            case 42 -> new ReleaseSolarLand(ID, "S-" + random.nextInt(2), "no grid", by, day);
            default ->
                    random.nextBoolean()
                            ? new JoinWaitingList(
                                    ID, firm, new Resources(1 + random.nextInt(90), 1, 1), by, day)
                            : new LeaveWaitingList(ID, firm, by, day);
        };
    }

    Surroundings around(ZoneCommand command, @Nullable ZoneBook book) {
        Plot plot = plotOf(command, book);
        Surroundings around =
                Surroundings.NONE
                        .under(ZoneScenario.TERMS)
                        .in(1, 1_000_000)
                        .about(standing(firmOf(command, plot)));
        return plot != null && plot.reservation() != null
                ? around.until(plot.reservation().reservedOn().plusDays(45))
                : around;
    }

    private static @Nullable Plot plotOf(ZoneCommand command, @Nullable ZoneBook book) {
        if (book == null) return null;
        String plotId =
                switch (command) {
                    case PlacementCommand c -> c.plotId();
                    case LapseReservation c -> c.plotId();
                    default -> "";
                };
        return book.plot(plotId).orElse(null);
    }

    private static String firmOf(ZoneCommand command, @Nullable Plot plot) {
        if (command instanceof ReservePlot reserve) return reserve.firmId();
        if (command instanceof JoinWaitingList join) return join.firmId();
        if (plot != null && plot.allocation() != null) return plot.allocation().firmId();
        return plot != null && plot.reservation() != null ? plot.reservation().firmId() : "f-1";
    }

    private Standing standing(String firmId) {
        return firms.getOrDefault(firmId, ZoneScenario.CERTIFIED);
    }

    private void moved(String firmId) {
        Basis lost = ZoneScenario.CERTIFIED.basis();
        firms.put(
                firmId,
                switch (random.nextInt(4)) {
                    case 0 -> ZoneScenario.RUNNING;
                    case 1 ->
                            new Standing(
                                    true,
                                    Basis.NONE,
                                    new Loss(lost, LossCause.CERTIFICATE_REVOKED, day));
                    default -> ZoneScenario.CERTIFIED;
                });
    }

    private ReservePlot reserve(String plot, String firm, String by) {
        return new ReservePlot(
                ID,
                plot,
                firm,
                random.nextInt(60),
                random.nextInt(60),
                random.nextBoolean() ? "m" : null,
                random.nextBoolean() ? "fits best" : null,
                by,
                day);
    }

    private Potential potential() {
        return new Potential(
                random.nextInt(4) == 0 ? ZoneType.TECHNOLOGY : ZoneType.KNOWLEDGE_BASED,
                "small",
                "",
                150,
                new Resources(100, 100, 100),
                false,
                List.of("PUMPS"),
                0,
                0);
    }

    private Draft draft(String plotId) {
        Place place = place();
        return new Draft(
                plotId,
                random.nextBoolean() ? "LAND" : "WORKSHOP",
                1 + random.nextInt(60),
                place.row(),
                place.column(),
                place.width(),
                place.depth());
    }

    private Place place() {
        return new Place(1 + random.nextInt(6), 1 + random.nextInt(6), 1 + random.nextInt(2), 1);
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
