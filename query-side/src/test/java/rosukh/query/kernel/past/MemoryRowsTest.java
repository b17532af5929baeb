package rosukh.query.kernel.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.StoredRows;

/// Documents in memory and in scratch collections answer like those of a server, whatever is asked
/// and however they were written.
@ViewTest
class MemoryRowsTest {

    @Autowired MongoDatabase database;
    StoredRows stored;
    StagedRows staged;
    final MemoryRows memory = new MemoryRows();

    @BeforeEach
    void empty() {
        stored = new StoredRows(database.getCollection("rows_a", BsonDocument.class));
        staged = new StagedRows(database.getCollection("rows_b", BsonDocument.class));
        stored.clear();
        staged.clear();
    }

    @AfterEach
    void leave() {
        stored.clear();
        staged.clear();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void answer_like_a_server(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            String id = "d-" + random.nextInt(20);
            if (random.nextInt(5) == 0) {
                stored.remove(id);
                staged.remove(id);
                memory.remove(id);
            } else {
                BsonDocument document = document(id, random);
                stored.put(document);
                staged.put(document);
                memory.put(document);
            }
            assertThat(memory.first(id)).isEqualTo(stored.first(id));
            assertThat(staged.first(id)).isEqualTo(stored.first(id));
            Bson filter = filter(random);
            Bson sort = new Document("number", random.nextBoolean() ? 1 : -1).append("_id", 1);
            int limit = random.nextInt(6);
            List<BsonDocument> expected = stored.find(filter, sort, limit);
            assertThat(memory.find(filter, sort, limit)).as("%s", filter).isEqualTo(expected);
            assertThat(staged.find(filter, sort, limit)).as("%s", filter).isEqualTo(expected);
            assertThat(memory.count(filter)).isEqualTo(stored.count(filter));
            assertThat(staged.count(filter)).isEqualTo(stored.count(filter));
            List<BsonDocument> seen = new ArrayList<>();
            memory.forEach(filter, seen::add);
            assertThat(seen).hasSize((int) stored.count(filter));
        }
        staged.rest();
        assertThat(staged.size()).isEqualTo((int) stored.count(new Document()));
    }

    private static BsonDocument document(String id, Random random) {
        BsonDocument step =
                new BsonDocument("what", new BsonString(random.nextBoolean() ? "a" : "b"));
        return new BsonDocument("_id", new BsonString(id))
                .append("position", new BsonInt64(random.nextInt(100)))
                .append("number", new BsonInt32(random.nextInt(5)))
                .append("word", new BsonString("word-" + random.nextInt(4)))
                .append("maybe", random.nextBoolean() ? BsonNull.VALUE : new BsonString("x"))
                .append("flag", BsonBoolean.valueOf(random.nextBoolean()))
                .append("share", new BsonDouble(random.nextInt(4) / 4.0))
                .append("at", new BsonDateTime(random.nextInt(1000)))
                .append(
                        "words",
                        new BsonArray(
                                List.of(
                                        new BsonString("w" + random.nextInt(3)),
                                        new BsonString("v"))))
                .append("steps", new BsonArray(List.of(step)));
    }

    private static Bson filter(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new Document();
            case 1 -> Filters.eq("word", "word-" + random.nextInt(4));
            case 2 -> Filters.in("number", 1, 3);
            case 3 -> Filters.regex("words", "^w" + random.nextInt(3));
            case 4 -> Filters.and(Filters.gte("number", 2), Filters.lt("position", 70L));
            case 5 -> Filters.or(Filters.eq("maybe", null), Filters.ne("flag", true));
            case 6 -> Filters.elemMatch("steps", Filters.eq("what", "a"));
            case 7 -> Filters.nin("word", "word-1", "word-2");
            default -> Filters.nor(Filters.eq("steps.what", "b"), Filters.gt("share", 0.5));
        };
    }
}
