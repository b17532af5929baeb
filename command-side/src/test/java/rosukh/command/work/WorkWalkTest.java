package rosukh.command.work;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.work.Cases.CASE;
import static rosukh.command.work.Cases.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.kernel.Refused;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.command.work.WorkCommand.ReassignCase;
import rosukh.command.work.WorkCommand.ReleaseCase;
import rosukh.command.work.WorkCommand.SetFollowUp;
import rosukh.command.work.WorkCommand.WriteNote;
import rosukh.events.work.DueRole;
import rosukh.events.work.Holder;
import rosukh.events.work.QueuedCase;
import rosukh.events.work.Queues;
import rosukh.events.work.WorkEvent;
import rosukh.events.work.WorkEvent.CaseClaimed;
import rosukh.events.work.WorkEvent.CaseReassigned;
import rosukh.events.work.WorkEvent.ClaimReleased;
import rosukh.events.work.WorkEvent.FollowUpSet;
import rosukh.events.work.WorkEvent.NoteWritten;

/// Random people at work on a case that moves on between them: nobody ever has a case that somebody
/// else has, whose turn it is not, or in which they had another part.
class WorkWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int STEPS = 80;
    private static final List<QueuedCase> TURNS =
            List.of(
                    Cases.prepared(),
                    Cases.helped(),
                    Cases.judged(),
                    Cases.asked(),
                    Cases.closed());

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    /// What was decided, and the turn it was decided in.
    private record Fact(WorkEvent event, QueuedCase queued) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_every_claim_lawful(int seed) {
        lawful(walk(seed));
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++)
            walk(seed).forEach(fact -> happened.add(fact.event().getClass()));
        assertThat(happened).containsExactlyInAnyOrder(WorkEvent.class.getPermittedSubclasses());
    }

    /// Recomputed from the history alone: who held it for which turn before each event.
    private static void lawful(List<Fact> facts) {
        String holder = null;
        int turn = 0;
        LocalDate followUp = null;
        int notes = 0;
        LocalDate latest = LocalDate.MIN;
        for (Fact fact : facts) {
            QueuedCase queued = fact.queued();
            String now = turn == queued.number() ? holder : null;
            assertThat(fact.event().on()).isAfterOrEqualTo(latest);
            latest = fact.event().on();
            switch (fact.event()) {
                case CaseClaimed e -> {
                    assertThat(now).isNull();
                    assertThat(queued.due().map(DueRole::key)).contains(e.role());
                    assertThat(queued.bars(e.claimedBy(), e.organisation())).isFalse();
                    holder = e.claimedBy();
                    turn = e.turn();
                }
                case CaseReassigned e -> {
                    assertThat(e.heldBy()).isEqualTo(now).isNotEqualTo(e.assignee());
                    assertThat(queued.due()).isPresent().isNotEqualTo(DueRole.FIRM);
                    assertThat(e.grounds()).isNotBlank();
                    holder = e.assignee();
                    turn = e.turn();
                }
                case ClaimReleased e -> {
                    assertThat(e.heldBy()).isEqualTo(now).isNotNull();
                    assertThat(e.heldBy().equals(e.releasedBy()) || !e.grounds().isBlank())
                            .isTrue();
                    holder = null;
                }
                case NoteWritten e -> {
                    assertThat(e.noteId()).isEqualTo("N" + ++notes);
                    assertThat(e.text()).isNotBlank();
                }
                case FollowUpSet e -> {
                    assertThat(e.day()).isNotEqualTo(followUp);
                    assertThat(e.day() == null || !e.day().isBefore(e.setOn())).isTrue();
                    assertThat(queued.due()).isPresent();
                    followUp = e.day();
                }
            }
            if (turn == queued.number())
                assertThat(queued.due()).as("turn of %s", fact).isPresent();
        }
        Work replayed = Work.of(facts.stream().map(Fact::event).toList());
        assertThat(replayed.followUp()).isEqualTo(followUp);
        assertThat(replayed.notes()).isEqualTo(notes);
        Holder last = replayed.holder();
        assertThat(last == null ? null : last.account()).isEqualTo(holder);
        if (!facts.isEmpty())
            assertThat(Queues.holding(facts.getLast().queued(), last).map(Holder::account))
                    .isEqualTo(
                            Optional.ofNullable(
                                    turn == facts.getLast().queued().number() ? holder : null));
    }

    private static List<Fact> walk(int seed) {
        Random random = new Random(seed);
        List<Fact> facts = new ArrayList<>();
        QueuedCase queued = TURNS.getFirst();
        LocalDate day = DAY;
        for (int i = 0; i < STEPS; i++) {
            if (random.nextInt(8) == 0) queued = next(queued, random);
            day = day.plusDays(random.nextInt(6) == 0 ? random.nextInt(-1, 4) : 0);
            Work work = Work.of(facts.stream().map(Fact::event).toList());
            try {
                facts.add(new Fact(work.decide(command(random, day), queued, null), queued));
            } catch (Refused refused) {
                assertThat(refused.code()).startsWith("WORK_");
            }
        }
        return facts;
    }

    /// Turns go up only, as in a real case.
    private static QueuedCase next(QueuedCase queued, Random random) {
        QueuedCase kind = TURNS.get(random.nextInt(TURNS.size()));
        return new QueuedCase(
                queued.caseId(),
                queued.firmId(),
                queued.provinceKey(),
                queued.estateKey(),
                kind.turn(),
                kind.involved(),
                queued.number() + 1,
                queued.since());
    }

    private static WorkCommand command(Random random, LocalDate day) {
        String person = one(random, "omid", "ali", "hana", "azar");
        String role = one(random, "officer", "assessor", "broker", "manager");
        String body = one(random, "isipo", "helpers", "lab");
        String words = one(random, "g", "g", " ");
        return switch (random.nextInt(6)) {
            case 0, 1 -> new ClaimCase(CASE, role, person, body, day);
            case 2 -> new ReleaseCase(CASE, person, role, words, day);
            case 3 ->
                    new ReassignCase(
                            CASE, one(random, "omid", "ali", "no one"), person, role, words, day);
            case 4 -> new WriteNote(CASE, words, random.nextBoolean() ? null : "N1", person, day);
            default ->
                    new SetFollowUp(
                            CASE,
                            random.nextInt(3) == 0 ? null : day.plusDays(random.nextInt(-1, 5)),
                            person,
                            day);
        };
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
