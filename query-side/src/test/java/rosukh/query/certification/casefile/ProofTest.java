package rosukh.query.certification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.figures;
import static rosukh.query.harness.Facts.helped;
import static rosukh.query.harness.Facts.product;
import static rosukh.query.harness.Facts.submitted;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.Scan;
import rosukh.query.harness.ViewTest;

/// Which documents prove which criterion, and what a scanner said of them.
@ViewTest
class ProofTest extends OpenCase {

    @BeforeEach
    void a_submitted_application() {
        log.append(helped(CASE));
        log.append(product(CASE), figures(CASE));
        attachEverything();
        log.append(
                attached(
                        "e-invoices",
                        "SALES_INVOICES",
                        new Scan(
                                Scan.Outcome.CLEAN,
                                "ClamAV 1.4.3",
                                "27795 Sat Oct 17 08:27:41 2026",
                                "2026-10-18T06:00:00Z")),
                attached("e-licence", "OPERATING_LICENCE", Scan.NONE),
                submitted(CASE));
    }

    @Test
    void a_document_asked_for_because_of_a_figure_proves_that_figure() throws Exception {
        String form = form("operatingRevenueRial");
        assertThat(form).contains("Documents that prove it", "e-invoices");
        assertThat(assessor.en("/cases/" + CASE)).contains("Documents that prove it");
    }

    @Test
    void a_document_asked_of_everybody_is_general() throws Exception {
        String form = form("insuredStaff");
        String before = form.substring(0, form.indexOf("link with no criterion"));
        assertThat(before)
                .contains("the rules name none for it")
                .doesNotContain("e-INSURANCE_LIST");
        assertThat(form).contains("e-INSURANCE_LIST", "e-licence");
    }

    @Test
    void the_word_of_the_scanner_stands_beside_the_file() throws Exception {
        assertThat(officer.en("/cases/" + CASE))
                .contains("ClamAV 1.4.3", "27795 Sat Oct 17", "no scanner was set up")
                .contains("not scanned for malware");
        assertThat(officer.fa("/cases/" + CASE)).contains("بدافزاریابی برپا نبود");
        String api = officer.answer("/api/v1/cases/" + CASE + "/evidence").getContentAsString();
        assertThat(api).contains("\"scanner\":\"ClamAV 1.4.3\"", "\"outcome\":\"NOT_SCANNED\"");
    }

    private String form(String field) throws Exception {
        String page =
                assessor.en("/cases/" + CASE + "?do=ASSESS&criterion=" + field + "&field=" + field);
        int start = page.indexOf("/criterion-assessments");
        return page.substring(start, page.indexOf("</form>", start));
    }

    private static EvidenceAttached attached(String id, String requirement, Scan scan) {
        return new EvidenceAttached(
                CASE,
                id,
                requirement,
                requirement + ".pdf",
                "application/pdf",
                PAPER.length,
                hash(),
                OPENED,
                OPENED.plusDays(33),
                scan);
    }
}
