package rosukh.command.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.command.work.WorkCommand.WriteNote;
import rosukh.events.work.WorkEvent;

class ClaimsOnTheLogTest extends OnTheRealLog {

    static final LocalDate ON = LocalDate.of(2026, 5, 9);
    static final String CASE = "f-1.1";

    @BeforeEach
    void an_open_case() {
        TestSchemes.publish(node.commands, DAY);
        send(register("f-1", "10320004156"));
        send(new OpenCase(CASE, "f-1", 1, TestSchemes.KB, KERMAN, ON));
    }

    @Test
    void of_two_at_once_on_two_nodes_one_is_told_that_the_other_has_it() {
        CyclicBarrier together = new CyclicBarrier(2);
        try (CommandNode second = new CommandNode(server)) {
            CompletableFuture<String> omid = claim(node, "omid", together);
            CompletableFuture<String> ali = claim(second, "ali", together);
            assertThat(List.of(omid.join(), ali.join()))
                    .containsExactlyInAnyOrder("taken", "WORK_CLAIMED_BY_ANOTHER");
        }
        assertThat(Streams.of(node.events).read(WorkEvent.streamOf(CASE))).hasSize(1);
    }

    @Test
    void are_for_cases_that_there_are_and_within_reach() {
        assertThat(refusal(new ClaimCase("f-9.1", "officer", "omid", "i", ON), OFFICER))
                .isEqualTo("NOT_FOUND");
        Actor yazd =
                Actor.of("yas", "officer", "isipo-yzd")
                        .within(new Reach(Set.of("YZD"), Set.of(), null));
        assertThat(
                        refusal(
                                new ClaimCase(CASE, "officer", "yas", "isipo-yzd", ON),
                                Occasion.by(yazd)))
                .isEqualTo("OUT_OF_REACH");
        assertThat(refusal(new WriteNote(CASE, "x", null, "yas", ON), Occasion.by(yazd)))
                .isEqualTo("OUT_OF_REACH");
    }

    @Test
    void leave_the_version_of_the_case_as_it_is() {
        desk(node).send(new ClaimCase(CASE, "officer", "omid", "isipo-krm", ON), OFFICER);
        assertThat(Streams.of(node.events).version(CASE)).contains(0L);
        Refused stale =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                desk(node)
                                        .send(
                                                new WriteNote(CASE, "x", null, "omid", ON),
                                                OFFICER.expecting(7)));
        assertThat(stale.code()).isEqualTo("VERSION_STALE");
    }

    private String refusal(WorkCommand command, Occasion occasion) {
        return catchThrowableOfType(Refused.class, () -> desk(node).send(command, occasion)).code();
    }

    private static CompletableFuture<String> claim(
            CommandNode on, String account, CyclicBarrier together) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
                desk(on).send(
                                new ClaimCase(CASE, "officer", account, "isipo-krm", ON),
                                Occasion.by(Actor.of(account, "officer", "isipo-krm")));
                return "taken";
            } catch (Refused refused) {
                return refused.code();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private static WorkDesk desk(CommandNode on) {
        return new WorkDesk(on.commands);
    }
}
