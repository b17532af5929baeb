package rosukh.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.vault.KeyFile;
import rosukh.vault.PersonalTexts;
import rosukh.vault.SubjectKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is personal lies sealed in a view, whoever reads and writes it.
class UnsealingTest {

    private static final String SECRET = "maryam@example.com";

    /// Texts at every depth.
    public record Kept(String text, List<String> list, Map<String, String> map, Within within) {}

    public record Within(String text) {}

    private MongoServer server;
    private MongoClient client;
    private MongoDatabase database;
    private SubjectKeys keys;
    private PersonalTexts texts;
    private ViewStore<Kept> view;

    @BeforeEach
    void open() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString() + "/?retryWrites=false");
        database = client.getDatabase("views");
        keys = new SubjectKeys(database, KeyFile.generate());
        texts = new PersonalTexts(keys);
        view = new ViewStores(database, Unsealing.by(texts)).open("a_kept_v1", Kept.class);
        String sealed = texts.sheet().seal("contact:f-1", "event", "address", SECRET);
        view.apply(
                "x",
                1,
                _ ->
                        new Kept(
                                sealed,
                                List.of("in clear", sealed),
                                Map.of("key", sealed),
                                new Within("to " + sealed)));
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_reader_finds_it_opened_at_every_depth() {
        Kept opened =
                new Kept(
                        SECRET,
                        List.of("in clear", SECRET),
                        Map.of("key", SECRET),
                        new Within("to " + SECRET));
        assertThat(view.find("x")).contains(opened);
        assertThat(view.list(Filters.empty(), Sorts.ascending("_id"), 1)).containsExactly(opened);
        assertThat(stored()).doesNotContain("maryam");
    }

    @Test
    void a_projection_finds_it_sealed_and_what_it_writes_on_is_sealed() {
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("event"));
        Kept found = view.find("x").orElseThrow();
        assertThat(found.text()).matches(PersonalTexts::isSealed);
        batch.rollback();
        view.apply("x", 2, known -> new Kept(known.text(), List.of(), Map.of(), known.within()));
        assertThat(stored()).doesNotContain("maryam");
        assertThat(view.find("x").orElseThrow().text()).isEqualTo(SECRET);
    }

    @Test
    void once_the_key_is_destroyed_every_reader_finds_a_tombstone() {
        keys.destroy("contact:f-1");
        keys.fence("contact:f-1", 42);
        assertThat(view.find("x").orElseThrow().within().text())
                .isEqualTo("to زدوده شد · erased · #42");
    }

    @Test
    void a_node_without_the_key_says_so_and_shows_the_rest() {
        PersonalTexts elsewhere = new PersonalTexts(new SubjectKeys(database, KeyFile.none()));
        ViewStore<Kept> there =
                new ViewStores(database, Unsealing.by(elsewhere)).open("a_kept_v1", Kept.class);
        assertThat(there.find("x").orElseThrow().list())
                .containsExactly("in clear", PersonalTexts.unreadable());
    }

    @Test
    void json_is_opened_at_every_depth_and_stays_json() {
        String quoted = "she said \"yes\"\\n";
        String sealed = texts.sheet().seal("contact:f-1", "event", "body", quoted);
        String json = "{\"a\":[{\"b\":\"%s\",\"n\":1}],\"c\":\"in clear\"}".formatted(sealed);
        JsonNode opened = new JsonMapper().readTree(Unsealing.by(texts).opened(json));
        assertThat(opened.at("/a/0/b").asString()).isEqualTo(quoted);
        assertThat(opened.at("/a/0/n").asInt()).isEqualTo(1);
        keys.destroy("contact:f-1");
        assertThat(Unsealing.by(texts).opened(json)).contains("erased", "in clear");
    }

    @Test
    void json_without_a_sealed_text_is_the_same() {
        assertThat(Unsealing.by(texts).opened("{ \"a\" : 1 }")).isEqualTo("{ \"a\" : 1 }");
    }

    private String stored() {
        return database.getCollection("a_kept_v1", BsonDocument.class).find().first().toJson();
    }
}
