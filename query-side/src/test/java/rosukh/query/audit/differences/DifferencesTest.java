package rosukh.query.audit.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.figures;
import static rosukh.query.harness.Facts.found;
import static rosukh.query.harness.Facts.identified;
import static rosukh.query.harness.Facts.notEligible;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.product;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.refused;
import static rosukh.query.harness.Facts.registered;
import static rosukh.query.harness.Facts.submitted;
import static rosukh.query.harness.Facts.worksIn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ViewTest
class DifferencesTest {

    private static final String CASE = "f-1.1";
    private static final String API = "/api/v1/cases/" + CASE + "/differences";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;
    private final JsonMapper json = new JsonMapper();

    @BeforeEach
    void an_open_case() {
        log.clear();
        officer = Browser.officer(mvc);
        log.by("omid", "officer", "isipo")
                .append(
                        published("ir-kb-1402-02-18"),
                        registered("f-1", "10100000001", "Press Works"),
                        worksIn("f-1", "KRM-P01"),
                        opened("f-1", "KRM-P01"));
    }

    @Test
    void names_the_event_that_last_set_each_place_and_who_recorded_it_and_why() throws Exception {
        long before = log.head();
        log.append(figures(CASE));
        log.by("sara", "officer", "isipo").with("reason", "A typing error").append(revenue("7"));
        log.by("omid", "officer", "isipo").append(identified(CASE));
        JsonNode answer = answer(API + "?from=" + before);
        assertThat(paths(answer))
                .contains("/stage", "/application/facts/0", "/milestones/identifiedOn");
        JsonNode change = change(answer, "/application/facts/0");
        assertThat(change.path("before").isNull()).isTrue();
        assertThat(change.at("/after/values/0").asString()).isEqualTo("7");
        JsonNode source = source(answer, change);
        assertThat(source.path("actor").asString()).isEqualTo("sara");
        assertThat(source.path("reason").asString()).isEqualTo("A typing error");
        assertThat(source.path("event").asString()).isEqualTo("certification.facts-declared");
        assertThat(source(answer, change(answer, "/stage")).path("event").asString())
                .isEqualTo("certification.talent-identified");
        assertThat(answer.path("events")).hasSize(3);
    }

