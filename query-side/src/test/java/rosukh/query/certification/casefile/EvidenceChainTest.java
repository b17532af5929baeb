package rosukh.query.certification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.certified;
import static rosukh.query.harness.Facts.granted;
import static rosukh.query.harness.Facts.refused;

import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;

/// What a case tells of its documents: which file is the current one, what it replaced, who scanned
/// it, and until when it is kept.
@ViewTest
class EvidenceChainTest extends OpenCase {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 6, 20);

    @Nested
    class a_file_attached_for_the_same_document_again {

        @Test
        void replaces_the_one_before_which_stays_to_be_downloaded() throws Exception {
            store("e-1", null);
            log.append(attached("e-1", "TAX_RETURN", FIRST), attached("e-2", "TAX_RETURN", SECOND));
            JsonNode files = document("TAX_RETURN").path("files");
            assertThat(files).hasSize(2);
            JsonNode first = files.path(0);
            assertThat(first.path("evidenceId").asString()).isEqualTo("e-1");
            assertThat(first.path("number").asInt()).isEqualTo(1);
            assertThat(first.path("replacedBy").asString()).isEqualTo("e-2");
            assertThat(first.path("replacedOn").asString()).isEqualTo("2026-06-20");
            JsonNode second = files.path(1);
            assertThat(second.path("number").asInt()).isEqualTo(2);
            assertThat(second.path("replacedBy").isNull()).isTrue();
            assertThat(second.path("goodUntil").asString()).isEqualTo("2027-11-30");
            assertThat(officer.answer("/cases/" + CASE + "/evidence/e-1").getContentAsByteArray())
                    .isEqualTo(PAPER);
        }

        @Test
        void is_told_apart_on_the_page() throws Exception {
            log.append(attached("e-1", "TAX_RETURN", FIRST));
            assertThat(officer.en("/cases/" + CASE)).doesNotContain("the current one");
            log.append(attached("e-2", "TAX_RETURN", SECOND));
            assertThat(officer.en("/cases/" + CASE))
                    .contains("File 1 of 2,", "replaced on", "datetime=\"2026-06-20\"")
                    .containsOnlyOnce("the current one");
            assertThat(officer.fa("/cases/" + CASE))
                    .contains("فایل ۱ از ۲،", "جایگزین‌شده در", "نسخه‌ی جاری");
        }

        @Test
        void is_told_even_where_the_version_asks_for_no_such_document() throws Exception {
            log.append(attached("e-1", "OLD_FORM", FIRST), attached("e-2", "OLD_FORM", SECOND));
            JsonNode document = document("OLD_FORM");
            assertThat(document.path("state").asString()).isEqualTo("NOT_NEEDED");
            assertThat(document.at("/files/0/replacedBy").asString()).isEqualTo("e-2");
            assertThat(document.path("retention").asString()).isEqualTo("OTHER");
        }

        @Test
        void does_not_replace_one_for_another_document() throws Exception {
            log.append(attached("e-1", "TAX_RETURN", FIRST), attached("e-2", "PATENT", SECOND));
            assertThat(document("TAX_RETURN").at("/files/0/replacedBy").isNull()).isTrue();
        }
    }

    @Nested
    class a_scanner {

        @Test
        void is_named_with_what_it_passed_and_nobody_with_the_rest() throws Exception {
            store("e-1", "ClamAV 1.4.6/27000");
            log.append(attached("e-1", "TAX_RETURN", FIRST), attached("e-2", "PATENT", FIRST));
            assertThat(document("TAX_RETURN").at("/files/0/scannedBy").asString())
                    .isEqualTo("ClamAV 1.4.6/27000");
            assertThat(document("PATENT").at("/files/0/scannedBy").isNull()).isTrue();
            assertThat(officer.en("/cases/" + CASE))
                    .contains("free of malware", "ClamAV 1.4.6/27000", "not scanned for malware");
            assertThat(officer.fa("/cases/" + CASE)).contains("بدون بدافزار");
        }
    }

    @Nested
    class a_document {

        @Test
        void is_kept_for_years_that_begin_with_the_end_of_the_case() throws Exception {
            assertThat(document("TAX_RETURN").path("retainedUntil").isNull()).isTrue();
            assertThat(document("INSURANCE_LIST").path("retention").asString()).isEqualTo("STAFF");
            assertThat(officer.en("/cases/" + CASE))
                    .contains("list of persons", "3 years after the case ends");
            assertThat(officer.fa("/cases/" + CASE)).contains("۳ سال پس از پایان پرونده");
        }

        @Test
        void of_a_refused_firm_is_kept_from_the_day_of_the_refusal() throws Exception {
            log.append(refused(CASE));
            LocalDate refusedOn = refused(CASE).decidedOn();
            assertThat(document("INSURANCE_LIST").path("retainedUntil").asString())
                    .isEqualTo(refusedOn.plusYears(3).toString());
            assertThat(officer.en("/cases/" + CASE))
                    .contains("datetime=\"" + refusedOn.plusYears(10) + "\"");
        }

        @Test
        void of_a_withdrawn_case_is_kept_from_that_day_unless_it_is_reopened() throws Exception {
            log.append(new CaseWithdrawn(CASE, "The owner died", "firm", SECOND));
            assertThat(document("INSURANCE_LIST").path("retainedUntil").asString())
                    .isEqualTo("2029-06-20");
            log.append(new CaseReopened(CASE, "f-1", "The heirs go on", "officer", SECOND));
            assertThat(document("INSURANCE_LIST").path("retainedUntil").isNull()).isTrue();
        }

        @Test
        void of_a_certified_firm_is_kept_from_the_last_day_of_the_certificate() throws Exception {
            log.append(granted(CASE));
            assertThat(document("TAX_RETURN").path("retainedUntil").isNull()).isTrue();
            log.append(certified(CASE));
            assertThat(document("TAX_RETURN").path("retainedUntil").asString())
                    .isEqualTo("2038-07-10");
        }
    }

    private JsonNode document(String requirement) throws Exception {
        for (JsonNode line : json("/api/v1/cases/" + CASE + "/evidence").path("items"))
            if (line.path("requirement").asString().equals(requirement)) return line;
        throw new AssertionError("no document " + requirement);
    }

    private static EvidenceAttached attached(String id, String requirement, LocalDate on) {
        return new EvidenceAttached(
                CASE,
                id,
                requirement,
                "a.pdf",
                "application/pdf",
                PAPER.length,
                hash(),
                LocalDate.of(2026, 5, 30),
                on);
    }

    private void store(String id, String scannedBy) {
        GridFSBuckets.create(database, "evidence").drop();
        GridFSUploadOptions options =
                new GridFSUploadOptions().metadata(new Document("scannedBy", scannedBy));
        GridFSBuckets.create(database, "evidence")
                .uploadFromStream(new BsonString(id), id, new ByteArrayInputStream(PAPER), options);
    }
}
