package rosukh.command.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.kernel.Refused;
import rosukh.events.separation.CaseParts;
import rosukh.events.separation.Parties;
import rosukh.events.sessions.SessionEvent;

/// Random commands to one session while its cases change: whatever is accepted, its history makes
/// sense.
class SessionWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 90;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_history_of_a_session_true(int seed) {
        walk(
                seed,
                (history, state) -> {
                    new SessionHistory(history).holds();
                    Session replayed = Session.NONE;
                    for (SessionEvent event : history) replayed = replayed.evolve(event);
                    assertThat(replayed).isEqualTo(state);
                });
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++)
            walk(seed, (history, _) -> happened.add(history.getLast().getClass()));
        assertThat(happened).containsExactlyInAnyOrder(SessionEvent.class.getPermittedSubclasses());
    }

    private static void walk(int seed, BiConsumer<List<SessionEvent>, Session> afterEach) {
        Random random = new Random(seed);
        RandomSession any = new RandomSession(random);
        Map<String, Long> versions = new TreeMap<>(Map.of("f-1.1", 5L, "f-2.1", 9L, "f-3.1", 7L));
        List<SessionEvent> history = new ArrayList<>();
        Session state = Session.NONE;
        for (int i = 0; i < COMMANDS; i++) {
            if (random.nextInt(25) == 0) versions.computeIfPresent("f-2.1", (_, v) -> v + 1);
            SessionCommand command = any.command(state.meeting(), versions);
            try {
                for (SessionEvent event :
                        state.decide(command, known(command, state, versions), null)) {
                    history.add(event);
                    state = state.evolve(event);
                    afterEach.accept(history, state);
                }
            } catch (Refused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
    }

    /// As the shell would read it: Hana helped the firm, the assessors judged it.
    private static @Nullable CaseRecord known(
            SessionCommand command, Session state, Map<String, Long> versions) {
        String caseId =
                switch (command) {
                    case SessionCommand.AddItem add -> add.caseId();
                    case SessionCommand.OfItem of -> state.caseOf(of.item());
                    case SessionCommand.Dated _ -> null;
                };
        Long version = caseId == null ? null : versions.get(caseId);
        if (caseId == null || version == null) return null;
        String holder =
                Stream.ofNullable(state.meeting())
                        .filter(meeting -> meeting.holding(caseId).isPresent())
                        .map(meeting -> meeting.sessionId())
                        .findFirst()
                        .orElse(null);
        return new CaseRecord(
                caseId,
                version,
                100,
                caseId.substring(0, 3),
                "KRM-P01",
                !caseId.equals("f-3.1"),
                0,
                holder,
                new CaseParts(
                        Parties.NONE.with("hana", "helpers", Scenarios.DAY),
                        Parties.NONE.with("arash", "assessors", Scenarios.DAY),
                        Parties.NONE),
                List.of());
    }
}