    @Test
    void shows_the_state_the_view_holds() throws Exception {
        RandomCase.of(new Random(3), CASE, 40).forEach(log::append);
        for (String record : List.of("/api/v1/cases/" + CASE, "/api/v1/firms/f-1")) {
            ObjectNode view = (ObjectNode) answer(record);
            view.remove(List.of("version", "timeline"));
            JsonNode patch = answer(record + "/differences?from=0").path("patch");
            assertThat(Patches.applied(patch, json.createObjectNode())).isEqualTo(view);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void leads_from_any_moment_to_any_later_one(int seed) throws Exception {
        Random random = new Random(seed);
        RandomCase.of(random, CASE, 25).forEach(log::append);
        for (String record : List.of("/api/v1/cases/" + CASE, "/api/v1/firms/f-1")) {
            List<JsonNode> states = states(record);
            for (int i = 0; i < 30; i++) {
                int from = random.nextInt(states.size());
                int to = from + random.nextInt(states.size() - from);
                JsonNode answer = answer(record + "/differences?from=" + from + "&to=" + to);
                assertThat(Patches.applied(answer.path("patch"), states.get(from)))
                        .isEqualTo(states.get(to));
                lastTouched(answer, states, from, to);
            }
        }
    }

    /// Each place has one event within the stretch: it made the place what it is at the end, and no
    /// event after it touched the place.
    private static void lastTouched(JsonNode answer, List<JsonNode> states, int from, int to) {
        Set<String> patched = new HashSet<>();
        answer.path("patch").forEach(each -> patched.add(each.path("path").asString()));
        assertThat(paths(answer)).hasSameSizeAs(patched).containsAll(patched);
        for (JsonNode change : answer.path("changes")) {
            String path = change.path("path").asString();
            int by = change.path("by").asInt();
            assertThat(by).isGreaterThan(from).isLessThanOrEqualTo(to);
            JsonNode end = states.get(to).at(path);
            assertThat(states.get(by - 1).at(path)).as(path).isNotEqualTo(end);
            for (int later = by; later <= to; later++)
                assertThat(states.get(later).at(path)).as(path).isEqualTo(end);
        }
    }

    /// The state after each position, each folded from the beginning.
    private List<JsonNode> states(String record) throws Exception {
        List<JsonNode> states = new ArrayList<>();
        for (long position = 0; position <= log.head(); position++)
            states.add(
                    Patches.applied(
                            answer(record + "/differences?from=0&to=" + position).path("patch"),
                            json.createObjectNode()));
        return states;
    }

    @Test
    void takes_moments_and_days_as_well_as_positions() throws Exception {
        log.append(identified(CASE), figures(CASE));
        String third = "2026-11-01T08:03:00Z";
        assertThat(answer(API + "?from=" + third)).isEqualTo(answer(API + "?from=3"));
        assertThat(answer(API + "?from=2026-11-01T11:33:59%2B03:30"))
                .isEqualTo(answer(API + "?from=3"));
        assertThat(answer(API + "?to=2026-10-31").path("patch")).isEmpty();
        assertThat(answer(API)).isEqualTo(answer(API + "?from=3"));
        assertThat(answer(API + "?to=1405-08-10")).isEqualTo(answer(API));
        assertThat(answer(API + "?to=۱۴۰۵-۰۸-۱۰".replace("۱۴۰۵-۰۸-۱۰", encoded())))
                .isEqualTo(answer(API));
    }

    private static String encoded() {
        return java.net.URLEncoder.encode("۱۴۰۵-۰۸-۱۰", java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=3&to=2",
                "?from=yesterday",
                "?to=99",
                "?from=2026-13-01",
                "?from=2026-11-01T99:00Z",
                "?form=1"
            })
    void refuses_what_is_no_stretch_of_the_log(String query) throws Exception {
        MockHttpServletResponse refused = officer.answer(API + query);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString())
                .containsAnyOf("PARAMETER_INVALID", "PARAMETER_UNKNOWN");
    }

    @Test
    void is_out_of_reach_with_the_record() throws Exception {
        Browser yazd = new Browser(mvc, "y", "ROLE_officer", "PROVINCE_YAZ");
        Browser other = new Browser(mvc, "x", "ROLE_firm", "FIRM_f-2");
        for (Browser each : List.of(yazd, other)) {
            assertThat(each.answer(API).getStatus()).isEqualTo(404);
            assertThat(each.answer("/api/v1/firms/f-1/differences").getStatus()).isEqualTo(404);
            assertThat(each.answer("/cases/" + CASE + "/differences").getStatus()).isEqualTo(404);
        }
        assertThat(officer.answer("/api/v1/cases/f-1/differences").getStatus()).isEqualTo(404);
        assertThat(officer.answer("/api/v1/firms/f-1.1/differences").getStatus()).isEqualTo(404);
        assertThat(officer.answer("/api/v1/cases/scheme-ir-kb/differences").getStatus())
                .isEqualTo(404);
    }

    @Test
    void keeps_the_people_of_the_office_from_the_firm() throws Exception {
        log.by("fatima", "firm", "press-works").append(product(CASE), figures(CASE));
        log.by("zq-omid", "officer", "zq-office").with("reason", "zq-secret");
        log.append(submitted(CASE));
        log.by("zq-lab", "assessor", "zq-lab")
                .append(found(CASE, "P1", "P-1", Answer.of("technologyLevel", "LOW")));
        log.append(notEligible(CASE));
        log.by("zq-member", "committee", "zq-group").append(refused(CASE));
        Browser firm = new Browser(mvc, "fatima", "ROLE_firm", "FIRM_f-1");
        for (String address :
                List.of(
                        API,
                        "/api/v1/firms/f-1/differences",
                        "/cases/" + CASE + "/differences",
                        "/firms/f-1/differences")) {
            assertThat(firm.answer(address).getContentAsString())
                    .as(address)
                    .isNotEmpty()
                    .doesNotContain("zq-", "Seen on the line", "The level is too low", "omid");
        }
        JsonNode told = answer(firm, API);
        assertThat(source(told, change(told, "/application/products/0")).path("actor").asString())
                .isEqualTo("fatima");
        assertThat(source(told, change(told, "/stage")).path("role").asString())
                .isEqualTo("committee");
        assertThat(officer.en("/cases/" + CASE + "/differences")).contains("zq-member", "zq-lab");
    }

    @Test
    void is_shown_in_words_in_both_languages() throws Exception {
        log.append(identified(CASE), figures(CASE), revenue("7"));
        String en = officer.en("/cases/" + CASE + "/differences?from=4&to=6");
        assertThat(en)
                .contains("What changed in", "2 events changed", "/application/facts/0")
                .contains("omid · Officer · isipo", "values: 7")
                .contains("/api/v1/cases/f-1.1/differences?from=4&amp;to=6");
        assertThat(officer.fa("/cases/" + CASE + "/differences")).contains("درخواست", "کارشناس");
        assertThat(officer.fa("/firms/f-1/differences")).contains("محل کار ثبت شد");
        assertThat(officer.en("/firms/f-1/differences?from=3&to=3")).contains("Nothing changed");
        assertThat(officer.en("/cases/" + CASE)).contains("/cases/f-1.1/differences");
        assertThat(officer.en("/firms/f-1")).contains("/firms/f-1/differences");
    }

    private static FactsDeclared revenue(String rial) {
        return new FactsDeclared(
                CASE, List.of(Answer.of("operatingRevenueRial", rial)), OPENED.plusDays(34));
    }

    private static List<String> paths(JsonNode answer) {
        List<String> paths = new ArrayList<>();
        answer.path("changes").forEach(each -> paths.add(each.path("path").asString()));
        return paths;
    }

    private static JsonNode change(JsonNode answer, String path) {
        for (JsonNode each : answer.path("changes"))
            if (each.path("path").asString().equals(path)) return each;
        throw new AssertionError(path + " is not in " + answer);
    }

    private static JsonNode source(JsonNode answer, JsonNode change) {
        for (JsonNode each : answer.path("events"))
            if (each.path("position").equals(change.path("by"))) return each;
        throw new AssertionError(change + " has no event");
    }

    private JsonNode answer(String address) throws Exception {
        return answer(officer, address);
    }

    private JsonNode answer(Browser who, String address) throws Exception {
        MockHttpServletResponse answer = who.answer(address);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }
}
