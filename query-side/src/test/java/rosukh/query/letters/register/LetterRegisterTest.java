package rosukh.query.letters.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.letters.ContactEvent.ContactRemoved;
import rosukh.events.letters.ContactEvent.ContactSet;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterEvent.LetterBounced;
import rosukh.events.letters.LetterEvent.LetterCancelled;
import rosukh.events.letters.LetterEvent.LetterFailed;
import rosukh.events.letters.LetterEvent.LetterHandedOver;
import rosukh.events.letters.LetterEvent.LetterPutOff;
import rosukh.events.letters.LetterEvent.LetterRefused;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterEvent.SendingBegun;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterText;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class LetterRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String ADDRESS = "info@sepehr.example";
    private static final String AT = "2026-11-21T08:00:00Z";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;
    Browser committee;
    Browser firm;

    @BeforeEach
    void a_firm_with_letters() {
        log.clear();
        log.by("omid", "officer", "isipo")
                .append(
                        Facts.registered("f-1", "10320004156", "فولاد سپهر"),
                        Facts.worksIn("f-1", "KRM-P01"),
                        Facts.opened("f-1", "KRM-P01"),
                        new ContactSet("f-1", ADDRESS, "fa", "omid", DAY),
                        written("l-1", null),
                        written("l-2", "REQUEST/f-1.1/Q1"));
        officer = Browser.officer(mvc);
        committee = new Browser(mvc, "kamran", "ROLE_committee", "ORG_group");
        firm = new Browser(mvc, "boss", "ROLE_firm", "FIRM_f-1");
    }

    @Nested
    class the_list {

        @Test
        void shows_subject_firm_kind_recipient_and_state_in_both_languages() throws Exception {
            assertThat(officer.en("/letters"))
                    .contains("درخواست مدارک", ADDRESS, "Free letter", "by itself", "waiting")
                    .contains("No mail server is set");
            assertThat(officer.fa("/letters"))
                    .contains("در انتظار", "نامه‌ی آزاد", "سرور رایانامه‌ای تنظیم نشده است");
        }

        @Test
        void is_filtered_by_state_kind_and_place() throws Exception {
            log.append(new LetterCancelled("l-1", "by phone", "omid", DAY));
            assertThat(ids("?state=CANCELLED")).containsExactly("l-1");
            assertThat(ids("?state=WAITING")).containsExactly("l-2");
            assertThat(ids("?kind=CUSTOM")).containsExactly("l-2", "l-1");
            assertThat(ids("?kind=REQUEST")).isEmpty();
            assertThat(ids("?province=KRM&estate=KRM-P01")).hasSize(2);
            assertThat(ids("?province=TEH")).isEmpty();
            assertThat(officer.answer("/api/v1/letters?state=LOST").getStatus()).isEqualTo(400);
            assertThat(officer.answer("/letters?kind=LOVE").getStatus()).isEqualTo(400);
        }

        @Test
        void counts_each_state_and_leads_to_it() throws Exception {
            log.append(new SendingBegun("l-1", 1, AT), new LetterRefused("l-1", 1, "550 x", AT));
            assertThat(officer.en("/letters").replaceAll("\\s+", " "))
                    .containsPattern("state=REFUSED\">.{0,80}refused.{0,60}stat-value\">1<")
                    .containsPattern("state=WAITING\">.{0,80}waiting.{0,60}stat-value\">1<");
        }

        @Test
        void tells_what_came_back_and_why() throws Exception {
            log.append(
                    new SendingBegun("l-1", 1, AT),
                    new LetterHandedOver("l-1", 1, "250 ok", AT),
                    new LetterBounced("l-1", "f-1", ADDRESS, "5.1.1", "550 No such user", AT));
            assertThat(ids("?state=BOUNCED")).containsExactly("l-1");
            assertThat(officer.en("/letters/l-1"))
                    .contains("came back", "5.1.1 550 No such user", "could not be delivered");
            assertThat(officer.fa("/letters/l-1")).contains("برگشت خورده");
        }

        @Test
        void holds_what_lies_within_reach() throws Exception {
            assertThat(ids(new Browser(mvc, "t", "ROLE_officer", "PROVINCE_TEH"), "")).isEmpty();
            assertThat(ids(new Browser(mvc, "o", "ROLE_firm", "FIRM_f-2"), "")).isEmpty();
            assertThat(ids(firm, "")).hasSize(2);
            assertThat(
                            new Browser(mvc, "t", "ROLE_officer", "PROVINCE_TEH")
                                    .answer("/letters/l-1")
                                    .getStatus())
                    .isEqualTo(404);
        }
    }

    @Nested
    class a_letter {

        @Test
        void shows_its_text_and_what_became_of_it() throws Exception {
            log.by("letter-post", "system", "rosukh")
                    .append(
                            new SendingBegun("l-1", 1, AT),
                            new LetterPutOff(
                                    "l-1",
                                    1,
                                    "451 <" + ADDRESS + "> later",
                                    AT,
                                    "2026-11-21T08:01:00Z"));
            assertThat(officer.en("/letters/l-1"))
                    .contains("گزارش آزمون", "put off", "451 &lt;" + ADDRESS, "Tried again")
                    .contains("Do not send it", "letter-post");
            log.append(
                    new SendingBegun("l-1", 2, AT),
                    new LetterHandedOver("l-1", 2, "250 2.0.0 Ok", AT));
            assertThat(officer.fa("/letters/l-1"))
                    .contains("تحویل‌شده", "250 2.0.0 Ok")
                    .doesNotContain("فرستاده نشود</a>");
            assertThat(api("/api/v1/letters/l-1").get("letter").get("attempt").asInt())
                    .isEqualTo(2);
        }

        @Test
        void has_every_state_that_can_be_reached() throws Exception {
            Object[][] ways = {
                {new SendingBegun("l-1", 1, AT)},
                {new LetterFailed("l-1", 1, "451", AT)},
                {new LetterRefused("l-1", 1, "550", AT)},
                {new LetterCancelled("l-1", "by phone", "omid", DAY)}
            };
            String[] states = {"SENDING", "FAILED", "REFUSED", "CANCELLED"};
            for (int i = 0; i < ways.length; i++) {
                a_firm_with_letters();
                log.append(ways[i]);
                assertThat(api("/api/v1/letters/l-1").get("letter").get("state").asString())
                        .isEqualTo(states[i]);
                officer.fa("/letters/l-1");
                officer.en("/letters/l-1");
            }
        }

        @Test
        void shows_its_recipient_to_officers_and_the_firm_alone() throws Exception {
            log.append(
                    new SendingBegun("l-1", 1, AT),
                    new LetterRefused("l-1", 1, "550 <" + ADDRESS + "> unknown", AT));
            for (String page :
                    new String[] {
                        "/letters", "/letters/l-1", "/cases/f-1.1/letters", "/firms/f-1/contact"
                    }) {
                assertThat(officer.en(page)).contains(ADDRESS);
                assertThat(firm.en(page)).contains(ADDRESS);
                assertThat(committee.en(page))
                        .contains("i…@sepehr.example")
                        .doesNotContain(ADDRESS);
            }
            for (String path :
                    new String[] {
                        "/api/v1/letters", "/api/v1/letters/l-1", "/api/v1/firms/f-1/contact"
                    }) {
                assertThat(officer.answer(path).getContentAsString()).contains(ADDRESS);
                assertThat(committee.answer(path).getContentAsString()).doesNotContain(ADDRESS);
            }
        }

        @Test
        void offers_a_form_to_stop_it_with_the_version_seen() throws Exception {
            assertThat(officer.en("/letters/l-1?do=cancel"))
                    .contains("/forms/letters/l-1/cancellation", "name=\"version\" value=\"0\"");
            assertThat(committee.en("/letters/l-1?do=cancel")).doesNotContain("cancellation");
            MockHttpServletResponse answer = officer.answer("/api/v1/letters/l-1");
            assertThat(answer.getHeader("ETag")).isEqualTo("\"0\"");
            assertThat(officer.answer("/api/v1/letters/none").getStatus()).isEqualTo(404);
        }
    }

    @Nested
    class a_case {

        @Test
        void lists_its_letters_and_offers_the_form_of_a_kind() throws Exception {
            assertThat(officer.en("/cases/f-1.1/letters")).contains("letter-l-1", "letter-l-2");
            assertThat(officer.fa("/cases/f-1.1/letters?do=write")).contains("name=\"kind\"");
            assertThat(officer.en("/cases/f-1.1/letters?do=write&kind=REQUEST"))
                    .contains("/forms/cases/f-1.1/letters", "values.message", "values.answerBy")
                    .contains("value=\"preview\"")
                    .doesNotContain("values.topic");
            assertThat(committee.en("/cases/f-1.1/letters?do=write&kind=REQUEST"))
                    .doesNotContain("values.message");
            assertThat(officer.answer("/cases/f-1.9/letters").getStatus()).isEqualTo(404);
            assertThat(officer.en("/cases/f-1.1")).contains("/cases/f-1.1/letters");
        }

        @Test
        void shows_the_preview_that_a_form_left() throws Exception {
            String html =
                    mvc.perform(
                                    get("/cases/f-1.1/letters?do=write&kind=CUSTOM&lang=en")
                                            .flashAttr("preview", new LetterText("سلام", "یک\nدو"))
                                            .with(user("omid").roles("officer")))
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertThat(html).contains("Preview", "سلام", "یک", "دو");
        }

        @Test
        void of_a_firm_without_an_address_says_so() throws Exception {
            log.append(new ContactRemoved("f-1", "omid", DAY));
            assertThat(officer.en("/cases/f-1.1/letters?do=write"))
                    .contains("The firm has no address yet", "/firms/f-1/contact")
                    .doesNotContain("name=\"kind\"");
        }
    }

    @Test
    void replays_to_the_same_documents() {
        log.append(new SendingBegun("l-1", 1, AT), new LetterRefused("l-1", 1, "550", AT));
        String live = log.digest(LetterRegister.COLLECTION) + log.digest(LetterRegister.FIRMS);
        log.handOverAgain(LetterRegister.GROUP);
        assertThat(log.digest(LetterRegister.COLLECTION) + log.digest(LetterRegister.FIRMS))
                .isEqualTo(live);
        log.rebuild(LetterRegister.GROUP);
        assertThat(log.digest(LetterRegister.COLLECTION) + log.digest(LetterRegister.FIRMS))
                .isEqualTo(live);
    }

    private List<String> ids(String query) throws Exception {
        return ids(officer, query);
    }

    private static List<String> ids(Browser who, String query) throws Exception {
        List<String> ids = new ArrayList<>();
        for (JsonNode each :
                new JsonMapper()
                        .readTree(who.answer("/api/v1/letters" + query).getContentAsString())
                        .get("items")) ids.add(each.get("letterId").asString());
        return ids;
    }

    private JsonNode api(String path) throws Exception {
        return new JsonMapper()
                .readTree(officer.answer(path).getContentAsString(StandardCharsets.UTF_8));
    }

    private static LetterEvent written(String id, String occasion) {
        String subject = "درخواست مدارک";
        String body = "فولاد سپهر گرامی،\nگزارش آزمون را بفرستید.";
        return new LetterWritten(
                id,
                "f-1",
                "f-1.1",
                LetterKind.CUSTOM,
                1,
                "fa",
                ADDRESS,
                subject,
                body,
                new LetterText(subject, body).sha256(),
                occasion,
                "omid",
                DAY);
    }
}
