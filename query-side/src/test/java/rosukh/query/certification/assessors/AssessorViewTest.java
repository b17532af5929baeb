package rosukh.query.certification.assessors;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.assessors.AssessorEvent.AssessorChanged;
import rosukh.events.assessors.AssessorEvent.AssessorEnrolled;
import rosukh.events.assessors.AssessorEvent.AssessorReassigned;
import rosukh.events.assessors.AssessorEvent.AssessorReturned;
import rosukh.events.assessors.AssessorEvent.AssessorStoodDown;
import rosukh.events.assessors.AssessorEvent.AssignmentReleased;
import rosukh.events.assessors.AssessorEvent.ConflictDeclared;
import rosukh.events.assessors.AssessorEvent.ConflictWithdrawn;
import rosukh.events.assessors.AssignmentWay;
import rosukh.events.assessors.Candidate;
import rosukh.events.assessors.ConflictGround;
import rosukh.events.assessors.ConflictWith;
import rosukh.events.assessors.PassedOver;
import rosukh.events.assessors.ReleaseCause;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From events to the register, and to why somebody has a case.
@ViewTest
class AssessorViewTest {

    static final LocalDate DAY = OPENED.plusDays(20);
    static final String CASE = "f-1.1";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;

    @BeforeEach
    void two_assessors_and_a_submitted_case() {
        log.clear();
        log.by("omid", "officer", "isipo")
                .append(
                        published("ir-kb-1402-02-18"),
                        registered("f-1", "10100000001", "پرس سازان تهران"),
                        opened("f-1", "TEH-P01"),
                        identified(CASE),
                        submitted(CASE),
                        enrolled("azar", List.of("TEH", "KRM")),
                        enrolled("bita", List.of()));
        officer = Browser.officer(mvc);
    }

    @Nested
    class the_register {

        @Test
        void shows_fields_provinces_and_a_free_desk_in_both_languages() throws Exception {
            assertThat(officer.en("/assessors"))
                    .contains("azar", "body-azar", "0 of 2", "free", "the whole country", "never");
            assertThat(officer.fa("/assessors")).contains("ارزیابان", "همه‌ی کشور", "آماده");
        }

        @Test
        void says_who_is_full_and_which_cases_they_have() throws Exception {
            log.append(assigned("azar"));
            assertThat(officer.en("/assessors")).contains("1 of 2", "/cases/f-1.1/assessor");
            log.append(
                    new AssessorChanged(
                            "azar", "body-azar", List.of("ICT"), List.of(), 1, "omid", DAY));
            assertThat(officer.en("/assessors")).contains("1 of 1", "full");
        }

        @Test
        void shows_conflicts_that_stand_and_no_others() throws Exception {
            log.append(conflict("f-9", LocalDate.now().minusMonths(25)));
            assertThat(officer.en("/assessors")).doesNotContain("f-9");
            log.append(conflict("f-9", LocalDate.now().minusMonths(1)));
            assertThat(officer.en("/assessors")).contains("other services, with the firm f-9");
            log.append(
                    new ConflictWithdrawn(
                            "azar",
                            ConflictWith.FIRM,
                            "f-9",
                            ConflictGround.SERVICE,
                            "over",
                            "omid",
                            DAY));
            assertThat(officer.en("/assessors")).doesNotContain("f-9");
        }

        @Test
        void shows_who_has_stood_down_until_they_return() throws Exception {
            log.append(new AssessorStoodDown("azar", "leave", "omid", DAY));
            assertThat(officer.en("/assessors")).contains("stood down");
            log.append(new AssessorReturned("azar", "back", "omid", DAY));
            assertThat(officer.en("/assessors")).doesNotContain("stood down");
        }

        @Test
        void has_a_form_for_every_action() throws Exception {
            for (String action : List.of("change", "down", "back", "conflict"))
                assertThat(officer.en("/assessors?who=azar&do=" + action))
                        .contains("action=\"/forms/assessors/azar/");
            assertThat(officer.en("/assessors?do=enrol"))
                    .contains("action=\"/forms/assessors\"", "name=\"fields\"", "MACHINERY");
            assertThat(officer.en("/assessors?who=azar&do=withdraw"))
                    .contains("No conflict is declared");
            log.append(conflict("f-9", DAY));
            assertThat(officer.en("/assessors?who=azar&do=withdraw"))
                    .contains("value=\"FIRM SERVICE f-9\"");
        }

        @Test
        void lets_an_assessor_declare_own_conflicts_only() throws Exception {
            Browser azar = new Browser(mvc, "azar", "ROLE_assessor", "ORG_body-azar");
            assertThat(azar.en("/assessors"))
                    .contains("who=azar")
                    .doesNotContain("who=bita", "do=enrol", "do=change");
        }

        @Test
        void is_told_by_the_api_with_its_version() throws Exception {
            log.append(assigned("azar"));
            MockHttpServletResponse answer = officer.answer("/api/v1/assessors");
            assertThat(answer.getHeader("ETag")).isEqualTo("\"2\"");
            JsonNode first = json(answer).path("items").path(0);
            assertThat(first.path("account").asString()).isEqualTo("azar");
            assertThat(first.path("openCases").asInt()).isEqualTo(1);
            assertThat(first.path("lastAssigned").asString()).isEqualTo(DAY.toString());
            assertThat(json(officer.answer("/api/v1/assessors/bita")).path("openCases").asInt())
                    .isZero();
            assertThat(officer.answer("/api/v1/assessors/nobody").getStatus()).isEqualTo(404);
        }
    }

