package rosukh.eventstore;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Whose clock decides whether a lease has run out. With clocks of their own two nodes may both
/// believe that they hold it, so it is the database's clock wherever the server can be asked to use
/// it.
sealed interface LeaseClock {

    /// When a lease was taken or extended last.
    String SEEN = "seen";

    /// Counts the changes of owner.
    String EPOCH = "epoch";

    /// Matches leases that were not extended for a time.
    Bson unseenFor(Duration time);

    /// Sets fields of at most one document and marks the lease as seen now.
    ///
    /// @param epochs added to the epoch
    UpdateResult update(
            MongoCollection<Document> leases, Bson filter, Map<String, Object> fields, int epochs);

    /// The database's clock if the server can calculate with it in filters and updates, else the
    /// given one.
    static LeaseClock of(MongoCollection<Document> leases, Clock fallback) {
        return serverKnowsNow(leases) ? new OfServer() : new OfClient(fallback);
    }

    private static boolean serverKnowsNow(MongoCollection<Document> leases) {
        String id = "__probe-" + UUID.randomUUID();
        OfServer server = new OfServer();
        Bson probe = Filters.eq("_id", id);
        try {
            leases.replaceOne(
                    probe,
                    new Document("_id", id).append(EPOCH, 0L).append(SEEN, date(Instant.EPOCH)),
                    new ReplaceOptions().upsert(true));
            Bson longUnseen = Filters.and(probe, server.unseenFor(Duration.ofHours(1)));
            server.update(leases, longUnseen, Map.of("owner", "$probe"), 1);
            Document seen = leases.find(probe).first();
            return seen != null
                    && "$probe".equals(seen.get("owner"))
                    && Long.valueOf(1).equals(seen.get(EPOCH))
                    && seen.getDate(SEEN).toInstant().isAfter(Instant.EPOCH);
        } catch (MongoNotPrimaryException | MongoNodeIsRecoveringException passing) {
            throw passing; // says nothing of what the server can do
        } catch (MongoServerException unsupported) {
            return false;
        } finally {
            leases.deleteOne(probe);
        }
    }

    private static BsonDateTime date(Instant instant) {
        return new BsonDateTime(instant.toEpochMilli());
    }

    /// Time of the database, by an update that is calculated there.
    record OfServer() implements LeaseClock {

        @Override
        public Bson unseenFor(Duration time) {
            Document then = new Document("$subtract", List.of("$$NOW", time.toMillis()));
            return Filters.expr(new Document("$lt", List.of("$" + SEEN, then)));
        }

        @Override
        public UpdateResult update(
                MongoCollection<Document> leases,
                Bson filter,
                Map<String, Object> fields,
                int epochs) {
            Document set = new Document(SEEN, "$$NOW");
            set.append(EPOCH, new Document("$add", List.of("$" + EPOCH, (long) epochs)));
            fields.forEach((field, value) -> set.append(field, new Document("$literal", value)));
            return leases.updateOne(filter, List.of(new Document("$set", set)));
        }
    }

    /// Time of this process, where the server has nothing better; enough for a server that only
    /// this process can reach.
    record OfClient(Clock clock) implements LeaseClock {

        @Override
        public Bson unseenFor(Duration time) {
            return Filters.lt(SEEN, date(clock.instant().minus(time)));
        }

        @Override
        public UpdateResult update(
                MongoCollection<Document> leases,
                Bson filter,
                Map<String, Object> fields,
                int epochs) {
            Document set = new Document(fields).append(SEEN, date(clock.instant()));
            return leases.updateOne(
                    filter,
                    Updates.combine(new Document("$set", set), Updates.inc(EPOCH, (long) epochs)));
        }
    }
}
