package rosukh.query.certification.work;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.work.SavedViewEvent.Audience;
import rosukh.events.work.SavedViewEvent.ViewRemoved;
import rosukh.events.work.SavedViewEvent.ViewRenamed;
import rosukh.events.work.SavedViewEvent.ViewSaved;
import rosukh.events.work.SavedViewEvent.ViewShared;
import rosukh.events.work.WorkEvent.CaseReassigned;
import rosukh.events.work.WorkEvent.ClaimReleased;
import rosukh.events.work.WorkEvent.NoteWritten;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

@ViewTest
class NotesViewsLoadTest {

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;

    @BeforeEach
    void two_cases() {
        log.clear();
        log.append(published("ir-kb-1402-02-18"));
        for (int i = 1; i <= 2; i++)
            log.append(
                    registered("f-" + i, "1010000000" + i, "Firm " + i),
                    opened("f-" + i, "KRM-P01"));
        officer = Browser.officer(mvc);
    }

    @Nested
    class a_note {

        @BeforeEach
        void two_notes() {
            log.by("mina", "officer", "isipo")
                    .append(
                            new NoteWritten("f-1.1", "N1", "call the lab", null, "mina", OPENED),
                            new NoteWritten(
                                    "f-1.1", "N2", "call the office", "N1", "mina", OPENED));
        }

        @Test
        void stands_among_the_events_of_the_case_for_the_staff() throws Exception {
            assertThat(officer.en("/cases/f-1.1"))
                    .contains("Note N1", "call the lab", "call the office", "Corrects", "mina");
            assertThat(officer.fa("/cases/f-1.1")).contains("یادداشت", "اصلاح");
        }

        @Test
        void is_filtered_in_and_out() throws Exception {
            assertThat(officer.en("/cases/f-1.1?entries=EVENTS")).doesNotContain("Note N1");
            assertThat(officer.en("/cases/f-1.1?entries=NOTES"))
                    .contains("Note N1")
                    .doesNotContain("id=\"p2\"");
            assertThat(officer.answer("/cases/f-1.1?entries=SOME").getStatus()).isEqualTo(400);
        }

        @Test
        void is_hidden_from_the_firm_and_from_who_helps_it() throws Exception {
            Browser firm = new Browser(mvc, "firm", "ROLE_firm", "FIRM_f-1");
            Browser broker = new Browser(mvc, "b", "ROLE_broker", "ORG_broker-one");
            for (Browser each : new Browser[] {firm, broker})
                assertThat(each.en("/cases/f-1.1?entries=NOTES"))
                        .doesNotContain("call the lab", "Note N1", "Work on the case");
            for (Browser each : new Browser[] {firm, broker})
                assertThat(each.answer("/api/v1/cases/f-1.1/work").getStatus()).isEqualTo(404);
            assertThat(officer.answer("/api/v1/cases/f-1.1/work").getContentAsString())
                    .contains("call the lab", "\"role\":\"officer\"", "\"workVersion\":1")
                    .doesNotContain("\"queued\"", "\"words\"");
            assertThat(firm.answer("/api/v1/work").getContentAsString())
                    .doesNotContain("call the lab");
        }
    }

    @Nested
    class the_case_page {

        @Test
        void says_whose_turn_it_is_and_who_has_it_and_offers_to_take_it() throws Exception {
            assertThat(officer.en("/cases/f-1.1"))
                    .contains(
                            "Waits for:",
                            "Nobody has taken it.",
                            "/forms/work/cases/f-1.1/claim\"");
            log.append(FourCases.claimed("f-1.1", "officer", 1, "ali"));
            assertThat(officer.en("/cases/f-1.1"))
                    .contains("It is with", "ali", "Back to the queue")
                    .doesNotContain("/forms/work/cases/f-1.1/claim\"");
        }

        @Test
        void offers_to_give_back_what_one_has() throws Exception {
            log.append(FourCases.claimed("f-1.1", "officer", 1, "officer"));
            assertThat(officer.en("/cases/f-1.1")).contains("Give back to the queue");
            log.append(new ClaimReleased("f-1.1", "officer", 1, "officer", "officer", "", OPENED));
            assertThat(officer.en("/cases/f-1.1")).contains("Nobody has taken it.");
        }

