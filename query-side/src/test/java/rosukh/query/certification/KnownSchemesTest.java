package rosukh.query.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.published;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent.SchemeVersionClosed;
import rosukh.events.schemes.SchemeEvent.SchemeVersionRetired;
import rosukh.query.harness.Facts;
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

    @Test
    void end_when_they_are_closed_or_retired_and_stay_the_pinned_ones() {
        LocalDate spring = LocalDate.of(2027, 3, 21);
        assertThat(schemes.of("ir-kb", null, spring)).isPresent();
        log.append(
                new SchemeVersionClosed(
                        "ir-kb", "1402-02-18", spring.minusDays(1), "1406-01-01", Facts.OPENED),
                published(Facts.nextVersion()));
        assertThat(schemes.of("ir-kb", null, spring).map(Scheme::version)).contains("1406-01-01");
        assertThat(schemes.of("ir-kb", null, spring.minusDays(1)).map(Scheme::version))
                .contains("1402-02-18");
        log.append(
                new SchemeVersionRetired(
                        "ir-kb", "1406-01-01", spring.plusDays(9), "rasa", Facts.OPENED));
        assertThat(schemes.of("ir-kb", null, spring.plusDays(9))).isEmpty();
        assertThat(schemes.of("ir-kb", null, spring.plusDays(8))).isPresent();
        assertThat(schemes.of("ir-kb", "1402-02-18", spring)).isPresent();
    }

    @Test
    void are_no_drafts() {
        log.append(Facts.drafted(Facts.nextVersion()), Facts.validated(Facts.nextVersion()));
        assertThat(schemes.all()).hasSize(1);
    }
}
