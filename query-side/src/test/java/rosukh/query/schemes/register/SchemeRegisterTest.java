package rosukh.query.schemes.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.scheme;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.rules.Scheme;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

@ViewTest
class SchemeRegisterTest {

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;

    @BeforeEach
    void published_schemes() {
        log.clear();
        log.by("manager", "manager", "isipo")
                .append(published("ir-kb-1396-10-02"), published("ir-kb-1402-02-18"));
        officer = Browser.officer(mvc);
    }

    @Test
    void lists_versions_with_period_shape_and_hash() throws Exception {
        String en = officer.en("/schemes");
        assertThat(en)
                .contains("1402-02-18", "1396-10-02", "Gates, then a class table", "in force")
                .contains(scheme("ir-kb-1402-02-18").sha256().substring(0, 16), "no longer");
        assertThat(en.indexOf("1402-02-18")).isLessThan(en.indexOf("1396-10-02"));
        assertThat(officer.fa("/schemes")).contains("شرط‌های ورود و سپس جدول انواع", "در حال اجرا");
        log.clear();
        assertThat(officer.en("/schemes")).contains("No scheme has been drafted or published yet.");
    }

    @Test
    void says_the_rules_in_words() throws Exception {
        assertThat(officer.en("/schemes/ir-kb/1402-02-18"))
                .contains(
                        "Operating revenue of the last tax return is at most 50,000,000,000 rials")
                .contains("Sales of knowledge-based products is less than 50% of")
                .contains("at most 18 months old", "after 12 months", "24 months")
                .contains("Technology level is at least “medium-high”")
                .contains("30 working days", "R_STAGE_COMMERCIAL", "manager");
        assertThat(officer.fa("/schemes/ir-kb/1402-02-18"))
                .contains("حداکثر ۵۰٬۰۰۰٬۰۰۰٬۰۰۰ ریال باشد", "متوسط رو به بالا", "۳۰ روز کاری");
        assertThat(officer.answer("/schemes/ir-kb/1999").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cn-hnte-2016",
                "es-pyme-innovadora-2015",
                "fr-jei-2004-15pct",
                "fr-jei-2025-20pct",
                "in-dpiit-2019",
                "ir-kb-1393-03-31",
                "kr-innobiz-2024"
            })
    void reads_every_shape_in_both_languages(String file) throws Exception {
        log.append(published(file));
        Scheme scheme = scheme(file);
        String page = "/schemes/" + scheme.id() + "/" + scheme.version();
        assertThat(officer.en(page)).contains(escaped(scheme.label("en"))).doesNotContain("\"op\"");
        assertThat(officer.fa(page))
                .contains(escaped(scheme.label("fa")))
                .doesNotContain("&quot;op&quot;");
    }

    @Test
    void hands_out_the_document_byte_for_byte() throws Exception {
        MockHttpServletResponse answer =
                officer.answer("/api/v1/schemes/ir-kb/versions/1402-02-18");
        assertThat(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(scheme("ir-kb-1402-02-18").document());
        assertThat(officer.answer("/api/v1/schemes").getContentAsString())
                .contains("\"version\":\"1396-10-02\"", "\"effectiveTo\":\"2023-07-22\"");
        assertThat(officer.answer("/api/v1/schemes/ir-kb/versions/0").getStatus()).isEqualTo(404);
    }

    @Test
    void replays_to_the_same_documents() {
        String live = log.digest(SchemeRegister.COLLECTION);
        log.handOverAgain(SchemeRegister.GROUP);
        assertThat(log.digest(SchemeRegister.COLLECTION)).isEqualTo(live);
        log.rebuild(SchemeRegister.GROUP);
        assertThat(log.digest(SchemeRegister.COLLECTION)).isEqualTo(live);
    }

    private static String escaped(String text) {
        return org.springframework.web.util.HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
