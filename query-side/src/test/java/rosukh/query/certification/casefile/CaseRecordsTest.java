package rosukh.query.certification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.certified;
import static rosukh.query.harness.Facts.eligible;
import static rosukh.query.harness.Facts.evidence;
import static rosukh.query.harness.Facts.figures;
import static rosukh.query.harness.Facts.found;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.notEligible;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.product;
import static rosukh.query.harness.Facts.refused;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import rosukh.events.certification.Answer;
import rosukh.query.harness.ViewTest;
import rosukh.vault.KeyFile;
import rosukh.vault.SealedFiles;
import tools.jackson.databind.JsonNode;

@ViewTest
class CaseRecordsTest extends OpenCase {

    @Nested
    class the_timeline {

        @Test
        void tells_newest_first_who_did_what_in_both_languages() throws Exception {
            log.by("b.karimi", "broker", "broker-one").append(helped(CASE));
            JsonNode lines = json("/api/v1/cases/" + CASE + "/timeline?limit=2");
            assertThat(lines.path("total").asInt()).isEqualTo(6);
            JsonNode first = lines.path("items").path(0);
            assertThat(first.path("event").asString())
                    .isEqualTo("certification.acceleration-completed");
            assertThat(first.path("text").path("en").asString()).contains("plan is complete");
            assertThat(first.path("text").path("fa").asString()).contains("برنامه‌ی تسریع");
            assertThat(first.path("actor").asString()).isEqualTo("b.karimi");
            assertThat(first.path("position").asLong()).isEqualTo(log.head());
            JsonNode rest =
                    json(
                            "/api/v1/cases/"
                                    + CASE
                                    + "/timeline?after="
                                    + lines.path("next").asString());
            assertThat(rest.path("items")).hasSize(4);
            assertThat(officer.en("/cases/" + CASE))
                    .contains("b.karimi · broker · broker-one", "Needs assessed", "#" + log.head());
        }

        @Test
        void has_a_text_for_every_event() throws Exception {
            log.append(helped(CASE));
            log.append(product(CASE), figures(CASE));
            attachEverything();
            log.append(
                    submitted(CASE),
                    found(CASE, "P1", "P-1", Answer.of("technologyLevel", "HIGH")),
                    found(CASE, "operatingRevenueRial", "", Answer.of("operatingRevenueRial", "7")),
                    eligible(CASE),
                    granted(CASE),
                    certified(CASE));
            for (JsonNode line : json("/api/v1/cases/" + CASE + "/timeline").path("items")) {
                assertThat(line.path("text").path("en").asString()).isNotBlank();
                assertThat(line.path("text").path("fa").asString())
                        .matches(".*[\\u0600-\\u06FF].*");
            }
        }
    }

    @Nested
    class the_list {

        @Test
        void filters_by_everything_a_number_can_open() throws Exception {
            log.append(registered("f-2", "10100000002", "Second"), opened("f-2", "YAZ-P01"));
            log.append(helped("f-2.1"));
            log.append(submitted("f-2.1"), notEligible("f-2.1"), refused("f-2.1"));
            for (String both : new String[] {"", "scheme=ir-kb"})
                assertThat(count(both)).isEqualTo(2);
            for (String second :
                    new String[] {
                        "stage=REFUSED", "province=YAZ", "estate=YAZ-P01", "reached=HELPED",
                        "outcome=REFUSED", "period=ASSESS&covered=true", "q=seco", "q=10100000002"
                    }) assertThat(count(second)).as(second).isEqualTo(1);
            for (String none : new String[] {"class=NOPA", "outcome=GRANTED", "period=CERTIFICATE"})
                assertThat(count(none)).as(none).isZero();
            assertThat(officer.answer("/api/v1/cases?stage=LOST").getStatus()).isEqualTo(400);
        }

        @Test
        void shows_the_last_recorded_first_in_both_languages() throws Exception {
            log.append(registered("f-2", "10100000002", "Second"), opened("f-2", "YAZ-P01"));
            String en = officer.en("/cases");
            assertThat(en.indexOf("Second")).isLessThan(en.indexOf("پرس سازان کرمان"));
            assertThat(en)
                    .contains("Measured stretch", "Opened", "the last recorded first")
                    .doesNotContain("last opened");
            assertThat(officer.fa("/cases?stage=OPENED"))
                    .contains("پرونده‌ها", "گشوده", "یزد", "آخرین ثبت‌شده نخست");
            assertThat(officer.en("/cases?class=FANAVAR")).contains("No case matches.");
        }
    }

    @Nested
    class downloading {

        @Autowired private KeyFile keyFile;

        @Test
        void sends_what_was_attached() throws Exception {
            store(PAPER);
            log.append(evidence(CASE, "TAX_RETURN", hash(), PAPER.length, today()));
            for (String path : new String[] {"/api/v1/cases/", "/cases/"}) {
                MockHttpServletResponse answer =
                        officer.answer(path + CASE + "/evidence/e-TAX_RETURN");
                assertThat(answer.getContentAsByteArray()).isEqualTo(PAPER);
                assertThat(answer.getContentType()).isEqualTo("application/pdf");
                assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
            }
        }

        @Test
        void sends_nothing_of_a_file_that_changed() throws Exception {
            store("tampered".getBytes(StandardCharsets.UTF_8));
            log.append(evidence(CASE, "TAX_RETURN", hash(), PAPER.length, today()));
            MockHttpServletResponse answer =
                    officer.answer("/api/v1/cases/" + CASE + "/evidence/e-TAX_RETURN");
            assertThat(answer.getStatus()).isEqualTo(409);
            assertThat(answer.getContentAsString())
                    .contains("EVIDENCE_CHANGED")
                    .doesNotContain("tampered");
        }

        @Test
        void decrypts_what_was_encrypted() throws Exception {
            seal(keyFile);
            assertThat(answer().getContentAsByteArray()).isEqualTo(PAPER);
        }

        @Test
        void says_that_content_was_erased_whose_key_is_gone() throws Exception {
            seal(keyFile).destroyKey("e-TAX_RETURN");
            assertThat(answer().getStatus()).isEqualTo(410);
            assertThat(answer().getContentAsString()).contains("EVIDENCE_ERASED");
        }

        @Test
        void says_that_this_node_lacks_the_key() throws Exception {
            seal(KeyFile.generate());
            assertThat(answer().getStatus()).isEqualTo(503);
            assertThat(answer().getContentAsString()).contains("EVIDENCE_KEY_MISSING");
        }

        private MockHttpServletResponse answer() throws Exception {
            return officer.answer("/api/v1/cases/" + CASE + "/evidence/e-TAX_RETURN");
        }

        private SealedFiles seal(KeyFile keys) throws Exception {
            GridFSBuckets.create(database, "evidence").drop();
            database.getCollection("evidence.keys").drop();
            SealedFiles files = new SealedFiles(database, "evidence", keys);
            try (OutputStream out = files.create("e-TAX_RETURN", CASE, new Document())) {
                out.write(PAPER);
            }
            log.append(evidence(CASE, "TAX_RETURN", hash(), PAPER.length, today()));
            return files;
        }

        private void store(byte[] content) {
            GridFSBucket bucket = GridFSBuckets.create(database, "evidence");
            bucket.drop();
            bucket.uploadFromStream(
                    new BsonString("e-TAX_RETURN"), "tax.pdf", new ByteArrayInputStream(content));
        }
    }

    private int count(String query) throws Exception {
        return json("/api/v1/cases?" + query).path("total").asInt();
    }
}
