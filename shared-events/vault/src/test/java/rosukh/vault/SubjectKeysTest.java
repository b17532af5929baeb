package rosukh.vault;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.eventstore.EmbeddedServer;

class SubjectKeysTest {

    private static final String MARYAM = "contact:F-1";
    private static final String BEHZAD = "contact:F-2";
    private static final String ADDRESS = "maryam@example.com";

    @TempDir private static Path folder;
    private static EmbeddedServer server;
    private static MongoClient client;
    private static MongoDatabase database;

    private final KeyFile keyFile = KeyFile.generate();
    private final SubjectKeys keys = new SubjectKeys(database, keyFile);
    private final PersonalTexts texts = new PersonalTexts(keys);

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(folder);
        client = MongoClients.create(server.uri());
        database = client.getDatabase("vault");
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void clear() {
        database.getCollection(SubjectKeys.COLLECTION).deleteMany(new Document());
    }

    @Test
    void a_text_is_opened_wherever_it_stands_and_every_other_text_stays_as_it_is() {
        String sealed = seal(MARYAM, ADDRESS);
        assertThat(sealed).doesNotContain("maryam");
        assertThat(texts.open("to " + sealed + ", and " + seal(BEHZAD, "b")))
                .isEqualTo("to maryam@example.com, and b");
        assertThat(texts.open("⟦1⟧ $1 \\ in clear")).isEqualTo("⟦1⟧ $1 \\ in clear");
    }

    @Test
    void a_destroyed_key_leaves_tombstones_of_one_subject_and_nothing_of_another() {
        String hers = seal(MARYAM, ADDRESS);
        String his = seal(BEHZAD, "b");
        String id = keys.destroy(MARYAM);
        assertThat(id).hasSize(16);
        assertThat(texts.open(hers))
                .isEqualTo("زدوده شد · erased")
                .matches(PersonalTexts::isErased);
        assertThat(texts.open(his)).isEqualTo("b");
        keys.fence(MARYAM, 42);
        assertThat(texts.open(hers)).isEqualTo("زدوده شد · erased · #42");
        assertThat(stored(MARYAM)).containsOnlyKeys("_id", "id", "destroyed", "position");
    }

    @Test
    void a_destroyed_key_is_never_made_again_and_destroying_may_be_repeated() {
        seal(MARYAM, ADDRESS);
        String id = keys.destroy(MARYAM);
        assertThat(keys.destroy(MARYAM)).isEqualTo(id);
        assertThatThrownBy(() -> seal(MARYAM, ADDRESS)).isInstanceOf(SubjectErased.class);
        assertThat(keys.isKnown(MARYAM)).isTrue();
    }

    @Test
    void a_key_that_came_back_from_a_backup_is_destroyed_again_by_what_the_log_says() {
        String sealed = seal(MARYAM, ADDRESS);
        Document backup = stored(MARYAM);
        keys.destroy(MARYAM);
        database.getCollection(SubjectKeys.COLLECTION).replaceOne(eq("_id", MARYAM), backup);
        assertThat(texts.open(sealed)).isEqualTo(ADDRESS);
        keys.fence(MARYAM, 7);
        assertThat(texts.open(sealed)).isEqualTo("زدوده شد · erased · #7");
        database.getCollection(SubjectKeys.COLLECTION).deleteMany(new Document());
        keys.fence(MARYAM, 7);
        assertThatThrownBy(() -> seal(MARYAM, ADDRESS)).isInstanceOf(SubjectErased.class);
    }

    @Test
    void of_many_who_need_a_first_key_at_once_one_makes_it() {
        int writers = 8;
        CountDownLatch together = new CountDownLatch(writers);
        List<CompletableFuture<String>> sealed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++)
                sealed.add(
                        CompletableFuture.supplyAsync(
                                () -> {
                                    together.countDown();
                                    await(together);
                                    return seal(MARYAM, ADDRESS);
                                },
                                threads));
        }
        assertThat(sealed)
                .allSatisfy(each -> assertThat(texts.open(each.join())).isEqualTo(ADDRESS));
    }

    @Test
    void new_key_encryption_keys_wrap_all_keys_anew_but_bring_none_back() {
        String hers = seal(MARYAM, ADDRESS);
        String his = seal(BEHZAD, "b");
        keys.destroy(BEHZAD);
        KeyFile both = keyFile.withAnother().promoted();
        SubjectKeys rotated = new SubjectKeys(database, both);
        assertThat(rotated.rewrap()).isOne();
        assertThat(rotated.used()).containsExactly(both.primary());
        PersonalTexts after =
                new PersonalTexts(new SubjectKeys(database, both.without(rotated.used())));
        assertThat(after.open(hers)).isEqualTo(ADDRESS);
        assertThat(after.open(his)).matches(PersonalTexts::isErased);
        assertThatThrownBy(() -> texts.open(hers)).isInstanceOf(KeyMissing.class);
    }

    @Test
    void a_wrapped_key_of_another_subject_opens_nothing() {
        String hers = seal(MARYAM, ADDRESS);
        seal(BEHZAD, "b");
        database.getCollection(SubjectKeys.COLLECTION)
                .updateOne(eq("_id", MARYAM), set("key", stored(BEHZAD).get("key", Binary.class)));
        assertThatThrownBy(() -> texts.open(hers)).isInstanceOf(TextDamaged.class);
    }

    @Test
    void without_a_key_file_nothing_is_sealed() {
        PersonalTexts none = new PersonalTexts(new SubjectKeys(database, KeyFile.none()));
        assertThatThrownBy(() -> none.sheet().seal(MARYAM, "e", "p", "t"))
                .isInstanceOf(KeyMissing.class);
    }

    private String seal(String subject, String text) {
        return texts.sheet().seal(subject, "event", "path", text);
    }

    private Document stored(String subject) {
        return database.getCollection(SubjectKeys.COLLECTION).find(eq("_id", subject)).first();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
