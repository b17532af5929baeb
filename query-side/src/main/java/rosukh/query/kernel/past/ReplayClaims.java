package rosukh.query.kernel.past;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Which node does which replay, and how far it has come: `past_replays` in the database.
final class ReplayClaims {

    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);
    private static final Duration TOUCHED_EVERY = Duration.ofSeconds(15);

    private final String node = UUID.randomUUID().toString();
    private final MongoCollection<ReplayOutcome> outcomes;
    private final boolean alone;
    private final Clock clock;

    /// @param alone whether no other process works on the database
    ReplayClaims(MongoDatabase database, boolean alone, Clock clock) {
        this.outcomes = database.getCollection("past_replays", ReplayOutcome.class);
        this.alone = alone;
        this.clock = clock;
    }

    Optional<ReplayOutcome> find(String replayId) {
        return Optional.ofNullable(outcomes.find(Filters.eq("_id", replayId)).first());
    }

    /// Whether this node is to do a replay: nobody has claimed it, or who did is no more.
    boolean claim(String replayId) {
        ReplayOutcome fresh = ReplayOutcome.waiting(replayId, node, now());
        ReplayOutcome known = find(replayId).orElse(null);
        try {
            if (known == null) {
                outcomes.insertOne(fresh);
                return true;
            }
        } catch (MongoWriteException taken) {
            if (taken.getError().getCode() == 11000) return false;
            throw taken;
        }
        if (known.state().over() || !leftBehind(known)) return false;
        return outcomes.replaceOne(
                                Filters.and(
                                        Filters.eq("_id", replayId),
                                        Filters.eq("node", known.node()),
                                        Filters.eq("touched", known.touched())),
                                fresh)
                        .getMatchedCount()
                == 1;
    }

    private boolean leftBehind(ReplayOutcome known) {
        if (alone) return !known.node().equals(node);
        return known.touched().isBefore(now().minus(LEFT_BEHIND));
    }

    /// Says how far this node has come.
    void say(String replayId, UnaryOperator<ReplayOutcome> next) {
        ReplayOutcome known = find(replayId).orElse(null);
        if (known != null && known.node().equals(node))
            outcomes.replaceOne(Filters.eq("_id", replayId), next.apply(known));
    }

    /// Says that this node still means to do it.
    void touch(String replayId) {
        Instant due = now().minus(TOUCHED_EVERY);
        find(replayId)
                .filter(known -> known.touched().isBefore(due) && !known.state().over())
                .ifPresent(_ -> say(replayId, it -> it.in(it.state(), now())));
    }

    /// As the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
