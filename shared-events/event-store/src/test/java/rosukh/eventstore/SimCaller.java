package rosukh.eventstore;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// Somebody with a few commands to give. He reads a stream, decides and appends, through any
/// process; whenever he does not know what became of a command he repeats it with the same
/// idempotency key.
final class SimCaller {

    private static final byte[] NOTHING = {};
    private static final int AGGREGATES = 3;
    private static final int CLAIMS = 4;
    private static final int LOST_RACES_MAX = 3;

    private final SimScheduler scheduler;
    private final List<SimProcess> processes;
    private final SimHistory history;
    private final String name;
    private final int commands;
    private int attempts;
    private long last = -1;

    SimCaller(
            SimScheduler scheduler,
            List<SimProcess> processes,
            SimHistory history,
            String name,
            int commands) {
        this.scheduler = scheduler;
        this.processes = processes;
        this.history = history;
        this.name = name;
        this.commands = commands;
    }

    void run() {
        for (int command = 0; command < commands; command++) {
            String aggregate = "A" + scheduler.random.nextInt(AGGREGATES);
            int events = 1 + scheduler.random.nextInt(3);
            Map<String, Integer> keys = new LinkedHashMap<>();
            keys.put(CommitKeys.IDEMPOTENCY + name + ":" + command, 0);
            if (scheduler.chance(0.3))
                keys.put(CommitKeys.CLAIM + "name:" + scheduler.random.nextInt(CLAIMS), 0);
            int races = 0;
            while (races < LOST_RACES_MAX && !isDone(aggregate, events, keys)) races++;
        }
    }

    /// Gives a command until its outcome is known. False if somebody else was faster.
    private boolean isDone(String aggregate, int events, Map<String, Integer> keys) {
        while (true) {
            scheduler.step();
            SimProcess process = scheduler.any(processes);
            if (!process.isUp()) {
                scheduler.sleep(Duration.ofMillis(200));
                continue;
            }
            long sequence;
            List<AppendCondition> conditions = List.of();
            try {
                sequence = process.nextSequence(aggregate);
                if (scheduler.chance(0.4)) {
                    String tag = tag();
                    conditions = List.of(AppendCondition.noEventAfter(process.lastWith(tag), tag));
                }
            } catch (MongoException trouble) {
                continue;
            }
            Draft draft = draft(aggregate, sequence, events, keys, conditions);
            history.tried(draft);
            try {
                Commit commit = process.append(draft);
                scheduler.note("%s is acknowledged @%s", draft.id(), commit.position());
                history.acknowledged(draft, commit);
                advance(commit.position());
                return true;
            } catch (Refusal refusal) {
                scheduler.note("%s is refused: %s", draft.id(), refusal.getMessage());
                history.refused(draft, refusal);
                return !refusal.key().startsWith("a:");
            } catch (AppendConditionFailed failed) {
                scheduler.note("%s fails: %s", draft.id(), failed.getMessage());
                history.overtaken(draft);
                return false;
            } catch (StoreUnavailable | SimProcess.Gone nobodyKnows) {
                scheduler.note("%s is unknown", draft.id());
                history.unknown(draft);
            } catch (EventStoreException rejected) {
                scheduler.note("%s is rejected", draft.id());
                history.rejected(draft, rejected);
                return true;
            }
        }
    }

    private String tag() {
        return "T" + scheduler.random.nextInt(2);
    }

    /// What was given later comes later.
    private void advance(long position) {
        if (position <= last) throw history.broken("%s is at %d after %d", name, position, last);
        last = position;
    }

    private Draft draft(
            String aggregate,
            long sequence,
            int count,
            Map<String, Integer> furtherKeys,
            List<AppendCondition> conditions) {
        String id = name + "." + attempts++ + (scheduler.chance(0.03) ? SimCall.POISON : "");
        List<StoredEvent> events = new ArrayList<>();
        List<String> tags = scheduler.chance(0.4) ? List.of(tag()) : List.of();
        Map<String, Integer> keys = new LinkedHashMap<>();
        for (int index = 0; index < count; index++) {
            String event = id + "/" + index;
            events.add(
                    new StoredEvent(
                                    "type",
                                    null,
                                    event,
                                    aggregate,
                                    "aggregate",
                                    sequence + index,
                                    Instant.EPOCH,
                                    NOTHING,
                                    NOTHING)
                            .tagged(tags));
            keys.put(Keys.ofAggregate(aggregate, sequence + index), index);
            keys.put(Keys.ofEvent(event), index);
        }
        keys.putAll(furtherKeys);
        return new Draft(id, events, List.of(), keys, conditions, 0L, new CompletableFuture<>());
    }
}
