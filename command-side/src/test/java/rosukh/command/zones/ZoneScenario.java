package rosukh.command.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.Refused;
import rosukh.command.zones.PlacementCommand.AllocatePlot;
import rosukh.command.zones.PlotCommand.Draft;
import rosukh.command.zones.PlotCommand.LayOutPlots;
import rosukh.command.zones.PlotCommand.OfferPlot;
import rosukh.command.zones.PlotCommand.ReservePlot;
import rosukh.command.zones.PotentialCommand.DeclarePotential;
import rosukh.command.zones.PotentialCommand.DesignateZone;
import rosukh.command.zones.PotentialCommand.VerifyPotential;
import rosukh.events.zones.Basis;
import rosukh.events.zones.GroupTerms;
import rosukh.events.zones.IncentiveTerms;
import rosukh.events.zones.Potential;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneEvent;
import rosukh.events.zones.ZoneType;

/// A zone in Kerman and what was asked of it so far. `omid` declares, `sara` verifies, `mina`
/// designates.
final class ZoneScenario {

    static final String ESTATE = "KRM-P01";
    static final String ID = "KRM-P01.z1";
    static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    static final String BODY = "isipo-krm";
    static final long PRICE = 12_000_000;

    static final IncentiveTerms TERMS =
            new IncentiveTerms(
                    "1402-1",
                    LocalDate.of(2023, 4, 1),
                    new GroupTerms(true, 1_000, 42, 1_000, 3_000),
                    new GroupTerms(false, 3_000, 36, 0, 0),
                    1,
                    30,
                    180,
                    365,
                    "directive 12/1402");

    static final Standing CERTIFIED = standing(Basis.Kind.CERTIFICATE, "KB-1405-000001", "PUMPS");
    static final Standing RUNNING = standing(Basis.Kind.CASE, "f-1.1", "PUMPS");
    static final Standing PLAIN = new Standing(true, Basis.NONE, null);

    private Zone zone = Zone.NONE;
    private final List<ZoneEvent> history = new ArrayList<>();

    static Standing standing(Basis.Kind kind, String reference, String field) {
        return new Standing(true, new Basis(kind, reference, field), null);
    }

    static Potential potential(ZoneType type) {
        return new Potential(
                type,
                "Kavir zone",
                "ناحیه کویر",
                60_000,
                new Resources(42_000, 2_500, 180),
                true,
                List.of("PUMPS", "ICT"),
                800,
                2_500);
    }

    /// What surrounds a decision: the firm's standing, terms in force, and room in the estate.
    static Surroundings around(Standing firm) {
        return Surroundings.NONE.about(firm).under(TERMS).in(1, 1_000_000);
    }

    static DeclarePotential declare(Potential potential) {
        return new DeclarePotential(ID, ESTATE, 1, potential, "omid", BODY, DAY);
    }

    static VerifyPotential verify(String by) {
        return new VerifyPotential(ID, "seen on the spot", by, BODY, DAY);
    }

    static DesignateZone designate(String by) {
        return new DesignateZone(ID, "114/1405", by, BODY, DAY);
    }

    static LayOutPlots layOut(Draft... drafts) {
        return new LayOutPlots(ID, List.of(drafts), "omid", DAY);
    }

    static Draft land(String plotId, long areaM2, int row) {
        return new Draft(plotId, "LAND", areaM2, row, 1, 4, 1);
    }

    static OfferPlot offer(String plotId) {
        return new OfferPlot(ID, plotId, PRICE, "omid", DAY);
    }

    static ReservePlot reserve(String plotId, String firmId) {
        return reserve(plotId, firmId, 250, 10);
    }

    static ReservePlot reserve(String plotId, String firmId, long powerKva, long water) {
        return new ReservePlot(ID, plotId, firmId, powerKva, water, null, null, "omid", DAY);
    }

    static AllocatePlot allocate(String plotId) {
        return new AllocatePlot(
                ID, plotId, "1405-77", DAY.plusYears(2), "omid", BODY, DAY.plusDays(7));
    }

    static ZoneScenario declared(ZoneType type) {
        ZoneScenario scenario = new ZoneScenario();
        scenario.when(declare(potential(type)));
        return scenario;
    }

    static ZoneScenario designated(ZoneType type) {
        ZoneScenario scenario = declared(type);
        scenario.when(verify("sara"));
        scenario.when(designate("mina"));
        return scenario;
    }

    /// With the plots A-1 (land, 2,000 m2), A-2 (land, 1,000 m2), W-1 and L-1 (units of 250 m2).
    static ZoneScenario planned(ZoneType type) {
        ZoneScenario scenario = designated(type);
        scenario.when(
                layOut(
                        land("A-1", 2_000, 1),
                        land("A-2", 1_000, 2),
                        new Draft("W-1", "WORKSHOP", 250, 3, 1, 2, 1),
                        new Draft("L-1", "LABORATORY", 250, 3, 3, 2, 1)));
        return scenario;
    }

    /// The plot A-1 is offered.
    static ZoneScenario offered(ZoneType type) {
        ZoneScenario scenario = planned(type);
        scenario.when(offer("A-1"));
        return scenario;
    }

    /// A firm with a certificate has reserved A-1.
    static ZoneScenario reserved() {
        ZoneScenario scenario = offered(ZoneType.KNOWLEDGE_BASED);
        scenario.when(reserve("A-1", "f-1"), around(CERTIFIED));
        return scenario;
    }

    /// And has its contract.
    static ZoneScenario allocated() {
        ZoneScenario scenario = reserved();
        scenario.when(allocate("A-1"), around(CERTIFIED));
        return scenario;
    }

    List<ZoneEvent> when(ZoneCommand command) {
        return when(command, around(PLAIN));
    }

    List<ZoneEvent> when(ZoneCommand command, Surroundings around) {
        return when(command, around, null);
    }

    List<ZoneEvent> when(ZoneCommand command, Surroundings around, Principal principal) {
        List<ZoneEvent> events = zone.decide(command, around, principal);
        for (ZoneEvent event : events) {
            history.add(event);
            zone = zone.evolve(event, principal);
        }
        return events;
    }

    /// The one event a command leads to.
    ZoneEvent only(ZoneCommand command, Surroundings around) {
        List<ZoneEvent> events = when(command, around);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    void refused(Enum<?> code, ZoneCommand command) {
        refused(code, command, around(PLAIN));
    }

    void refused(Enum<?> code, ZoneCommand command, Surroundings around) {
        assertThat(refusal(command, around, null).code()).isEqualTo(code.name());
    }

    void refused(Enum<?> code, ZoneCommand command, Surroundings around, Principal principal) {
        assertThat(refusal(command, around, principal).code()).isEqualTo(code.name());
    }

    Refused refusal(ZoneCommand command, Surroundings around, Principal principal) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> zone.decide(command, around, principal));
        assertThat(refused).as("a refusal of " + command).isNotNull();
        return refused;
    }

    /// Lets the rules refuse a command, as the gateway would.
    void refusalOf(ZoneCommand command) {
        zone.decide(command, around(PLAIN), null);
    }

    ZoneBook book() {
        return zone.known();
    }

    List<ZoneEvent> history() {
        return history;
    }
}
