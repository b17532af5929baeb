package rosukh.query.sessions.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.sessions.meetings.Held.KAMRAN;
import static rosukh.query.sessions.meetings.Held.NASRIN;
import static rosukh.query.sessions.meetings.Held.REZA;
import static rosukh.query.sessions.meetings.Held.TODAY;
import static rosukh.query.sessions.meetings.Held.added;
import static rosukh.query.sessions.meetings.Held.convened;
import static rosukh.query.sessions.meetings.Held.granted;
import static rosukh.query.sessions.meetings.Held.opening;
import static rosukh.query.sessions.meetings.Held.recused;
import static rosukh.query.sessions.meetings.Held.refused;
import static rosukh.query.sessions.meetings.Held.voted;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certification.SupportEvent.TechnologyNeedRegistered;
import rosukh.events.rules.CanonicalJson;
import rosukh.events.sessions.Office;
import rosukh.events.sessions.SessionEvent.ItemDeferred;
import rosukh.events.sessions.SessionEvent.ItemExecuted;
import rosukh.events.sessions.SessionEvent.ItemNotExecuted;
import rosukh.events.sessions.SessionEvent.MinutesDrafted;
import rosukh.events.sessions.SessionEvent.MinutesSigned;
import rosukh.events.sessions.SessionEvent.SessionCancelled;
import rosukh.events.sessions.SessionEvent.SessionClosed;
import rosukh.events.sessions.Vote;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class SessionTest {

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;
    Browser chair;
    Browser reza;
    Browser yazd;

    @BeforeEach
    void two_cases_on_an_agenda() {
        Held.twoCases(log);
        log.by("officer", "officer", "isipo")
                .append(convened("s-1", TODAY), added("s-1", 1, "f-1.1"), added("s-1", 2, "f-2.1"));
        officer = Browser.officer(mvc);
        chair = member("kamran", "working-group");
        reza = member("reza", "academy");
        yazd = new Browser(mvc, "yazd", "ROLE_officer", "PROVINCE_YAZ");
    }

    private Browser member(String account, String body) {
        return new Browser(mvc, account, "ROLE_committee", "ORG_" + body);
    }

    @Nested
    class the_list {

        @Test
        void tells_the_coming_ones_from_the_past() throws Exception {
            log.append(
                    convened("s-2", TODAY.plusDays(9)),
                    convened("s-3", TODAY.plusDays(2)),
                    new SessionCancelled("s-3", "too few", "officer", TODAY));
            assertThat(officer.en("/sessions"))
                    .containsSubsequence("session-s-1", "session-s-2")
                    .contains("Hall 2", "Called", "Call a session")
                    .doesNotContain("session-s-3");
            assertThat(officer.fa("/sessions?when=past"))
                    .contains("session-s-3", "لغوشده")
                    .doesNotContain("session-s-1");
            assertThat(ids("?when=past")).containsExactly("s-3");
            assertThat(ids("")).containsExactly("s-1", "s-2");
        }

        @Test
        void refuses_what_it_does_not_know() throws Exception {
            assertThat(officer.answer("/sessions?when=never").getStatus()).isEqualTo(400);
            assertThat(officer.answer("/api/v1/sessions?when=never").getStatus()).isEqualTo(400);
            assertThat(officer.answer("/sessions/s-9").getStatus()).isEqualTo(404);
            assertThat(officer.answer("/api/v1/sessions/s-9").getStatus()).isEqualTo(404);
        }

        @Test
        void leads_to_the_form_that_calls_one() throws Exception {
            assertThat(officer.en("/sessions/new"))
                    .contains("/forms/sessions", "memberAccount", "Body of member 9");
            officer.fa("/sessions/new");
        }
    }

    @Nested
    class before_the_opening {

        @Test
        void shows_the_agenda_with_what_was_seen_of_each_case() throws Exception {
            assertThat(officer.en("/sessions/s-1"))
                    .contains("/cases/f-1.1", "فولاد سازان کرمان", "To be voted on")
                    .contains("at version 1, position 6", "kamran · working-group")
                    .doesNotContain("The case has changed", "do=VOTE");
            officer.fa("/sessions/s-1");
        }

        @Test
        void warns_of_a_case_that_has_changed() throws Exception {
            change("f-1.1");
            assertThat(officer.en("/sessions/s-1")).contains("it is now at version 2");
        }

        @Test
        void offers_to_chair_and_secretary_what_can_be_done() throws Exception {
            for (Browser each : List.of(officer, chair))
                assertThat(each.en("/sessions/s-1"))
                        .contains("do=ADD", "do=STRIKE", "do=OPEN", "do=CANCEL")
                        .doesNotContain("do=DRAFT", "do=SIGN");
            assertThat(reza.en("/sessions/s-1")).doesNotContain("do=ADD", "do=OPEN");
            log.append(convened("s-2", TODAY.plusDays(1)), added("s-2", 1, "f-1.1"));
            assertThat(officer.en("/sessions/s-2")).contains("do=ADD").doesNotContain("do=OPEN");
        }

        @Test
        void offers_cases_that_wait_and_are_on_no_agenda() throws Exception {
            log.append(
                    Facts.opened("f-3", "KRM-P01"),
                    Facts.opened("f-4", "KRM-P01"),
                    Facts.eligible("f-3.1"));
            assertThat(officer.en("/sessions/s-1?do=ADD"))
                    .contains("value=\"f-3.1@1\"")
                    .doesNotContain("f-1.1@", "f-2.1@", "f-4.1@");
            log.append(Facts.granted("f-3.1"));
            assertThat(officer.en("/sessions/s-1?do=ADD")).doesNotContain("f-3.1@");
        }

        @Test
        void shows_its_forms() throws Exception {
            assertThat(officer.en("/sessions/s-1?do=STRIKE"))
                    .contains("/forms/sessions/s-1/striking", "name=\"version\" value=\"2\"");
            assertThat(officer.fa("/sessions/s-1?do=OPEN")).contains("name=\"present\"");
            assertThat(officer.fa("/sessions/s-1?do=CANCEL")).contains("/cancellation");
        }
    }

    @Nested
    class an_open_session {

        @BeforeEach
        void is_opened() {
            log.by("kamran", "committee", "working-group").append(opening("s-1"));
        }

        @Test
        void lets_members_vote_on_the_case_as_it_is_shown() throws Exception {
            change("f-1.1");
            assertThat(reza.en("/sessions/s-1?do=VOTE&item=1"))
                    .contains("/forms/sessions/s-1/items/1/votes")
                    .contains("name=\"caseVersion\" value=\"2\"", "value=\"ABSTAIN\"")
                    .doesNotContain("name=\"version\"", "do=DEFER", "do=CONCLUDE");
            assertThat(reza.fa("/sessions/s-1?do=RECUSE&item=1"))
                    .contains("reza · academy", "KIN")
                    .doesNotContain("nasrin · ministry</option>");
            assertThat(officer.en("/sessions/s-1?do=RECUSE&item=1")).contains("nasrin · ministry<");
            assertThat(officer.en("/sessions/s-1")).doesNotContain("do=VOTE");
        }

        @Test
        void shows_votes_and_who_keeps_out_and_lets_the_chair_count_when_all_have_voted()
                throws Exception {
            log.append(voted("s-1", 2, "f-2.1", KAMRAN, Vote.REFUSE), recused("s-1", 2, "f-2.1"));
            assertThat(chair.en("/sessions/s-1"))
                    .contains("not yet", "keeps out", "a relation: brother")
                    .doesNotContain("do=CONCLUDE");
            log.append(voted("s-1", 2, "f-2.1", NASRIN, Vote.REFUSE));
            assertThat(chair.en("/sessions/s-1?do=CONCLUDE&item=2"))
                    .contains("/items/2/conclusion", "name=\"reasons\"")
                    .doesNotContain("/items/1/conclusion");
            assertThat(reza.en("/sessions/s-1")).doesNotContain("do=CONCLUDE");
        }

        @Test
        void shows_what_came_of_an_item_and_why_a_case_refused() throws Exception {
            log.append(
                    granted("s-1", 1, "f-1.1"),
                    new ItemNotExecuted("s-1", 1, "f-1.1", "VERSION_STALE", "now 3"),
                    refused("s-1", 2, "f-2.1"));
            assertThat(officer.en("/sessions/s-1"))
                    .contains("Not carried out", "(VERSION_STALE)", "3 for, 0 against")
                    .contains("Refused", "It is on the market")
                    .doesNotContain("do=DRAFT");
            log.append(new ItemExecuted("s-1", 2, "f-2.1", 2));
            assertThat(officer.fa("/sessions/s-1")).contains("رد شد", "do=DRAFT");
        }

        @Test
        void is_shown_as_far_as_its_cases_lie_within_reach() throws Exception {
            assertThat(yazd.en("/sessions/s-1"))
                    .contains("Yazd Ceramics", "1 more items lie outside your reach")
                    .doesNotContain("/cases/f-1.1", "/sessions/s-1/minutes");
            assertThat(yazd.answer("/sessions/s-1/minutes").getStatus()).isEqualTo(404);
            assertThat(yazd.answer("/api/v1/sessions/s-1/minutes").getStatus()).isEqualTo(404);
            JsonNode items = json(yazd.answer("/api/v1/sessions/s-1")).path("items");
            assertThat(items.size()).isEqualTo(1);
            assertThat(items.path(0).path("caseId").asString()).isEqualTo("f-2.1");
        }

        @Test
        void has_its_votes_as_a_file() throws Exception {
            log.append(voted("s-1", 1, "f-1.1", REZA, Vote.GRANT));
            assertThat(officer.answer("/sessions/s-1/votes.csv?lang=en").getContentAsString())
                    .startsWith("\uFEFFItem,Case,Firm,Member,Vote,Note,Version seen,Outcome")
                    .contains("\r\n1,f-1.1,فولاد سازان کرمان,reza,Grant,,1,To be voted on");
        }
    }

    @Nested
    class the_minutes {

        private String sha256 = "";

        @BeforeEach
        void are_drawn_up() throws Exception {
            log.append(
                    opening("s-1"),
                    granted("s-1", 1, "f-1.1"),
                    new ItemExecuted("s-1", 1, "f-1.1", 2),
                    new ItemDeferred("s-1", 2, "f-2.1", "no report", "kamran", TODAY));
            sha256 = json(officer.answer("/api/v1/sessions/s-1/minutes")).path("sha256").asString();
            log.append(new MinutesDrafted("s-1", sha256, "officer", TODAY));
        }

        @Test
        void show_the_text_that_is_signed_with_its_hash() throws Exception {
            JsonNode told = json(officer.answer("/api/v1/sessions/s-1/minutes"));
            assertThat(CanonicalJson.sha256(told.path("text").asString())).isEqualTo(sha256);
            assertThat(told.path("drafted").asBoolean()).isTrue();
            assertThat(officer.en("/sessions/s-1/minutes"))
                    .contains(sha256, "form 1", "Put off", "no report")
                    .doesNotContain("not yet");
            officer.fa("/sessions/s-1/minutes");
        }

        @Test
        void are_signed_by_chair_and_secretary() throws Exception {
            assertThat(officer.en("/sessions/s-1?do=SIGN"))
                    .contains("/signatures", "value=\"" + sha256 + "\"");
            assertThat(reza.en("/sessions/s-1")).doesNotContain("do=SIGN");
            log.append(new MinutesSigned("s-1", Office.SECRETARY, sha256, "officer", TODAY));
            assertThat(officer.en("/sessions/s-1")).doesNotContain("do=SIGN");
            assertThat(chair.en("/sessions/s-1")).contains("do=SIGN", "Signed by the secretary on");
            log.append(
                    new MinutesSigned("s-1", Office.CHAIR, sha256, "kamran", TODAY),
                    new SessionClosed("s-1", sha256, TODAY));
            assertThat(chair.fa("/sessions/s-1")).doesNotContain("do=").contains("پایان‌یافته");
            assertThat(ids("?when=past")).containsExactly("s-1");
        }
    }

    @Test
    void replaying_gives_the_same_documents_and_nothing_happens_twice() {
        log.append(opening("s-1"), voted("s-1", 1, "f-1.1", REZA, Vote.GRANT));
        log.append(recused("s-1", 1, "f-1.1"), granted("s-1", 1, "f-1.1"));
        String live = log.digest(Sessions.COLLECTION);
        String cases = log.digest(Sessions.CASES);
        log.handOverAgain(Sessions.GROUP);
        assertThat(log.digest(Sessions.COLLECTION)).isEqualTo(live);
        log.rebuild(Sessions.GROUP);
        assertThat(log.digest(Sessions.COLLECTION)).isEqualTo(live);
        assertThat(log.digest(Sessions.CASES)).isEqualTo(cases);
    }

    private void change(String caseId) {
        log.append(new TechnologyNeedRegistered(caseId, "T1", "a press", TODAY));
    }

    private List<String> ids(String query) throws Exception {
        MockHttpServletResponse answer = officer.answer("/api/v1/sessions" + query);
        return json(answer)
                .path("items")
                .valueStream()
                .map(e -> e.path("sessionId").asString())
                .toList();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return new JsonMapper().readTree(answer.getContentAsString());
    }
}
