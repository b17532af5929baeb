package rosukh.query.audit.replays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.audit.ReplayEvent.ReplayAsked;
import rosukh.events.audit.ReplayEvent.ReplayCancelled;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.past.ReplayDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class ReplayTest {

    static final AtomicInteger IDS = new AtomicInteger();
    static final String CASES = "certification_casefile_v2";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired MongoDatabase database;
    @Autowired ReplayDesk desk;
    Browser auditor;

    @BeforeEach
    void two_cases() {
        log.clear();
        log.append(
                published("ir-kb-1402-02-18"),
                registered("f-1", "10100000001", "One"),
                opened("f-1", "KRM-P01"),
                registered("f-2", "10100000002", "Two"),
                opened("f-2", "YAZ-P01"),
                identified("f-2.1"));
        log.append(helped("f-1.1"));
        log.append(submitted("f-1.1"), eligible("f-1.1"), granted("f-1.1"));
        auditor = new Browser(mvc, "auditor", "ROLE_auditor");
    }

    String ask(String view, long from, long to) {
        String id = "r-" + IDS.incrementAndGet();
        log.append(new ReplayAsked(id, view, from, to, "auditor", OPENED.plusDays(90)));
        return id;
    }

    JsonNode done(String id) {
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        !json(id).path("state").asString().matches("WAITING|REBUILDING|COMPARING"));
        return json(id);
    }

    JsonNode json(String id) {
        try {
            MockHttpServletResponse answer = auditor.answer("/api/v1/replays/" + id);
            assertThat(answer.getStatus()).isEqualTo(200);
            return new JsonMapper().readTree(answer.getContentAsString());
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Nested
    class a_replay {

        @Test
        void of_every_view_equals_the_live_one() {
            long head = log.head();
            List<String> ids = new ArrayList<>();
            for (String view : desk.views()) ids.add(ask(view, 0, head));
            for (String id : ids) {
                JsonNode found = done(id);
                assertThat(found.path("state").asString()).as(found.toString()).isIn("EQUAL");
                assertThat(found.path("replayedDigest").asString())
                        .hasSize(64)
                        .isEqualTo(found.path("liveDigest").asString());
            }
        }

        @Test
        void compares_what_the_period_changed() {
            assertThat(done(ask("certification.casefile", 0, log.head())).path("compared"))
                    .hasToString("4");
            assertThat(done(ask("certification.casefile", 6, log.head())).path("compared"))
                    .hasToString("1");
        }

        @Test
        void leaves_out_what_has_moved_on_since() {
            JsonNode found = done(ask("certification.casefile", 0, 8));
            assertThat(found.path("state").asString()).isEqualTo("EQUAL");
            assertThat(found.path("movedOn")).hasToString("1");
            assertThat(found.path("compared")).hasToString("3");
        }

        @Test
        void names_the_documents_and_fields_that_differ() throws Exception {
            database.getCollection(CASES)
                    .updateOne(Filters.eq("_id", "f-1.1"), Updates.set("stage", "REFUSED"));
            database.getCollection(CASES).deleteOne(Filters.eq("_id", "f-2.1"));
            long head = log.head();
            String id = ask("certification.casefile", 0, head);
            JsonNode found = done(id);
            assertThat(found.path("state").asString()).isEqualTo("DIFFERENT");
            assertThat(found.path("differences").get(0).toString())
                    .isEqualTo(
                            "{\"view\":\"certification_casefile_v2\",\"id\":\"f-1.1\","
                                    + "\"field\":\"/stage\"}");
            assertThat(found.path("replayedDigest")).isNotEqualTo(found.path("liveDigest"));
            assertThat(auditor.en("/audit/replays/" + id))
                    .contains("Differs from the live view", "/stage", "f-1.1");
            assertThat(auditor.fa("/audit/replays/" + id)).contains("ناهمسان با نمای زنده");
        }

        @Test
        void of_no_view_fails_and_says_so() throws Exception {
            String id = ask("certification.nothing", 0, 3);
            assertThat(done(id).path("failure").asString()).isEqualTo("REPLAY_VIEW_UNKNOWN");
            assertThat(auditor.en("/audit/replays/" + id)).contains("There is no such view");
        }

        @Test
        void that_is_cancelled_stays_so() throws Exception {
            String id = "r-" + IDS.incrementAndGet();
            log.appendInOneBatch(
                    new ReplayAsked(id, "certification.work", 0, 3, "auditor", OPENED),
                    new ReplayCancelled(id, "operator", OPENED));
            assertThat(done(id).path("state").asString()).isEqualTo("CANCELLED");
            await().until(() -> desk.outcome(id).isPresent());
            assertThat(desk.outcome(id).orElseThrow().state().over()).isTrue();
            assertThat(auditor.en("/audit/replays/" + id)).contains("Cancelled by", "operator");
        }

        @Test
        void touches_no_live_view() {
            String before = log.digest(CASES);
            done(ask("certification.casefile", 0, 7));
            assertThat(log.digest(CASES)).isEqualTo(before);
        }
    }

    @Nested
    class the_rebuilt_documents {

        @Test
        void are_lines_of_json_or_csv_with_their_hashes() throws Exception {
            String id = ask("certification.pipeline", 0, log.head());
            done(id);
            String lines = text("/api/v1/replays/" + id + "/documents");
            assertThat(lines.lines()).hasSize(2);
            for (String line : lines.lines().toList()) {
                JsonNode each = new JsonMapper().readTree(line);
                assertThat(each.path("view").asString()).isEqualTo("certification_pipeline_v3");
                assertThat(each.path("sha256").asString()).hasSize(64);
                assertThat(each.path("document").path("_id").asString()).startsWith("f-");
            }
            String csv = text("/api/v1/replays/" + id + "/documents?format=csv");
            assertThat(csv.lines()).hasSize(3);
            assertThat(csv).contains("view,id,position,sha256,document");
        }

        @Test
        void are_gone_where_nothing_was_rebuilt() throws Exception {
            String id = ask("certification.nothing", 0, 3);
            done(id);
            MockHttpServletResponse answer = auditor.answer("/api/v1/replays/" + id + "/documents");
            assertThat(answer.getStatus()).isEqualTo(410);
            assertThat(answer.getContentAsString()).contains("REPLAY_DOCUMENTS_GONE");
            assertThat(
                            auditor.answer("/api/v1/replays/" + id + "/documents?format=xml")
                                    .getStatus())
                    .isEqualTo(400);
        }

        @Test
        void of_older_replays_make_room_for_newer_ones() throws Exception {
            String first = ask("certification.pipeline", 0, 5);
            done(first);
            for (int i = 0; i < 4; i++) done(ask("certification.pipeline", 0, 5));
            await().until(() -> !desk.isRebuilt(first));
            Set<String> sets = new HashSet<>();
            for (Document each : database.getCollection("past_sets").find())
                sets.add(each.getString("_id"));
            assertThat(sets).hasSizeLessThanOrEqualTo(6);
        }

        private String text(String address) throws Exception {
            MockHttpServletResponse answer = auditor.answer(address);
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
            return answer.getContentAsString();
        }
    }

    @Test
    void the_page_lists_them_and_asks_for_more() throws Exception {
        String id = ask("certification.pipeline", 0, log.head());
        done(id);
        for (String page : List.of(auditor.en("/audit/replays"), auditor.fa("/audit/replays")))
            assertThat(page)
                    .contains("/audit/replays/" + id, "action=\"/forms/replays\"")
                    .contains("value=\"certification.casefile\"");
        assertThat(auditor.en("/audit/replays/" + id))
                .contains("Equal to the live view")
                .doesNotContain("/cancellation");
        assertThat(auditor.answer("/audit/replays/r-none").getStatus()).isEqualTo(404);
        assertThat(auditor.answer("/api/v1/replays?limit=0").getStatus()).isEqualTo(400);
    }
}
