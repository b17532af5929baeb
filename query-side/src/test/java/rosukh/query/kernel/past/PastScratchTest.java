package rosukh.query.kernel.past;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;
import static rosukh.query.harness.Facts.worksIn;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.ViewStores;

/// Scratch views lie beside the live ones, are bounded, and leave nothing behind.
@ViewTest
class PastScratchTest {

    static final String CASE = "f-1.1";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired MongoDatabase database;
    @Autowired ViewStores stores;
    @Autowired Projectors projectors;
    @Autowired PastViews views;
    Browser officer;

    @BeforeEach
    void a_case_on_its_way() {
        log.clear();
        log.by("officer", "officer", "isipo")
                .append(
                        published("ir-kb-1402-02-18"),
                        registered("f-1", "10100000001", "پرس سازان کرمان"),
                        worksIn("f-1", "KRM-P01"),
                        opened("f-1", "KRM-P01"));
        log.append(helped(CASE));
        log.append(submitted(CASE), eligible(CASE), granted(CASE));
        officer = Browser.officer(mvc);
    }

    @Test
    void belong_to_a_projection_that_resets_them() {
        for (String view : stores.names()) assertThat(projectors.groupOf(view)).isNotEmpty();
    }

    @Test
    void never_touch_the_live_ones() throws Exception {
        Map<String, String> before = digests();
        officer.en("/pipeline?asOf=5");
        officer.en("/cases/f-1.1?asOf=5");
        officer.en("/cases?asOf=5");
        assertThat(digests()).isEqualTo(before);
    }

    private Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        for (String view : stores.names()) digests.put(view, log.digest(view));
        return digests;
    }

    @Test
    void are_bounded_and_dropped_when_they_are_left_behind() throws Exception {
        long ofReplays = sets();
        for (int position = 0; position < 8; position++) officer.en("/pipeline?asOf=" + position);
        // Two are kept, and one may still be on its way out.
        assertThat(sets() - ofReplays).isLessThanOrEqualTo(3);
        try (PastViews restarted =
                new PastViews(
                        database,
                        stores,
                        log.history(),
                        projectors,
                        new PastLimits(1, 0, 10, Duration.ZERO, Duration.ZERO, true),
                        Clock.systemUTC())) {
            assertThat(sets()).isZero();
            assertThat(restarted.size()).isZero();
        } finally {
            views.forget();
        }
    }

    private long sets() {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.matches("past_[0-9a-f]{16}_.*"))
                .map(name -> name.substring(0, "past_".length() + 16))
                .distinct()
                .count();
    }
}
