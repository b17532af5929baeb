package rosukh.query.overview.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.Criterion;
import rosukh.events.pioneers.Figures;
import rosukh.events.pioneers.Finding;
import rosukh.events.pioneers.PioneerEvent.CommitmentMade;
import rosukh.events.pioneers.PioneerEvent.FirmNominated;
import rosukh.events.pioneers.PioneerEvent.FirmQualified;
import rosukh.events.pioneers.PioneerEvent.PurchaseVerified;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.show.Format;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ViewTest
class OverviewTest {

    private static final String SHA = "a".repeat(64);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    private Browser manager;

    @BeforeEach
    void a_pioneer_that_bought_some_months_ago() {
        log.clear();
        log.by("omid", "officer", "isipo");
        LocalDate then = Format.today().minusDays(100);
        log.append(
                new FirmRegistered("f-1", "1f-1", "پیشران یک", "METAL", 25, "LARGE", then),
                new PlaceOfWorkRecorded("f-1", "KRM-P01", "KRM", then));
        log.append(
                new FirmNominated(
                        "f-1",
                        1,
                        new Figures("LARGE", 5000, 100, 20, 1),
                        SHA,
                        "buys much",
                        "omid",
                        then),
                new FirmQualified(
                        "f-1",
                        1,
                        1,
                        SHA,
                        List.of(new Finding(Criterion.SIZE, 3, 4, true)),
                        "mina",
                        then));
        log.append(
                new CommitmentMade(
                        "f-1",
                        1,
                        CommitmentKind.PURCHASE,
                        4_000_000_000L,
                        then,
                        then.plusYears(1),
                        SHA,
                        "omid",
                        then),
                new PurchaseVerified("f-1", 1, "m-1", "f-8", "KB-1", 2_500_000_000L, then, then));
        manager = new Browser(mvc, "mina", "ROLE_manager", "ORG_isipo");
    }

    @Test
    void has_every_system_once_in_the_order_of_the_mission() throws Exception {
        List<String> subjects = new ArrayList<>();
        standings().forEach(each -> subjects.add(each.path("subject").asString()));
        assertThat(subjects)
                .containsExactlyElementsOf(
                        List.of(Subject.values()).stream().map(Subject::name).toList());
    }

    @Test
    void says_of_every_system_how_fresh_it_is_and_where_each_number_opens() throws Exception {
        for (JsonNode each : standings()) {
            assertThat(each.path("asOf").path("current").asBoolean()).isTrue();
            assertThat(each.path("vitals").size()).as(each.toString()).isBetween(2, 5);
            for (JsonNode vital : each.path("vitals")) {
                assertThat(vital.path("value").asString()).isNotBlank();
                JsonNode now = vital.path("trend").path(vital.path("trend").size() - 1);
                if (now.isObject())
                    assertThat(now.path("text").asString())
                            .as("the way ends where the number stands: " + vital)
                            .isEqualTo(vital.path("value").asString());
                String href = vital.path("href").asString();
                assertThat(manager.answer(href).getStatus()).as(href).isEqualTo(200);
            }
        }
    }

    @Test
    void shows_the_way_of_a_number() throws Exception {
        JsonNode pioneers = of(Subject.PIONEERS);
        JsonNode verified = pioneers.path("vitals").path(0);
        assertThat(verified.path("value").asString()).contains("2.5").contains("billion");
        JsonNode trend = verified.path("trend");
        assertThat(trend.size()).isEqualTo(12);
        assertThat(trend.path(0).path("value").asDouble()).isZero();
        assertThat(trend.path(11).path("value").asDouble()).isEqualTo(2_500_000_000d);
    }

    @Test
    void is_a_page_in_both_languages() throws Exception {
        assertThat(manager.fa("/overview"))
                .contains("سامانه‌ها در یک نگاه", "۲٫۵ میلیارد ریال", "class=\"spark\"");
        assertThat(manager.en("/overview")).contains("The systems at a glance", "2.5 billion");
    }

    /// Before anything happened every system is there, says nothing that is not so, and opens.
    @Test
    void is_there_before_anything_happened() throws Exception {
        log.clear();
        for (JsonNode each : standings()) {
            assertThat(each.path("vitals").size()).as(each.toString()).isBetween(2, 5);
            for (JsonNode vital : each.path("vitals")) {
                assertThat(vital.path("value").asString())
                        .as(vital.toString())
                        .matches("(0|–|0.*|unknown|not available)")
                        .doesNotContain("NaN", "null");
                String href = vital.path("href").asString();
                assertThat(manager.answer(href).getStatus()).as(href).isEqualTo(200);
            }
        }
        assertThat(manager.fa("/overview")).contains("یازده سامانه").doesNotContain("null", "NaN");
    }

    /// A label alone says what is counted, and whoever has the numbers read out hears the course.
    @Test
    void names_every_number_and_its_course() throws Exception {
        for (JsonNode each : standings())
            for (JsonNode vital : each.path("vitals"))
                assertThat(vital.path("label").asString()).as(each.toString()).isNotBlank();
        assertThat(manager.en("/overview")).contains("more than then", "as much as then");
    }

    private JsonNode of(Subject subject) throws Exception {
        for (JsonNode each : standings())
            if (each.path("subject").asString().equals(subject.name())) return each;
        throw new AssertionError("no " + subject);
    }

    private JsonNode standings() throws Exception {
        return new JsonMapper()
                .readTree(manager.answer("/api/v1/overview?lang=en").getContentAsString())
                .path("systems");
    }
}
