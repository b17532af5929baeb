package rosukh.command.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.energy.Solar.DAY;
import static rosukh.command.energy.Solar.SITE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.energy.EnergySiteCommand.AgreeOnGrid;
import rosukh.command.energy.EnergySiteCommand.ApplyForSite;
import rosukh.command.energy.EnergySiteCommand.CommissionPlant;
import rosukh.command.energy.EnergySiteCommand.ContractPower;
import rosukh.command.energy.EnergySiteCommand.CorrectReading;
import rosukh.command.energy.EnergySiteCommand.DeclineCommissioning;
import rosukh.command.energy.EnergySiteCommand.IdentifySite;
import rosukh.command.energy.EnergySiteCommand.LicenseSite;
import rosukh.command.energy.EnergySiteCommand.ProposeCommissioning;
import rosukh.command.energy.EnergySiteCommand.RecordReading;
import rosukh.command.energy.EnergySiteCommand.StartBuilding;
import rosukh.command.energy.EnergySiteCommand.StartSupply;
import rosukh.command.energy.Ground.Neighbour;
import rosukh.command.kernel.Refused;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.EnergySiteEvent.CommissioningProposed;
import rosukh.events.energy.EnergySiteEvent.GridAgreed;
import rosukh.events.energy.EnergySiteEvent.MeterRead;
import rosukh.events.energy.EnergySiteEvent.PowerContracted;
import rosukh.events.energy.EnergySiteEvent.SiteApplied;
import rosukh.events.energy.EnergySiteEvent.SiteCommissioned;
import rosukh.events.energy.EnergySiteEvent.SiteLicensed;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;
import rosukh.events.energy.Stage;

/// Random commands to one site: whatever is accepted, every rule holds over again, counted from the
/// events alone.
class SiteWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int STEPS = 300;
    private static final List<String> PEOPLE = List.of("omid", "mina", "nasrin");

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    private static List<EnergySiteEvent> walk(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Site site = Site.NONE;
        List<EnergySiteEvent> history = new ArrayList<>();
        LocalDate today = DAY;
        for (int i = 0; i < STEPS; i++) {
            today = today.plusDays(random.nextInt(4));
            Ground ground =
                    Ground.NOTHING
                            .owned(random.nextInt(4) > 0)
                            .on(random.nextInt(4) == 0 ? 0 : 20L * random.nextInt(4_000, 12_000))
                            .under(Solar.VERSIONS)
                            .beside(
                                    random.nextBoolean()
                                            ? List.of()
                                            : List.of(new Neighbour("n", random.nextInt(6_000))));
            try {
                EnergySiteEvent event = site.decide(any(random, today), ground);
                history.add(event);
                site = site.evolve(event);
            } catch (Refused refused) {
                assertThat(refused.code()).startsWith("ENERGY_");
            }
        }
        assertThat(Site.of(history)).isEqualTo(site);
        return history;
    }

    private static EnergySiteCommand any(SplittableRandom random, LocalDate today) {
        String by = PEOPLE.get(random.nextInt(PEOPLE.size()));
        long kw = random.nextInt(4_000, 12_000);
        LocalDate on = today.minusDays(random.nextInt(3));
        LocalDate from = today.minusDays(random.nextInt(60));
        return switch (random.nextInt(12)) {
            case 0 -> new IdentifySite(SITE, PlantKind.FARM, kw, kw * 20, "P", "survey", by, on);
            case 1 ->
                    new ApplyForSite(
                            SITE,
                            "f-1",
                            kw,
                            List.of(
                                    new Share("ISIPO", 2_000),
                                    new Share("f-1", 7_999 + random.nextInt(3))),
                            by,
                            on);
            case 2 -> new LicenseSite(SITE, kw, random.nextInt(4_000, 12_000), null, by, on);
            case 3 -> new AgreeOnGrid(SITE, kw, "1", by, on);
            case 4 -> new ContractPower(SITE, random.nextInt(4_000), by, on);
            case 5 -> new StartBuilding(SITE, by, on);
            case 6 -> new ProposeCommissioning(SITE, kw, "1", by, on);
            case 7 -> new DeclineCommissioning(SITE, "relay", by, on);
            case 8 -> new CommissionPlant(SITE, by, on);
            case 9 -> new StartSupply(SITE, by, on);
            case 10 ->
                    new RecordReading(
                            SITE,
                            from,
                            from.plusDays(random.nextInt(8)),
                            random.nextInt(1_500_000),
                            by,
                            today);
            default ->
                    new CorrectReading(SITE, from, random.nextInt(1_000_000), "misread", by, today);
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_site_lawful(int seed) {
        Stage stage = null;
        long licensed = 0;
        long grid = 0;
        long commissioned = 0;
        CommissioningProposed proposal = null;
        Set<LocalDate> read = new HashSet<>();
        for (EnergySiteEvent event : walk(seed)) {
            Stage to = stageOf(event);
            if (to != null) {
                if (stage == null) assertThat(to).isEqualTo(Stage.IDENTIFIED);
                else assertThat(to.follows(stage)).isTrue();
                stage = to;
            }
            if (event instanceof SiteApplied e)
                assertThat(e.shares().stream().mapToInt(Share::bp).sum()).isEqualTo(10_000);
            if (event instanceof SiteLicensed e) {
                licensed = e.licensedKw();
                grid = e.gridApprovedKw();
                assertThat(e.landM2()).isBetween(12 * licensed, 30 * licensed);
            }
            if (event instanceof GridAgreed e) grid = e.gridApprovedKw();
            if (event instanceof PowerContracted e)
                assertThat(e.bandKw()).isBetween(licensed, 10_000L);
            if (event instanceof CommissioningProposed e) proposal = e;
            if (event instanceof SiteCommissioned e) {
                assertThat(proposal).isNotNull();
                assertThat(e.commissionedBy()).isNotEqualTo(proposal.proposedBy());
                commissioned = e.kw();
            }
            assertThat(commissioned).isLessThanOrEqualTo(licensed);
            assertThat(licensed).isLessThanOrEqualTo(grid);
            if (event instanceof MeterRead e) {
                long days = ChronoUnit.DAYS.between(e.from(), e.to()) + 1;
                assertThat(e.kwh() * 100).isLessThanOrEqualTo(commissioned * days * 24 * 105);
                for (LocalDate day = e.from(); !day.isAfter(e.to()); day = day.plusDays(1))
                    assertThat(read.add(day)).isTrue();
            }
        }
    }

    private static Stage stageOf(EnergySiteEvent event) {
        return switch (event) {
            case EnergySiteEvent.SiteIdentified _ -> Stage.IDENTIFIED;
            case SiteApplied _ -> Stage.APPLIED;
            case SiteLicensed _ -> Stage.LICENSED;
            case GridAgreed _ -> Stage.GRID_AGREEMENT;
            case PowerContracted _ -> Stage.CONTRACTED;
            case EnergySiteEvent.BuildingStarted _ -> Stage.UNDER_CONSTRUCTION;
            case SiteCommissioned _ -> Stage.COMMISSIONED;
            case EnergySiteEvent.OperationStarted _ -> Stage.OPERATING;
            case CommissioningProposed _,
                    EnergySiteEvent.CommissioningDeclined _,
                    MeterRead _,
                    EnergySiteEvent.ReadingCorrected _ ->
                    null;
        };
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        seeds().forEach(seed -> walk(seed).forEach(event -> happened.add(event.getClass())));
        assertThat(happened).containsAll(List.of(EnergySiteEvent.class.getPermittedSubclasses()));
    }
}
