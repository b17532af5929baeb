package rosukh.query.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.published;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

@ViewTest
class KnownSchemesTest {

    @Autowired Log log;
    @Autowired KnownSchemes schemes;
    @Autowired MongoDatabase database;

    @BeforeEach
    void one_version() {
        log.clear();
        log.append(published("ir-kb-1402-02-18"));
    }

    @Test
    void are_read_again_only_when_the_view_has_moved_on() {
        assertThat(schemes.all()).hasSize(1);
        database.getCollection(KnownSchemes.COLLECTION).deleteMany(new Document());
        assertThat(schemes.all()).hasSize(1);
        log.append(published("cn-hnte-2016"));
        assertThat(schemes.all()).extracting(each -> each.id()).containsExactly("cn-hnte");
    }

    @Test
    void are_forgotten_when_the_view_is_rebuilt() {
        assertThat(schemes.all()).hasSize(1);
        log.clear();
        assertThat(schemes.all()).isEmpty();
    }
}
