package rosukh.command.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.council.ActionCommand.ReportProgress;
import rosukh.command.council.DeliberationCommand.ConveneCouncil;
import rosukh.command.council.DeliberationCommand.CountTopic;
import rosukh.command.council.DeliberationCommand.OpenMeeting;
import rosukh.command.council.DeliberationCommand.PutTopic;
import rosukh.command.council.DeliberationCommand.VoteOnTopic;
import rosukh.command.council.SeatCommand.AppointMember;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.processes.CouncilDeadlines;
import rosukh.events.council.ActionEvent.ActionAssigned;
import rosukh.events.council.ActionEvent.ActionOverdue;
import rosukh.events.council.CouncilMeetingEvent.MeetingConvened;
import rosukh.events.council.CouncilMeetingEvent.ResolutionAdopted;
import rosukh.eventstore.EmbeddedServer;

/// The council on a real log: a resolution begins its items in its own commit, a meeting seats who
/// sits now, and a passed deadline is said once by however many nodes.
class CouncilOnTheLogTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 3);
    private static final Occasion SARA = Occasion.by(Actor.of("sara", "officer", "isipo"));

    @TempDir Path folder;
    private EmbeddedServer server;
    private CommandNode node;

    @BeforeEach
    void start() {
        server = CommandNode.server(folder);
        node = new CommandNode(server);
        seat("ali", "industry", "INDUSTRY");
        seat("bita", "science", "SCIENCE");
        send(new ConveneCouncil("k-1", DAY, "Hall", "ali", 2, "sara", DAY));
    }

    @AfterEach
    void stop() {
        node.close();
        server.close();
    }

    @Test
    void a_meeting_seats_who_sits_now() {
        assertThat(node.events.readEvents("k-1").next().getPayload())
                .isInstanceOfSatisfying(
                        MeetingConvened.class, event -> assertThat(event.seats()).hasSize(2));
    }

    @Test
    void a_resolution_begins_its_items_in_its_own_commit() {
        long head = node.log.head();
        adopted();
        assertThat(node.log.head()).isEqualTo(head + 7);
        assertThat(payloads("k-1")).last().isInstanceOf(ResolutionAdopted.class);
        assertThat(payloads("k-1.1.1"))
                .containsExactly(
                        new ActionAssigned("k-1.1.1", "k-1", 1, 1, Deliberations.TASK, DAY));
        send(new ReportProgress("k-1.1.1", 50, "half", "ali", "industry", DAY));
        assertThat(payloads("k-1.1.2")).hasSize(1);
        assertThat(payloads("k-1.1.1")).hasSize(2);
    }

    @Test
    void an_item_that_no_resolution_began_is_not_there() {
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> send(new ReportProgress("k-1.1.9", 5, "x", "ali", "industry", DAY)));
        assertThat(refused.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_passed_deadline_is_said_once_by_two_nodes_and_after_a_downtime() {
        adopted();
        on(node, DAY.plusDays(60)).look();
        assertThat(payloads("k-1.1.1")).hasSize(1);
        LocalDate late = DAY.plusDays(150);
        try (CommandNode other = new CommandNode(server)) {
            Stream.of(on(node, late), on(other, late))
                    .map(process -> CompletableFuture.runAsync(process::look))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        on(node, late.plusDays(1)).look();
        assertThat(payloads("k-1.1.1").stream().filter(ActionOverdue.class::isInstance)).hasSize(1);
    }

    private static CouncilDeadlines on(CommandNode node, LocalDate day) {
        return new CouncilDeadlines(LogReader.of(node.events), node.commands, () -> day);
    }

    private void adopted() {
        send(
                new PutTopic(
                        "k-1",
                        "Courses",
                        "Offer them.",
                        "I9",
                        "IR",
                        "UP",
                        List.of(Deliberations.TASK, Deliberations.TASK),
                        "sara",
                        DAY));
        send(new OpenMeeting("k-1", List.of("ali", "bita"), "sara", DAY));
        send(new VoteOnTopic("k-1", 1, "FOR", "ali", "industry", DAY));
        send(new VoteOnTopic("k-1", 1, "FOR", "bita", "science", DAY));
        send(new CountTopic("k-1", 1, "ali", DAY));
    }

    private void seat(String account, String body, String sector) {
        send(new AppointMember(account, body, sector, "1", "sara", DAY));
    }

    private void send(Object command) {
        var _ = node.commands.send(command, SARA);
    }

    private List<Object> payloads(String stream) {
        return node.events
                .readEvents(stream)
                .asStream()
                .map(each -> (Object) each.getPayload())
                .toList();
    }
}