        @Test
        void offers_an_assessor_nothing_that_is_the_officers() throws Exception {
            Browser assessor = new Browser(mvc, "azar", "ROLE_assessor", "ORG_lab");
            assertThat(assessor.en("/cases/f-1.1"))
                    .contains("Write the note")
                    .doesNotContain("/forms/work/cases/f-1.1/claim\"", "/reassignment");
        }
    }

    @Nested
    class a_saved_view {

        @Test
        void stands_beside_the_filters_under_its_name() throws Exception {
            log.append(new ViewSaved("officer", "V1", "Late ones", "scope=ROLE&q=x", OPENED));
            assertThat(officer.en("/work"))
                    .contains("Late ones", "href=\"/work?scope=ROLE&amp;q=x\"");
            log.append(new ViewRenamed("officer", "V1", "Very late ones", OPENED));
            assertThat(officer.en("/work/views"))
                    .contains("Very late ones", "shared with nobody", "value=\"1\"");
            assertThat(officer.fa("/work/views")).contains("نماهای نگه‌داشته");
            log.append(new ViewRemoved("officer", "V1", OPENED));
            assertThat(officer.en("/work/views")).contains("You keep no view.");
        }

        @Test
        void of_somebody_else_is_used_and_not_changed_by_whom_it_is_shared_with() throws Exception {
            log.append(new ViewSaved("mina", "V1", "Hers", "", OPENED));
            assertThat(officer.en("/work")).doesNotContain("Hers");
            log.append(new ViewShared("mina", "V1", Audience.ROLE, "assessor", OPENED));
            assertThat(officer.en("/work")).doesNotContain("Hers");
            log.append(new ViewShared("mina", "V1", Audience.ROLE, "officer", OPENED));
            assertThat(officer.en("/work")).contains("Hers", "mina");
            assertThat(officer.en("/work/views"))
                    .contains("Hers")
                    .doesNotContain("/forms/work/views/V1/");
            log.append(new ViewShared("mina", "V1", Audience.ORGANISATION, "isipo", OPENED));
            assertThat(officer.en("/work")).contains("Hers");
            assertThat(new Browser(mvc, "o", "ROLE_officer", "ORG_other").en("/work"))
                    .doesNotContain("Hers");
            log.append(new ViewShared("mina", "V1", Audience.NOBODY, null, OPENED));
            assertThat(officer.en("/work")).doesNotContain("Hers");
        }

        @Test
        void is_told_by_the_api_with_the_version_for_the_next_command() throws Exception {
            assertThat(officer.answer("/api/v1/work/views").getContentAsString())
                    .contains("\"version\":-1");
            log.append(new ViewSaved("officer", "V1", "Mine", "", OPENED));
            assertThat(officer.answer("/api/v1/work/views").getContentAsString())
                    .contains("\"version\":0", "\"name\":\"Mine\"");
        }
    }

    @Nested
    class the_load {

        @Test
        void counts_what_each_person_and_role_has_and_opens_it() throws Exception {
            log.append(
                    FourCases.claimed("f-1.1", "officer", 1, "ali"),
                    FourCases.claimed("f-2.1", "officer", 1, "ali"),
                    new CaseReassigned("f-2.1", "officer", 1, "ali", "reza", "m", "g", OPENED));
            assertThat(officer.en("/work/load"))
                    .contains("ali", "reza", "person=reza", "role=officer", "Officer");
            assertThat(officer.fa("/work/load")).contains("بار کار");
            String api = officer.answer("/api/v1/work/load").getContentAsString();
            assertThat(api)
                    .contains(
                            "{\"account\":\"ali\",\"role\":\"officer\",\"cases\":1,\"overdue\":1",
                            "{\"role\":\"officer\",\"cases\":2,\"free\":0,\"overdue\":2");
        }
    }

    @Test
    void the_start_leads_to_the_work_of_who_has_some() throws Exception {
        for (String role : new String[] {"officer", "broker", "assessor", "committee"})
            assertThat(new Browser(mvc, "a", "ROLE_" + role).answer("/").getRedirectedUrl())
                    .isEqualTo("/work");
        assertThat(new Browser(mvc, "a", "ROLE_manager").answer("/").getRedirectedUrl())
                .isEqualTo("/overview");
    }
}
