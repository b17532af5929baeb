package rosukh.query.programmes.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.Partner;
import rosukh.events.programmes.ProgrammeEvent.ContributionPaid;
import rosukh.events.programmes.ProgrammeEvent.MilestoneReached;
import rosukh.events.programmes.ProgrammeEvent.ModelSigned;
import rosukh.events.programmes.ProgrammeEvent.MoneySpent;
import rosukh.events.programmes.ProgrammeEvent.OutputLinked;
import rosukh.events.programmes.ProgrammeEvent.OutputReversed;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeDrafted;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeStarted;
import rosukh.events.programmes.ProgrammeEvent.ReviewOpened;
import rosukh.events.programmes.ProgrammeEvent.VersionAgreed;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Target;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A running programme and its copy, from events to pages: what is shown is counted from events.
@ViewTest
class JointProgrammesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final String SHA = "a".repeat(64);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    private Browser officer;

    @BeforeEach
    void a_running_programme_and_a_copy() {
        log.clear();
        log.by("omid", "officer", "isipo");
        ProgrammeModel model = model("Parts", "KRM");
        String hash = model.sha256();
        log.append(
                new ProgrammeDrafted("pg-1", model, hash, null, "omid", DAY),
                new ReviewOpened("pg-1", 1, hash, "omid", DAY),
                new ModelSigned("pg-1", 1, "isipo", hash, SHA, "omid", DAY),
                new ModelSigned("pg-1", 1, "ofogh", hash, "b".repeat(64), "omid", DAY),
                new VersionAgreed("pg-1", 1, hash, DAY),
                new ProgrammeStarted("pg-1", 1, hash, "mina", DAY),
                new ContributionPaid("pg-1", "isipo", 500, "P-1", 500, "omid", DAY),
                new MoneySpent("pg-1", 120, "trainers", "training", "X-1", 380, "omid", DAY),
                new MilestoneReached("pg-1", "training", SHA, DAY.plusDays(9), "omid", DAY),
                linked(71, "m-1", "f-1"),
                linked(72, "m-2", "f-2"),
                new OutputReversed("pg-1", OutputKind.MATCH_PERFORMED, 72, 80, DAY, DAY));
        ProgrammeModel copy = model("Parts again", "ESF");
        log.append(new ProgrammeDrafted("pg-2", copy, copy.sha256(), "pg-1", "omid", DAY));
        officer = Browser.officer(mvc);
    }

    @Test
    void the_list_has_both_and_filters() throws Exception {
        assertThat(officer.en("/programmes")).contains("programme-pg-1", "programme-pg-2");
        assertThat(officer.fa("/programmes?state=RUNNING"))
                .contains("programme-pg-1")
                .doesNotContain("programme-pg-2");
        assertThat(officer.answer("/programmes?state=NEVER").getStatus()).isEqualTo(400);
        assertThat(officer.answer("/programmes/pg-9").getStatus()).isEqualTo(404);
    }

    @Test
    void a_programme_shows_the_text_that_was_signed_and_its_hash() throws Exception {
        String page = officer.en("/programmes/pg-1");
        assertThat(page)
                .contains(model("Parts", "KRM").sha256(), "output-71", "output-72", "Taken back");
        assertThat(officer.fa("/programmes/pg-2")).contains("/programmes/pg-1");
    }

    @Test
    void figures_are_counted_from_the_events_they_open() throws Exception {
        JsonNode figures = api("/api/v1/programme-figures");
        assertThat(figures.path("planned").asLong()).isEqualTo(1000);
        assertThat(figures.path("paid").asLong()).isEqualTo(500);
        assertThat(figures.path("spent").asLong()).isEqualTo(120);
        assertThat(figures.path("onTime").asLong()).isEqualTo(1);
        assertThat(figures.path("firms").asLong()).isEqualTo(1);
        assertThat(figures.path("replications").asLong()).isEqualTo(1);
        long counted = 0;
        for (JsonNode each : api("/api/v1/programme-deeds?kind=OUTPUT").path("items"))
            counted += each.path("amount").asLong();
        assertThat(counted).isEqualTo(figures.path("outputs").path(0).path("count").asLong());
        assertThat(counted).isEqualTo(1);
        assertThat(officer.en("/programmes/figures")).contains("kind=OUTPUT", "1,000 rials");
        assertThat(officer.fa("/programmes/deeds?kind=PAID")).contains("deed-");
        assertThat(officer.answer("/programmes/deeds?kind=NONE").getStatus()).isEqualTo(400);
    }

    @Test
    void the_events_are_had_as_files() throws Exception {
        assertThat(officer.answer("/programmes/deeds.csv?kind=SPENT&lang=en").getContentAsString())
                .contains("programmes.money-spent", "120");
        String lines = officer.answer("/programmes/deeds.ndjson?kind=OUTPUT").getContentAsString();
        assertThat(lines.lines())
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(new JsonMapper().readTree(line).path("of").asString())
                                .isEqualTo("MATCH_PERFORMED"));
    }

    private static OutputLinked linked(long position, String match, String firm) {
        return new OutputLinked(
                "pg-1",
                OutputKind.MATCH_PERFORMED,
                position,
                "linkage.contract-performed",
                match,
                firm,
                DAY,
                "omid",
                DAY);
    }

    private static ProgrammeModel model(String title, String province) {
        return new ProgrammeModel(
                title,
                "First parts",
                province,
                DAY,
                DAY.plusYears(1),
                1000,
                List.of(
                        new Partner("isipo", "Parks organisation", 600),
                        new Partner("ofogh", "Ofogh foundation", 400)),
                List.of(new Milestone("training", "Training", "Report", DAY.plusDays(9))),
                List.of(new Target(OutputKind.MATCH_PERFORMED, 3)));
    }

    private JsonNode api(String path) throws Exception {
        return new JsonMapper().readTree(officer.answer(path).getContentAsString());
    }
}
