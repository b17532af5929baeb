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
    void a_document_proves_the_criteria_that_the_rules_name_for_it() throws Exception {
        assertThat(before(form("insuredStaff"))).contains("e-INSURANCE_LIST");
        assertThat(before(form("operatingRevenueRial"))).contains("e-TAX_RETURN");
        String design = before(productForm("P2", "rdDesign"));
        assertThat(design).contains("e-TECHNICAL_FILE").doesNotContain("e-PROTOTYPE_MEDIA");
        assertThat(before(productForm("P3", "stage"))).contains("e-PROTOTYPE_MEDIA");
    }

    @Test
    void a_document_that_no_rule_names_is_general() throws Exception {
        String form = productForm("P1", "technologyLevel");
        assertThat(before(form)).contains("the rules name none for it");
        assertThat(form.substring(form.indexOf("link with no criterion")))
                .contains("e-licence")
                .doesNotContain("e-INSURANCE_LIST", "e-TECHNICAL_FILE");
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

    private static String before(String form) {
        return form.substring(0, form.indexOf("link with no criterion"));
    }

    private String productForm(String criterion, String field) throws Exception {
        return form("criterion=" + criterion + "&subject=P-1&field=" + field, field);
    }

    private String form(String field) throws Exception {
        return form("criterion=" + field + "&field=" + field, field);
    }

    private String form(String asked, String field) throws Exception {
        String page = assessor.en("/cases/" + CASE + "?do=ASSESS&" + asked);
        assertThat(page).contains(field);
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
