package rosukh.command.work;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.work.Cases.DAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.kernel.Refused;
import rosukh.command.work.BatchCommand.RecordItemDone;
import rosukh.command.work.BatchCommand.RecordItemRefused;
import rosukh.command.work.BatchCommand.StartBatch;
import rosukh.command.work.BatchCommand.UndoBatch;
import rosukh.events.work.BatchAction;
import rosukh.events.work.BatchAuthor;
import rosukh.events.work.BatchEvent;
import rosukh.events.work.BatchEvent.BatchFinished;
import rosukh.events.work.BatchEvent.BatchItemDone;
import rosukh.events.work.BatchEvent.BatchItemRefused;
import rosukh.events.work.BatchEvent.BatchStarted;
import rosukh.events.work.BatchItem;
import rosukh.events.work.BatchOrder;

/// Random commands to batches, in any order: whatever is accepted, each case has one outcome at
/// most, a batch finishes once and last, and an undoing goes for what was done and nothing else.
class BatchWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 60;
    private static final List<String> IDS = List.of("b-0", "b-1", "b-2");

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_every_batch_lawful(int seed) {
        Map<String, List<BatchEvent>> streams = walk(seed);
        streams.values().forEach(history -> lawful(history, streams));
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        boolean undone = false;
        for (int seed = 0; seed < SEEDS; seed++)
            for (List<BatchEvent> history : walk(seed).values())
                for (BatchEvent event : history) {
                    happened.add(event.getClass());
                    undone |= event instanceof BatchStarted started && started.undoes() != null;
                }
        assertThat(happened).containsExactlyInAnyOrder(BatchEvent.class.getPermittedSubclasses());
        assertThat(undone).isTrue();
    }

    /// Recomputed from the history alone.
    private static void lawful(List<BatchEvent> history, Map<String, List<BatchEvent>> streams) {
        if (history.isEmpty()) return;
        BatchStarted started = (BatchStarted) history.getFirst();
        Set<String> open = new HashSet<>();
        started.items().forEach(item -> assertThat(open.add(item.caseId())).isTrue());
        assertThat(started.reason()).isNotBlank();
        if (started.undoes() != null) undoing(started, streams.get(started.undoes()));
        int done = 0;
        int refused = 0;
        for (BatchEvent event : history.subList(1, history.size())) {
            switch (event) {
                case BatchStarted again -> throw new AssertionError(again);
                case BatchItemDone e -> {
                    assertThat(open.remove(e.caseId())).isTrue();
                    done++;
                }
                case BatchItemRefused e -> {
                    assertThat(open.remove(e.caseId())).isTrue();
                    refused++;
                }
                case BatchFinished e -> {
                    assertThat(open).isEmpty();
                    assertThat(e.done()).isEqualTo(done);
                    assertThat(e.refused()).isEqualTo(refused);
                    assertThat(event).isSameAs(history.getLast());
                }
            }
        }
        assertThat(history.getLast() instanceof BatchFinished).isEqualTo(open.isEmpty());
        assertThat(Batch.of(history).open()).hasSize(open.size());
    }

    private static void undoing(BatchStarted undo, List<BatchEvent> first) {
        assertThat(first.getLast()).isInstanceOf(BatchFinished.class);
        assertThat(((BatchStarted) first.getFirst()).undoes()).isNull();
        List<BatchItem> left =
                first.stream()
                        .filter(BatchItemDone.class::isInstance)
                        .map(BatchItemDone.class::cast)
                        .map(done -> new BatchItem(done.caseId(), done.version()))
                        .toList();
        assertThat(undo.items()).containsExactlyInAnyOrderElementsOf(left).isNotEmpty();
    }

    private static Map<String, List<BatchEvent>> walk(int seed) {
        Random random = new Random(seed);
        Map<String, List<BatchEvent>> streams = new HashMap<>();
        for (String id : IDS) streams.put(id, new ArrayList<>());
        for (int i = 0; i < COMMANDS; i++) {
            BatchCommand command = command(random);
            List<BatchEvent> history = streams.get(command.batchId());
            Batch other =
                    command instanceof UndoBatch undo
                            ? Batch.of(streams.getOrDefault(undo.undoes(), List.of()))
                            : Batch.NONE;
            try {
                history.addAll(Batch.of(history).decide(command, other));
            } catch (Refused refused) {
                assertThat(refused.code()).startsWith("BATCH_");
            }
        }
        return streams;
    }

    private static BatchCommand command(Random random) {
        String id = one(random, "b-0", "b-0", "b-1", "b-2");
        String caseId = one(random, "f-1.1", "f-2.1", "f-3.1", "f-9.1");
        return switch (random.nextInt(8)) {
            case 0 ->
                    new StartBatch(id, order(random), items(random), why(random), by(random), DAY);
            case 1 -> new UndoBatch(id, one(random, "b-0", "b-9"), why(random), by(random), DAY);
            case 2, 3, 4 -> new RecordItemDone(id, caseId, random.nextInt(9), 77, DAY);
            default -> new RecordItemRefused(id, caseId, "VERSION_STALE", "d", DAY);
        };
    }

    private static BatchOrder order(Random random) {
        @Nullable String assignee = random.nextInt(4) == 0 ? "ali" : null;
        return new BatchOrder(
                random.nextInt(3) == 0 ? BatchAction.REASSIGN : BatchAction.CLAIM,
                assignee,
                null,
                null,
                0,
                null);
    }

    private static List<BatchItem> items(Random random) {
        List<BatchItem> items = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++)
            items.add(new BatchItem(one(random, "f-1.1", "f-2.1", "f-3.1"), random.nextInt(-1, 3)));
        return items;
    }

    private static BatchAuthor by(Random random) {
        return new BatchAuthor(
                "omid", one(random, "officer", "officer", "firm"), "isipo", List.of(), List.of());
    }

    private static String why(Random random) {
        return one(random, "why", "why", "why", " ");
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
