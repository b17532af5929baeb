package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import rosukh.command.certificates.CertificateCommand.ReinstateCertificate;
import rosukh.command.certificates.CertificateCommand.SuspendCertificate;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.zones.PotentialCommand.DeclarePotential;
import rosukh.command.zones.PotentialCommand.DesignateZone;
import rosukh.command.zones.PotentialCommand.VerifyPotential;
import rosukh.events.zones.PlacementEvent.PlotAllocated;
import rosukh.events.zones.Potential;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneType;

/// Somebody on another node changes what a placement or a designation rests on, after it was read
/// and before it is stored.
class PlacementRaceTest extends ZonesOnTheLog {

    private static final LocalDate CONTRACT = START.plusDays(1);

    private final AtomicInteger reads = new AtomicInteger();
    private Runnable meanwhile = () -> {};
    private String watched = NUMBER;

    @Test
    void a_certificate_that_is_suspended_meanwhile_places_nobody() {
        send(reserve(START));
        meanwhile =
                () -> {
                    if (reads.incrementAndGet() == 1) suspend(null);
                };
        try (CommandNode racing = racing()) {
            assertThat(refused(racing, allocate(CONTRACT)).code())
                    .isEqualTo("PLACEMENT_STANDING_MISSING");
        }
        assertThat(reads).as("decided anew").hasValue(2);
        assertThat(happened(PlotAllocated.class)).isEmpty();
    }

    @Test
    void one_that_comes_and_goes_again_and_again_leaves_the_contract_unmade() {
        send(reserve(START));
        meanwhile =
                () -> {
                    int read = reads.incrementAndGet();
                    suspend(read == 1 ? null : 2L * read - 3);
                    reinstate(2L * read - 2);
                };
        try (CommandNode racing = racing()) {
            assertThat(refused(racing, allocate(CONTRACT)).code()).isEqualTo("BACKGROUND_CHANGED");
        }
        assertThat(happened(PlotAllocated.class)).isEmpty();
    }

    @Test
    void two_zones_designated_at_once_do_not_take_the_same_land_of_the_estate() {
        verified("KRM-P01.z2", 2);
        verified("KRM-P01.z3", 3);
        watched = "KRM-P01.z4";
        meanwhile =
                () -> {
                    if (reads.incrementAndGet() == 1)
                        node.commands.send(
                                new DesignateZone("KRM-P01.z2", "115", "mina", BODY, START),
                                at("mina", 1));
                };
        try (CommandNode racing = racing()) {
            Refused refused =
                    catchThrowableOfType(
                            Refused.class,
                            () ->
                                    racing.commands.send(
                                            new DesignateZone(
                                                    "KRM-P01.z3", "116", "mina", BODY, START),
                                            at("mina", 1)));
            assertThat(refused.code()).isEqualTo("ZONE_ESTATE_LAND_EXCEEDED");
        }
    }

    private void verified(String zoneId, int number) {
        Potential half =
                new Potential(
                        ZoneType.TECHNOLOGY,
                        "large",
                        "",
                        1_100_000,
                        new Resources(1_000_000, 0, 0),
                        false,
                        List.of(),
                        0,
                        0);
        send(new DeclarePotential(zoneId, KERMAN, number, half, "omid", BODY, START));
        node.commands.send(new VerifyPotential(zoneId, "seen", "sara", BODY, START), at("sara", 0));
    }

    private void suspend(Long seen) {
        node.commands.send(
                new SuspendCertificate(NUMBER, "REPORT_MISSING", "late", "omid", BODY, CONTRACT),
                seen == null ? OFFICER : OFFICER.expecting(seen));
    }

    private void reinstate(long seen) {
        node.commands.send(
                new ReinstateCertificate(NUMBER, "came", "omid", BODY, CONTRACT),
                OFFICER.expecting(seen));
    }

    private Refused refused(CommandNode racing, Object command) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> racing.commands.send(command, OFFICER));
        assertThat(refused).as("a refusal of " + command).isNotNull();
        return refused;
    }

    private CommandNode racing() {
        return new CommandNode(server, streams -> new Interrupted(streams));
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
