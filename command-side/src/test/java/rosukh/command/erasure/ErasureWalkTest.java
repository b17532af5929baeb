package rosukh.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.erasure.ErasureCommand.ApproveErasure;
import rosukh.command.erasure.ErasureCommand.DeclineErasure;
import rosukh.command.erasure.ErasureCommand.LiftHold;
import rosukh.command.erasure.ErasureCommand.PlaceHold;
import rosukh.command.erasure.ErasureCommand.RecordDestruction;
import rosukh.command.erasure.ErasureCommand.RequestErasure;
import rosukh.command.erasure.Shredder.Destruction;
import rosukh.command.kernel.Refused;
import rosukh.events.erasure.DeclineReason;
import rosukh.events.erasure.ErasureBasis;
import rosukh.events.erasure.ErasureEvent;
import rosukh.events.erasure.ErasureEvent.ErasureApproved;
import rosukh.events.erasure.ErasureEvent.ErasureDeclined;
import rosukh.events.erasure.ErasureEvent.ErasureRequested;
import rosukh.events.erasure.ErasureEvent.HoldLifted;
import rosukh.events.erasure.ErasureEvent.HoldPlaced;
import rosukh.events.erasure.ErasureEvent.SubjectKeyDestroyed;

/// Three people ask, approve, decline and forbid at random. Whatever order that comes in: what was
/// destroyed had been asked for by one and approved by another, with no hold on it and not before
/// its time but by order of a court, and nothing happens to it afterwards.
class ErasureWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 40;
    private static final String SUBJECT = "case:f-1.1";
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 9);
    private static final LocalDate KEPT_UNTIL = FIRST.plusDays(60);
    private static final List<String> PEOPLE = List.of("azar", "bita", "cyra");

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void destroys_nothing_that_must_stay(int seed) {
        List<ErasureEvent> history = walk(seed);
        ErasureRequested asked = null;
        Set<Integer> holds = new HashSet<>();
        boolean approved = false;
        for (int i = 0; i < history.size(); i++)
            switch (history.get(i)) {
                case ErasureRequested e -> {
                    assertThat(asked).as("one at a time").isNull();
                    assertThat(holds).isEmpty();
                    asked = e;
                }
                case ErasureApproved e -> {
                    assertThat(asked).isNotNull();
                    assertThat(e.approvedBy()).isNotEqualTo(asked.requestedBy());
                    assertThat(e.request()).isEqualTo(asked.request());
                    assertThat(holds).as("holds").isEmpty();
                    if (asked.basis() != ErasureBasis.COURT_ORDER)
                        assertThat(e.approvedOn()).isAfter(KEPT_UNTIL);
                    approved = true;
                }
                case ErasureDeclined e -> {
                    assertThat(approved).isFalse();
                    assertThat(e.request()).isEqualTo(asked.request());
                    asked = null;
                }
                case HoldPlaced e -> {
                    assertThat(approved).isFalse();
                    assertThat(holds.add(e.hold())).as("its own number").isTrue();
                }
                case HoldLifted e -> assertThat(holds.remove(e.hold())).isTrue();
                case SubjectKeyDestroyed e -> {
                    assertThat(approved).isTrue();
                    assertThat(e.requestedBy()).isNotEqualTo(e.approvedBy());
                    assertThat(e.basis()).isEqualTo(asked.basis());
                    assertThat(i).as("the last event").isEqualTo(history.size() - 1);
                }
            }
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        seeds().forEach(seed -> walk(seed).forEach(event -> happened.add(event.getClass())));
        assertThat(happened)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(ErasureEvent.class.getPermittedSubclasses()));
    }

    private static List<ErasureEvent> walk(int seed) {
        Random random = new Random(seed);
        List<ErasureEvent> history = new ArrayList<>();
        Erasure state = Erasure.NONE;
        LocalDate day = FIRST;
        for (int i = 0; i < COMMANDS; i++) {
            day = day.plusDays(random.nextInt(5));
            try {
                ErasureEvent event =
                        state.decide(next(random, day), new SubjectRecord(true, false, KEPT_UNTIL));
                history.add(event);
                state = state.evolve(event);
            } catch (Refused refused) {
                assertThat(refused.code()).startsWith("ERASURE_");
            }
        }
        return history;
    }

    private static ErasureCommand next(Random random, LocalDate day) {
        String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        return switch (random.nextInt(9)) {
            case 0, 1, 2 ->
                    new RequestErasure(SUBJECT, one(random, ErasureBasis.values()), "w", who, day);
            case 3 -> new ApproveErasure(SUBJECT, who, day);
            case 4 ->
                    new DeclineErasure(SUBJECT, one(random, DeclineReason.values()), "w", who, day);
            case 5 -> new PlaceHold(SUBJECT, "file", "w", who, day);
            case 6, 7 -> new LiftHold(SUBJECT, 1 + random.nextInt(4), "w", who, day);
            default -> new RecordDestruction(SUBJECT, new Destruction("k", 1, 0, 2, 2, 0), day);
        };
    }

    private static String one(Random random, Enum<?>[] values) {
        return values[random.nextInt(values.length)].name();
    }
}
