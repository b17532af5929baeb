package rosukh.query.kernel.past;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;

/// The sets of scratch collections in the database, whoever made them. Each is touched while its
/// node lives; what was not touched for a while was left behind by one that does not.
final class Sets {

    private static final String PREFIX = "past_";
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(15);

    private final MongoDatabase database;
    private final MongoCollection<Document> register;
    private final Clock clock;

    Sets(MongoDatabase database, Clock clock) {
        this.database = database;
        this.register = database.getCollection(PREFIX + "sets");
        this.clock = clock;
    }

    static String collection(String id, String view) {
        return PREFIX + id + "_" + view;
    }

    String newId() {
        byte[] bytes = new byte[8];
        ThreadLocalRandom.current().nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        touch(id);
        return id;
    }

    boolean has(String id) {
        return register.find(Filters.eq("_id", id)).first() != null;
    }

    void touch(String id) {
        Document touched = new Document("_id", id).append("touched", Date.from(clock.instant()));
        register.replaceOne(Filters.eq("_id", id), touched, new ReplaceOptions().upsert(true));
    }

    void drop(String id) {
        String mine = PREFIX + id + "_";
        for (String name : database.listCollectionNames().into(new ArrayList<>()))
            if (name.startsWith(mine)) database.getCollection(name).drop();
        register.deleteOne(Filters.eq("_id", id));
    }

    /// Drops what was left behind.
    ///
    /// @param alone whether no other process can still want any of it
    int sweep(boolean alone) {
        Instant since = clock.instant().minus(LEFT_BEHIND);
        List<String> left = new ArrayList<>();
        for (Document each : register.find().into(new ArrayList<>()))
            if (alone || each.getDate("touched").toInstant().isBefore(since))
                left.add(each.getString("_id"));
        left.forEach(this::drop);
        return left.size();
    }
}
