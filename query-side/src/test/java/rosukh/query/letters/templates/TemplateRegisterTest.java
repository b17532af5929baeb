package rosukh.query.letters.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterTemplateEvent.TemplateApproved;
import rosukh.events.letters.LetterTemplateEvent.TemplateDrafted;
import rosukh.events.letters.LetterTemplateEvent.TemplateRetired;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.show.Format;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class TemplateRegisterTest {

    private static final LocalDate TODAY = Format.today();

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;
    Browser manager;

    @BeforeEach
    void a_template_in_force_and_a_draft() {
        log.clear();
        log.by("omid", "officer", "isipo").append(drafted(1, "Please answer."));
        log.by("mina", "manager", "isipo").append(approved(1, TODAY.minusDays(9)));
        log.by("omid", "officer", "isipo").append(drafted(2, "Kindly answer."));
        officer = new Browser(mvc, "omid", "ROLE_officer", "ORG_isipo");
        manager = new Browser(mvc, "mina", "ROLE_manager", "ORG_isipo");
    }

    @Test
    void the_list_shows_which_is_in_force_and_where_letters_cannot_be_written() throws Exception {
        assertThat(officer.en("/letters/templates"))
                .contains("Request for more", "in force", "a draft waits for approval")
                .contains("Status granted", "none in force");
        assertThat(officer.fa("/letters/templates")).contains("درخواست مدارک", "در حال اجرا");
    }

    @Test
    void a_kind_shows_its_last_version_with_made_up_values_and_what_can_be_left_open()
            throws Exception {
        assertThat(officer.en("/letters/templates/REQUEST"))
                .contains("Kindly answer. 2026-12-12", "Case f-1.1", "{{answerBy}}")
                .contains("must be said", "drafted by", "approved by");
        assertThat(officer.fa("/letters/templates/REQUEST?version=1"))
                .contains("پاسخ دهید", "نسخه‌ی ۲", "آخرین روز پاسخ");
        assertThat(officer.en("/letters/templates/APPEAL_RECEIVED")).contains("none in force");
        assertThat(officer.answer("/letters/templates/LOVE").getStatus()).isEqualTo(404);
    }

    @Test
    void a_draft_is_approved_by_a_second_person_against_the_version_seen() throws Exception {
        assertThat(manager.en("/letters/templates/REQUEST?do=approve"))
                .contains("/forms/letters/templates/REQUEST/2/approval")
                .contains("name=\"version\" value=\"2\"");
        Browser drafter = new Browser(mvc, "omid", "ROLE_manager", "ORG_isipo");
        assertThat(drafter.en("/letters/templates/REQUEST")).doesNotContain("do=approve");
        assertThat(officer.en("/letters/templates/REQUEST?do=draft"))
                .contains("/forms/letters/templates/REQUEST/drafts", "Kindly answer.");
        assertThat(officer.fa("/letters/templates/CUSTOM?do=draft"))
                .doesNotContain("name=\"version\"");
    }

    @Test
    void an_approved_one_is_retired() throws Exception {
        assertThat(manager.fa("/letters/templates/REQUEST?version=1&do=retire"))
                .contains("/forms/letters/templates/REQUEST/1/retirement");
        log.by("mina", "manager", "isipo")
                .append(new TemplateRetired(LetterKind.REQUEST, 1, TODAY, "mina", TODAY));
        assertThat(manager.en("/letters/templates/REQUEST?version=1")).contains("retired");
        assertThat(kind().get("inForce").isNull()).isTrue();
    }

    @Test
    void one_to_come_is_not_in_force_yet() throws Exception {
        log.append(approved(2, TODAY.plusDays(1)));
        assertThat(kind().get("inForce").asInt()).isEqualTo(1);
        assertThat(kind().get("versions").get(0).get("standing").asString()).isEqualTo("COMING");
        assertThat(officer.en("/letters/templates/REQUEST")).contains("to come");
    }

    @Test
    void the_api_tells_kinds_texts_and_a_preview() throws Exception {
        assertThat(kind().get("mandatory").toString()).isEqualTo("[\"message\",\"answerBy\"]");
        assertThat(officer.answer("/api/v1/letter-templates/REQUEST").getHeader("ETag"))
                .isEqualTo("\"2\"");
        assertThat(officer.answer("/api/v1/letter-templates/CUSTOM").getHeader("ETag")).isNull();
        assertThat(api("/api/v1/letter-templates")).hasSize(LetterKind.values().length);
        assertThat(
                        api("/api/v1/letter-templates/REQUEST/preview?language=en&version=1")
                                .get("body")
                                .asString())
                .isEqualTo("Please send the test report. Please answer. 2026-12-12");
        for (String wrong :
                new String[] {"REQUEST/preview?version=9", "LOVE/preview", "CUSTOM/preview"})
            assertThat(officer.answer("/api/v1/letter-templates/" + wrong).getStatus())
                    .isEqualTo(404);
        assertThat(
                        officer.answer("/api/v1/letter-templates/REQUEST/preview?language=de")
                                .getStatus())
                .isEqualTo(400);
    }

    @Test
    void replays_to_the_same_documents() {
        String live = log.digest(TemplateRegister.COLLECTION);
        log.handOverAgain(TemplateRegister.GROUP);
        assertThat(log.digest(TemplateRegister.COLLECTION)).isEqualTo(live);
        log.rebuild(TemplateRegister.GROUP);
        assertThat(log.digest(TemplateRegister.COLLECTION)).isEqualTo(live);
    }

    private JsonNode kind() throws Exception {
        return api("/api/v1/letter-templates/REQUEST");
    }

    private JsonNode api(String path) throws Exception {
        return new JsonMapper()
                .readTree(officer.answer(path).getContentAsString(StandardCharsets.UTF_8));
    }

    private static TemplateDrafted drafted(int version, String english) {
        return new TemplateDrafted(
                LetterKind.REQUEST,
                version,
                "پرونده‌ی {{case}}",
                "{{message}} پاسخ دهید {{answerBy}}",
                "Case {{case}}",
                "{{message}} " + english + " {{answerBy}}",
                "sha-" + version,
                "omid",
                TODAY);
    }

    private static TemplateApproved approved(int version, LocalDate from) {
        return new TemplateApproved(
                LetterKind.REQUEST, version, "sha-" + version, from, "mina", TODAY);
    }
}