    @Nested
    class a_case {

        @Test
        void that_nobody_has_says_so_and_offers_to_assign_it() throws Exception {
            assertThat(officer.en("/cases/f-1.1/assessor"))
                    .contains(
                            "assigned to nobody",
                            "action=\"/forms/cases/f-1.1/assessor-assignments\"",
                            "azar · body-azar");
            assertThat(officer.en("/cases/f-1.1")).contains("/cases/f-1.1/assessor");
        }

        @Test
        void shows_everybody_who_was_considered_and_why_it_was_not_they() throws Exception {
            log.append(assigned("azar"));
            assertThat(officer.en("/cases/f-1.1/assessor"))
                    .contains(
                            "Assigned to azar on",
                            "by the rule, asked by omid",
                            "Chosen",
                            "Has more open cases",
                            "5 days",
                            "/forms/cases/f-1.1/assessor-assignments/reassignment");
            assertThat(officer.fa("/cases/f-1.1/assessor")).contains("برگزید", "پرونده‌های باز");
        }

        @Test
        void tells_a_change_with_its_reason_and_moves_the_desk() throws Exception {
            log.append(
                    assigned("azar"),
                    new AssessorReassigned(
                            CASE,
                            "f-1",
                            "azar",
                            "bita",
                            AssignmentWay.NAMED,
                            "on leave",
                            List.of(
                                    new Candidate("bita", 0, null, null),
                                    new Candidate("azar", 1, DAY, PassedOver.REPLACED)),
                            "omid",
                            DAY));
            assertThat(officer.en("/cases/f-1.1/assessor"))
                    .contains("Assigned to bita instead of azar", "on leave", "Is to be replaced");
            assertThat(desk("azar")).isZero();
            assertThat(desk("bita")).isEqualTo(1);
        }

        @Test
        void that_was_released_is_nobodys_again() throws Exception {
            log.append(
                    assigned("azar"),
                    new AssignmentReleased(CASE, "azar", ReleaseCause.RECOMMENDED, DAY));
            assertThat(officer.en("/cases/f-1.1/assessor"))
                    .contains("assigned to nobody", "azar was released");
            assertThat(desk("azar")).isZero();
        }

        @Test
        void is_told_by_the_api() throws Exception {
            log.append(assigned("azar"));
            JsonNode told = json(officer.answer("/api/v1/cases/f-1.1/assessor-assignments"));
            assertThat(told.path("assessor").asString()).isEqualTo("azar");
            JsonNode second = told.path("turns").path(0).path("candidates").path(1);
            assertThat(second.path("account").asString()).isEqualTo("bita");
            assertThat(second.path("passedOver").asString()).isEqualTo("BUSIER");
        }

        @Test
        void out_of_reach_or_of_nobody_is_not_found() throws Exception {
            Browser yazd = new Browser(mvc, "ali", "ROLE_officer", "ORG_isipo", "PROVINCE_YZD");
            for (String address :
                    List.of("/cases/f-1.1/assessor", "/api/v1/cases/f-1.1/assessor-assignments"))
                assertThat(yazd.answer(address).getStatus()).isEqualTo(404);
            assertThat(officer.answer("/cases/f-9.1/assessor").getStatus()).isEqualTo(404);
        }
    }

    @Test
    void a_rebuilt_view_equals_the_live_one() {
        log.append(
                assigned("azar"),
                conflict("f-9", DAY),
                new AssignmentReleased(CASE, "azar", ReleaseCause.WITHDRAWN, DAY));
        for (String collection : List.of(AssessorFiles.MEMBERS, AssessorFiles.CASES)) {
            String live = log.digest(collection);
            log.rebuild(AssessorProjection.GROUP);
            assertThat(log.digest(collection)).isEqualTo(live);
        }
    }

    private long desk(String account) throws Exception {
        return json(officer.answer("/api/v1/assessors/" + account)).path("openCases").asLong();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return new JsonMapper().readTree(answer.getContentAsString());
    }

    private static AssessorEnrolled enrolled(String account, List<String> provinces) {
        return new AssessorEnrolled(
                account, "body-" + account, List.of("MACHINERY"), provinces, 2, "omid", DAY);
    }

    private static ConflictDeclared conflict(String firmId, LocalDate from) {
        return new ConflictDeclared(
                "azar", ConflictWith.FIRM, firmId, ConflictGround.SERVICE, from, "azar", DAY);
    }

    private static AssessorAssigned assigned(String account) {
        return new AssessorAssigned(
                CASE,
                "f-1",
                account,
                AssignmentWay.PROPOSED,
                null,
                List.of(
                        new Candidate(account, 0, null, null),
                        new Candidate("bita", 1, DAY.minusDays(5), PassedOver.BUSIER)),
                "omid",
                DAY);
    }
}
