package rosukh.query.certification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.evidence;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import rosukh.query.harness.ViewTest;

/// What a page cannot answer is said in the reader's language, under a title that fits.
@ViewTest
class ErrorPageTest extends OpenCase {

    @Test
    void a_wrong_address_is_explained_in_persian() throws Exception {
        String fa = page("/cases?stage=LOST&lang=fa", 400);
        assertThat(fa)
                .contains("نشانی چیزی می‌خواهد که نیست", "این مقدار از آن‌هایی نیست", "stage")
                .doesNotContain("cannot be");
        assertThat(page("/cases?after=nowhere&lang=fa", 400)).doesNotContain("Take it from");
        assertThat(page("/cases?stage=LOST&lang=en", 400)).contains("none that can be asked for");
    }

    @Test
    void a_conflict_is_not_called_a_failure_of_ours() throws Exception {
        log.append(evidence(CASE, "TAX_RETURN", "0".repeat(64), 3, today()));
        String address = "/cases/" + CASE + "/evidence/e-TAX_RETURN";
        assertThat(page(address + "?lang=en", 409))
                .contains("This does not agree with the record", "EVIDENCE_CHANGED")
                .contains("no longer what was attached")
                .doesNotContain("went wrong on our side");
        assertThat(page(address + "?lang=fa", 409)).contains("با آنچه ثبت شده است نمی‌خواند");
    }

    private String page(String address, int status) throws Exception {
        MockHttpServletResponse answer = officer.answer(address);
        assertThat(answer.getStatus()).isEqualTo(status);
        String html = answer.getContentAsString();
        assertThat(html).doesNotContain("??");
        return html;
    }
}
