package rosukh.command.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.energy.Solar.RULES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.energy.EnergyRulesCommand.DraftEnergyRules;
import rosukh.command.energy.EnergyRulesCommand.PublishEnergyRules;
import rosukh.command.energy.EnergySiteCommand.AgreeOnGrid;
import rosukh.command.energy.EnergySiteCommand.ApplyForSite;
import rosukh.command.energy.EnergySiteCommand.ContractPower;
import rosukh.command.energy.EnergySiteCommand.IdentifySite;
import rosukh.command.energy.EnergySiteCommand.LicenseSite;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.zones.LandCommand.CommitSolarLand;
import rosukh.command.zones.LandCommand.ReleaseSolarLand;
import rosukh.command.zones.PotentialCommand.DeclarePotential;
import rosukh.command.zones.PotentialCommand.DesignateZone;
import rosukh.command.zones.PotentialCommand.VerifyPotential;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.EnergySiteEvent.PowerContracted;
import rosukh.events.energy.EnergySiteEvent.SiteLicensed;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;
import rosukh.events.zones.Place;
import rosukh.events.zones.Potential;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneLandEvent.SolarLandReleased;
import rosukh.events.zones.ZoneType;

/// Somebody on another node changes what a plant rests on, after it was read and before it is
/// stored.
class EnergyRaceTest extends OnTheRealLog {

    private static final String ZONE = KERMAN + ".z1";
    private static final String ONE = ZONE + ".SOL-1";
    private static final String TWO = ZONE + ".SOL-2";
    private static final LocalDate ON = LocalDate.of(2026, 1, 12);

    private final AtomicInteger reads = new AtomicInteger();
    private Runnable meanwhile = () -> {};
    private String watched = ZONE;

    @BeforeEach
    void two_sites_with_land() {
        Potential potential =
                new Potential(
                        ZoneType.TECHNOLOGY,
                        "z",
                        "",
                        1_000_000,
                        new Resources(900_000, 0, 0),
                        false,
                        List.of(),
                        0,
                        0);
        send(new DeclarePotential(ZONE, KERMAN, 1, potential, "omid", "isipo", DAY));
        node.commands.send(
                new VerifyPotential(ZONE, "seen", "sara", "isipo", DAY), by("sara").expecting(0L));
        node.commands.send(
                new DesignateZone(ZONE, "115", "mina", "isipo", DAY), by("mina").expecting(1L));
        send(new CommitSolarLand(ZONE, "SOL-1", 120_000, new Place(1, 1, 4, 4), "omid", DAY));
        send(new CommitSolarLand(ZONE, "SOL-2", 120_000, new Place(9, 1, 4, 4), "omid", DAY));
        send(new DraftEnergyRules(RULES, "dara", DAY));
        send(new PublishEnergyRules(1, RULES.sha256(), "mina", DAY));
        send(register("f-1", "10320004156"));
        for (String site : List.of(ONE, TWO)) {
            send(new IdentifySite(site, PlantKind.FARM, 6_000, 120_000, "P", "s", "omid", ON));
            send(
                    new ApplyForSite(
                            site, "f-1", 6_000, List.of(new Share("f-1", 10_000)), "omid", ON));
        }
    }

    private static Occasion by(String account) {
        return Occasion.by(Actor.of(account, "manager", "isipo"));
    }

    private static LicenseSite license(String site) {
        return new LicenseSite(site, 6_000, 6_000, null, "mina", ON);
    }

    private static ReleaseSolarLand release() {
        return new ReleaseSolarLand(ZONE, "SOL-1", "no grid", "omid", ON);
    }

    @Test
    void land_that_is_released_meanwhile_licenses_nobody() {
        meanwhile = once(release());
        try (CommandNode racing = racing()) {
            assertThat(refused(racing, license(ONE))).isEqualTo("ENERGY_LAND_NOT_COMMITTED");
        }
        assertThat(reads).as("decided anew").hasValue(2);
        assertThat(happened(EnergySiteEvent.streamOf(ONE), SiteLicensed.class)).isEmpty();
    }

    @Test
    void land_on_which_a_plant_is_licensed_meanwhile_is_not_released() {
        watched = EnergySiteEvent.streamOf(ONE);
        meanwhile = once(license(ONE));
        try (CommandNode racing = racing()) {
            assertThat(refused(racing, release())).isEqualTo("SOLAR_SITE_LICENSED");
        }
        assertThat(happened(ZONE, SolarLandReleased.class)).isEmpty();
    }

    @Test
    void land_without_a_licence_is_released() {
        send(release());
        assertThat(happened(ZONE, SolarLandReleased.class)).hasSize(1);
        assertThat(refused(node, license(ONE))).isEqualTo("ENERGY_LAND_NOT_COMMITTED");
    }

    @Test
    void a_neighbour_licensed_meanwhile_counts_for_the_band() {
        send(license(ONE));
        send(new AgreeOnGrid(ONE, 6_000, "331", "omid", ON));
        watched = EnergySiteEvent.streamOf(TWO);
        meanwhile = once(license(TWO));
        try (CommandNode racing = racing()) {
            assertThat(refused(racing, new ContractPower(ONE, 0, "mina", ON)))
                    .isEqualTo("ENERGY_TENDER");
        }
        assertThat(happened(EnergySiteEvent.streamOf(ONE), PowerContracted.class)).isEmpty();
    }

    private Runnable once(Object command) {
        return () -> {
            if (reads.incrementAndGet() == 1) node.commands.send(command, OFFICER);
        };
    }

    private List<Object> happened(String stream, Class<?> type) {
        return Streams.of(node.events).read(stream).stream().filter(type::isInstance).toList();
    }

    private static String refused(CommandNode on, Object command) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> on.commands.send(command, OFFICER));
        assertThat(refused).as("a refusal of " + command).isNotNull();
        return refused.code();
    }

    private CommandNode racing() {
        return new CommandNode(server, Interrupted::new);
    }

    /// Runs something each time after the watched stream was read.
    private final class Interrupted implements Streams {

        private final Streams streams;

        private Interrupted(Streams streams) {
            this.streams = streams;
        }

        @Override
        public long head() {
            return streams.head();
        }

        @Override
        public boolean goneOnSince(Instant moment) {
            return streams.goneOnSince(moment);
        }

        @Override
        public Optional<Long> version(String streamId) {
            return streams.version(streamId);
        }

        @Override
        public List<Object> read(String streamId, long fromSequence) {
            List<Object> read = streams.read(streamId, fromSequence);
            if (streamId.equals(watched)) CompletableFuture.runAsync(meanwhile).join();
            return read;
        }
    }
}
