package rosukh.command.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import rosukh.command.certificates.CertificateCommand.ReinstateCertificate;
import rosukh.command.certificates.CertificateCommand.SuspendCertificate;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.zones.FirmStandings;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.RevocationReason;
import rosukh.events.zones.LossCause;
import rosukh.events.zones.PlacementEvent.GraceEnded;
import rosukh.events.zones.PlacementEvent.GraceStarted;
import rosukh.events.zones.PlacementEvent.PlotAllocated;

/// The plot of a firm in a knowledge-based zone follows its certificate, from whichever side the
/// two move.
class ZoneStandingsTest extends ZonesOnTheLog {

    private static final LocalDate CONTRACT = START.plusDays(1);
    private static final LocalDate LATER = START.plusDays(60);

    @Nested
    class a_firm_that_has_a_plot {

        @Test
        void and_whose_certificate_runs_out_has_a_year_of_grace() {
            placed();
            watch(node, LAST).look();
            assertThat(happened(GraceStarted.class)).isEmpty();
            watch(node, LAST.plusDays(20)).look();
            assertThat(happened(GraceStarted.class))
                    .singleElement()
                    .satisfies(grace -> {
                        assertThat(grace.cause()).isEqualTo(LossCause.CERTIFICATE_EXPIRED);
                        assertThat(grace.lostOn()).isEqualTo(LAST.plusDays(1));
                        assertThat(grace.graceUntil()).isEqualTo(LAST.plusDays(366));
                        assertThat(grace.noticedOn()).isEqualTo(LAST.plusDays(20));
                    });
            watch(node, LAST.plusDays(21)).look();
            assertThat(happened(GraceStarted.class)).hasSize(1);
        }

        @Test
        void and_whose_certificate_is_revoked_has_it_from_that_day() {
            placed();
            revoke(LATER);
            watch(node, LATER.plusDays(1)).look();
            assertThat(happened(GraceStarted.class))
                    .singleElement()
                    .satisfies(grace -> assertThat(grace.lostOn()).isEqualTo(LATER));
        }

        @Test
        void keeps_it_without_grace_once_the_certificate_counts_again() {
            placed();
            ZoneStandings watch = watch(node, LATER);
            watch.look();
            node.commands.send(
                    new SuspendCertificate(NUMBER, "REPORT_MISSING", "late", "omid", BODY, LATER),
                    OFFICER);
            watch.look();
            assertThat(happened(GraceStarted.class)).hasSize(1);
            node.commands.send(
                    new ReinstateCertificate(NUMBER, "came", "omid", BODY, LATER),
                    OFFICER.expecting(0));
            watch.look();
            assertThat(happened(GraceEnded.class)).hasSize(1);
        }

        @Test
        void has_one_time_of_grace_where_two_nodes_notice_it_at_once() {
            placed();
            revoke(LATER);
            try (CommandNode other = new CommandNode(server)) {
                CyclicBarrier together = new CyclicBarrier(2);
                List<CompletableFuture<Void>> nodes =
                        IntStream.range(0, 2)
                                .mapToObj(i -> i == 0 ? node : other)
                                .map(each ->
                                        new ZoneStandings(
                                                LogReader.of(each.events),
                                                new Together(each.commands, together),
                                                new FirmStandings(Streams.of(each.events)),
                                                () -> LATER,
                                                each.meters))
                                .map(watch ->
                                        CompletableFuture.runAsync(() -> {
                                            watch.look();
                                            watch.look();
                                        }))
                                .toList();
                nodes.forEach(CompletableFuture::join);
            }
            assertThat(happened(GraceStarted.class)).hasSize(1);
        }
    }

    /// One node makes the contract while the other suspends the certificate: no contract is stored
    /// after the certificate was gone, and of one that came first the time of grace starts.
    @RepeatedTest(5)
    void from_both_sides_at_once_nobody_is_placed_on_what_is_gone() throws Exception {
        send(reserve(START));
        long before = Streams.of(node.events).version(ZONE).orElseThrow();
        boolean placed;
        try (CommandNode other = new CommandNode(server)) {
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture<Refused> contract =
                    CompletableFuture.supplyAsync(() -> {
                        await(together);
                        return catchThrowableOfType(
                                Refused.class,
                                () -> node.commands.send(allocate(CONTRACT), OFFICER));
                    });
            CompletableFuture<Void> suspension =
                    CompletableFuture.runAsync(() -> {
                        await(together);
                        other.commands.send(
                                new SuspendCertificate(
                                        NUMBER, "REPORT_MISSING", "late", "omid", BODY, CONTRACT),
                                OFFICER);
                    });
            suspension.join();
            Refused refused = contract.join();
            placed = refused == null;
            if (refused != null)
                assertThat(refused.code()).isIn("PLACEMENT_STANDING_MISSING", "BACKGROUND_CHANGED");
        }
        assertThat(happened(PlotAllocated.class)).hasSize(placed ? 1 : 0);
        if (placed) assertThat(positionOf(ZONE, before + 1)).isLessThan(positionOf(NUMBER, 0));
        ZoneStandings watch = watch(node, CONTRACT);
        if (placed)
            Awaitility.await()
                    .until(() -> {
                        watch.look();
                        return !happened(GraceStarted.class).isEmpty();
                    });
        assertThat(happened(GraceStarted.class)).hasSize(placed ? 1 : 0);
    }

    private long positionOf(String stream, long sequence) {
        return node.log
                .findByKey("a:" + stream + "#" + "%019d".formatted(sequence))
                .orElseThrow()
                .events()
                .getFirst()
                .position();
    }

    private void placed() {
        send(reserve(START));
        send(allocate(CONTRACT));
    }

    private void revoke(LocalDate on) {
        publish(
                NUMBER,
                new CertificateRevoked(
                        NUMBER, RevocationReason.FALSE_STATEMENT, "false", "kamran", "group", on));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ZoneStandings watch(CommandNode node, LocalDate today) {
        return new ZoneStandings(
                LogReader.of(node.events),
                node.commands,
                new FirmStandings(Streams.of(node.events)),
                () -> today,
                node.meters);
    }
}
