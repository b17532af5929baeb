package rosukh.query.audit.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.letters.ContactEvent.ContactSet;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.MemoryLog;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class EventExplorerTest {

    private static final String API = "/api/v1/audit/events";

    @Autowired Log log;
    @Autowired MemoryLog published;
    @Autowired MockMvc mvc;
    Browser auditor;

    @BeforeEach
    void a_log_of_two_firms() {
        log.clear();
        published.clear();
        log.by("omid", "officer", "isipo")
                .saying(Map.of("traceId", "m-1", "correlationId", "m-1", "reason", "first visit"))
                .append(
                        Facts.registered("f-1", "10320004156", "فولاد سپهر"),
                        Facts.worksIn("f-1", "KRM-P01"))
                .saying(Map.of("traceId", "m-2"))
                .append(Facts.opened("f-1", "KRM-P01"))
                .append(
                        new ContactSet(
                                "f-1",
                                "a@sepehr.example",
                                "fa",
                                "omid",
                                LocalDate.of(2026, 11, 21)));
        log.by("sara", "officer", "zone-2")
                .append(Facts.registered("f-2", "10320004157", "Yazd Ceramics"));
        auditor = new Browser(mvc, "auditor", "ROLE_auditor");
    }

    @Nested
    class the_list {

        @Test
        void shows_every_event_in_both_languages_the_newest_first() throws Exception {
            assertThat(positions("")).containsExactly(4L, 3L, 2L, 1L, 0L);
            assertThat(positions("?order=oldest")).containsExactly(0L, 1L, 2L, 3L, 4L);
            assertThat(auditor.fa("/audit/events")).contains("firms.firm-registered", "رویدادها");
            assertThat(auditor.en("/audit/events")).contains("isipo", "firmId=f-1", "5 in total");
        }

        @Test
        void is_filtered_by_who_what_when_and_what_is_named() throws Exception {
            assertThat(positions("?type=firms.firm-registered")).containsExactly(4L, 0L);
            assertThat(positions("?type=firms.firm-registered,certification.case-opened"))
                    .containsExactly(4L, 2L, 0L);
            assertThat(positions("?type=firms.*")).containsExactly(4L, 1L, 0L);
            assertThat(positions("?type=firms.firm-registered&type=letters.contact-set"))
                    .containsExactly(4L, 3L, 0L);
            assertThat(positions("?stream=f-1.1")).containsExactly(2L);
            assertThat(positions("?actor=sara")).containsExactly(4L);
            assertThat(positions("?role=assessor")).isEmpty();
            assertThat(positions("?organisation=isipo")).hasSize(4);
            assertThat(positions("?field=firmId%3Df-1")).containsExactly(3L, 2L, 1L, 0L);
            assertThat(positions("?field=firmId%3Df-1,estateKey%3DKRM-P01"))
                    .containsExactly(2L, 1L);
            assertThat(positions("?correlation=m-1")).containsExactly(1L, 0L);
            assertThat(positions("?fromPosition=1&toPosition=2")).containsExactly(2L, 1L);
            assertThat(positions("?from=2026-11-01T08:03:00Z")).containsExactly(4L, 3L);
            assertThat(positions("?to=2026-11-01T08:01:00Z")).containsExactly(0L);
            assertThat(positions("?from=2026-11-01&to=2026-11-01")).hasSize(5);
            assertThat(positions("?from=1405-08-11")).isEmpty();
        }

        @Test
        void refuses_what_cannot_be_meant() throws Exception {
            for (String wrong :
                    List.of(
                            "type=firms.never",
                            "field=firmId",
                            "from=yesterday",
                            "from=2026-11-01T99",
                            "fromPosition=-1",
                            "order=random",
                            "after=x",
                            "after=1&before=2",
                            "limit=0"))
                assertThat(auditor.answer(API + "?" + wrong).getStatus()).as(wrong).isEqualTo(400);
            assertThat(auditor.answer("/audit/events?type=firms.never").getStatus()).isEqualTo(400);
        }

        @Test
        void comes_in_parts_that_link_to_each_other_both_ways() throws Exception {
            for (String order : List.of("newest", "oldest")) {
                List<Long> seen = new ArrayList<>();
                String next = API + "?limit=2&order=" + order;
                String last = next;
                while (next != null) {
                    last = next;
                    MockHttpServletResponse answer = auditor.answer(next);
                    json(answer).path("items").forEach(each -> seen.add(position(each)));
                    next = link(answer, "next");
                }
                assertThat(seen)
                        .containsExactlyElementsOf(
                                order.equals("newest")
                                        ? List.of(4L, 3L, 2L, 1L, 0L)
                                        : List.of(0L, 1L, 2L, 3L, 4L));
                String before = link(auditor.answer(last), "prev");
                List<Long> back = new ArrayList<>();
                json(auditor.answer(before)).path("items").forEach(e -> back.add(position(e)));
                assertThat(back).containsExactlyElementsOf(seen.subList(2, 4));
            }
        }

        @Test
        void counts_where_counting_costs_nothing() throws Exception {
            assertThat(json(auditor.answer(API + "?limit=2")).path("total").asLong()).isEqualTo(5);
            assertThat(
                            json(auditor.answer(API + "?limit=2&fromPosition=1&toPosition=3"))
                                    .path("total")
                                    .asLong())
                    .isEqualTo(3);
            assertThat(json(auditor.answer(API + "?actor=sara")).path("total").asLong()).isOne();
            assertThat(json(auditor.answer(API + "?limit=2&actor=omid")).path("total").isNull())
                    .isTrue();
        }

        @Test
        void is_had_as_files_as_it_is_filtered() throws Exception {
            String csv =
                    auditor.answer("/audit/events/export.csv?actor=sara&lang=en")
                            .getContentAsString();
            assertThat(csv.lines()).hasSize(2);
            assertThat(csv).contains("firms.firm-registered,f-2,0,sara,officer,zone-2");
            List<String> lines =
                    auditor.answer("/audit/events/export.ndjson?order=oldest")
                            .getContentAsString()
                            .lines()
                            .toList();
            assertThat(lines).hasSize(5);
            assertThat(position(new JsonMapper().readTree(lines.get(3)))).isEqualTo(3);
            assertThat(lines).noneMatch(line -> line.contains("sepehr.example"));
        }

        @Test
        void is_not_for_who_sees_one_province_only() throws Exception {
            Browser limited = new Browser(mvc, "a", "ROLE_auditor", "PROVINCE_KRM");
            for (String path : List.of(API, API + "/0", "/audit", "/audit/log", "/audit/verify"))
                assertThat(limited.answer(path).getStatus()).as(path).isEqualTo(403);
        }

        @Test
        void is_the_same_when_it_is_built_again() {
            String digest = log.digest(EventIndex.COLLECTION);
            log.handOverAgain(EventIndex.GROUP);
            assertThat(log.digest(EventIndex.COLLECTION)).isEqualTo(digest);
            log.rebuild(EventIndex.GROUP);
            assertThat(log.digest(EventIndex.COLLECTION)).isEqualTo(digest);
        }
    }

    @Nested
    class an_event {

        @Test
        void is_shown_with_all_that_is_stored_beside_it() throws Exception {
            String html = auditor.en("/audit/events/0");
            assertThat(html)
                    .contains("firms.firm-registered", "omid", "isipo", "first visit", "m-1")
                    .contains(log.at(0).orElseThrow().envelope().payload())
                    .contains("/audit/events/1")
                    .contains("href=\"/firms/f-1\"");
            assertThat(auditor.fa("/audit/events/2")).contains("href=\"/cases/f-1.1\"");
            assertThat(auditor.answer("/audit/events/5").getStatus()).isEqualTo(404);
            assertThat(auditor.answer("/audit/events/x").getStatus()).isEqualTo(400);
        }

        @Test
        void leads_to_what_began_with_the_same_message() throws Exception {
            assertThat(auditor.en("/audit/events/0").replaceAll("\\s+", " "))
                    .containsPattern("Began with the same message.*id=\"event-1\"");
        }

        @Test
        void leads_to_its_proof_once_a_checkpoint_covers_it() throws Exception {
            assertThat(auditor.en("/audit/events/0")).doesNotContain("/api/v1/log/proofs/0");
            published.publish();
            assertThat(auditor.en("/audit/events/0")).contains("/api/v1/log/proofs/0");
        }

        @Test
        void is_the_leaf_of_the_log_by_the_api() throws Exception {
            published.publish();
            JsonNode event = json(auditor.answer(API + "/2"));
            assertThat(event.at("/envelope/type").asString())
                    .isEqualTo("certification.case-opened");
            assertThat(published.proof(2).shows(log.at(2).orElseThrow().envelope().bytes()))
                    .isTrue();
            assertThat(event.path("leaf").asString())
                    .isEqualTo(
                            rosukh.log.Hash.leaf(log.at(2).orElseThrow().envelope().bytes())
                                    .toString());
        }

        @Test
        void masks_what_is_confidential_until_a_reason_is_given() throws Exception {
            JsonNode masked = json(auditor.answer(API + "/0"));
            assertThat(masked.at("/payload/name").asString()).isEqualTo(Masking.MASK);
            assertThat(masked.path("masked").asBoolean()).isTrue();
            JsonNode shown = json(auditor.answer(API + "/0?reason=case%20of%20the%20court"));
            assertThat(shown.at("/payload/name").asString()).isEqualTo("فولاد سپهر");
            assertThat(shown.path("masked").asBoolean()).isFalse();
            assertThat(auditor.answer(API + "/0?reason=why").getStatus()).isEqualTo(400);
            assertThat(auditor.en("/audit/events/0")).doesNotContain("سپهر").contains("reason");
        }

        @Test
        void never_shows_how_somebody_is_reached() throws Exception {
            JsonNode event = json(auditor.answer(API + "/3?reason=case%20of%20the%20court"));
            assertThat(event.at("/payload/address").asString()).isEqualTo(Masking.MASK);
        }

        @Test
        void leaves_a_note_of_the_reason_in_the_request() throws Exception {
            Object note =
                    mvc.perform(
                                    get("/audit/events/0")
                                            .queryParam("reason", "case of the court")
                                            .with(user("auditor").roles("auditor")))
                            .andReturn()
                            .getRequest()
                            .getAttribute(Unmasked.ATTRIBUTE);
            assertThat(note).isEqualTo(new Unmasked(0, "case of the court"));
        }
    }

    private List<Long> positions(String query) throws Exception {
        List<Long> positions = new ArrayList<>();
        json(auditor.answer(API + query)).path("items").forEach(e -> positions.add(position(e)));
        return positions;
    }

    private static long position(JsonNode event) {
        return event.path("position").asLong();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return new JsonMapper().readTree(answer.getContentAsString());
    }

    private static String link(MockHttpServletResponse answer, String rel) {
        for (Object each : answer.getHeaderValues("Link")) {
            String link = each.toString();
            if (link.endsWith("rel=\"" + rel + "\"")) return link.substring(1, link.indexOf('>'));
        }
        return null;
    }
}
