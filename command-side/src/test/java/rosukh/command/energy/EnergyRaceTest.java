package rosukh.command.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import rosukh.command.energy.EnergySiteCommand.AgreeOnGrid;
import rosukh.command.energy.EnergySiteCommand.ContractPower;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.zones.LandCommand.CommitSolarLand;
import rosukh.command.zones.LandCommand.ReleaseSolarLand;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.EnergySiteEvent.PowerContracted;
import rosukh.events.energy.EnergySiteEvent.SiteLicensed;
import rosukh.events.zones.Place;
import rosukh.events.zones.ZoneLandEvent.SolarLandReleased;

/// Somebody on another node changes what a plant rests on, after it was read and before it is
/// stored.
class EnergyRaceTest extends SolarOnTheLog {

    private final AtomicInteger reads = new AtomicInteger();
    private Runnable meanwhile = () -> {};
    private String watched = ZONE;

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

    @Test
    void a_neighbour_in_another_zone_of_the_estate_counts_for_the_band() {
        String zone = KERMAN + ".z2";
        String three = zone + ".SOL-1";
        designated(zone, 2);
        send(new CommitSolarLand(zone, "SOL-1", 120_000, new Place(1, 1, 4, 4), "omid", DAY));
        applied(three);
        send(license(ONE));
        send(new AgreeOnGrid(ONE, 6_000, "331", "omid", ON));
        watched = EnergySiteEvent.streamOf(three);
        meanwhile = once(license(three));
        try (CommandNode racing = racing()) {
            assertThat(refused(racing, new ContractPower(ONE, 0, "mina", ON)))
                    .isEqualTo("ENERGY_TENDER");
        }
        assertThat(reads).as("decided anew").hasValue(2);
    }

    private Runnable once(Object command) {
        return () -> {
            if (reads.incrementAndGet() == 1) node.commands.send(command, OFFICER);
        };
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
