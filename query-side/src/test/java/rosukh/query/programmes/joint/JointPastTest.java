package rosukh.query.programmes.joint;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Composite;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Flag;
import rosukh.events.indicators.Indicator;
import rosukh.events.indicators.PeriodEvent.FiguresPublished;
import rosukh.events.indicators.PeriodEvent.PeriodPublished;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.Partner;
import rosukh.events.programmes.ProgrammeEvent.ContributionPaid;
import rosukh.events.programmes.ProgrammeEvent.MilestoneReached;
import rosukh.events.programmes.ProgrammeEvent.ModelReviewed;
import rosukh.events.programmes.ProgrammeEvent.ModelSigned;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeDrafted;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeStarted;
import rosukh.events.programmes.ProgrammeEvent.ReviewOpened;
import rosukh.events.programmes.ProgrammeEvent.VersionAgreed;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Target;
import rosukh.events.programmes.Verdict;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.show.Format;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A programme that is late: its past, what it may have moved, and what is counted of it.
@ViewTest
class JointPastTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final String SHA = "a".repeat(64);
    private static final String API = "/api/v1/programmes/pg-1";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    @Autowired JointProgrammes programmes;
    private Browser officer;
    private long drafted;
    private long started;

    @BeforeEach
    void a_programme_that_started_between_two_quarters() {
        log.clear();
        log.by("omid", "officer", "isipo");
        published("1404-Q4", DAY.minusDays(50), "10.00", 10);
        drafted = log.head() + 1;
        log.append(
                drafted("pg-1", "KRM", Format.today().minusDays(3)),
                new ReviewOpened("pg-1", 1, SHA, "omid", DAY),
                new ModelReviewed("pg-1", 1, "isipo", Verdict.OBJECTED, "dear", "L-1", "omid", DAY),
                new ModelReviewed("pg-1", 1, "isipo", Verdict.ACCEPTED, "", "L-2", "omid", DAY),
                new ModelSigned("pg-1", 1, "isipo", SHA, "b".repeat(64), "omid", DAY),
                new VersionAgreed("pg-1", 1, SHA, DAY),
                new ProgrammeStarted("pg-1", 1, SHA, "mina", DAY));
        started = log.head();
        log.append(
                new ContributionPaid("pg-1", "isipo", 500, "P-1", 500, "omid", DAY),
                new MilestoneReached("pg-1", "choice", SHA, DAY.plusDays(9), "omid", DAY),
                drafted("pg-2", "ESF", Format.today().minusDays(3)));
        published("1405-Q1", DAY.plusDays(43), "40.00", 40);
        officer = Browser.officer(mvc);
    }

    private void published(String period, LocalDate asOf, String value, long some) {
        log.append(new PeriodPublished(period, 1, asOf, "v1", 1, SHA, "mina", "isipo", asOf));
        for (Area area :
                List.of(Area.province("KRM"), Area.estate("KRM-P01"), Area.province("ESF")))
            log.append(
                    new FiguresPublished(
                            period,
                            1,
                            area,
                            100,
                            100,
                            List.of(
                                    figure(Indicator.I3, value, some, List.of()),
                                    figure(
                                            Indicator.I4,
                                            area.key().equals("KRM") ? "20.00" : null,
                                            20,
                                            List.of(Flag.SMALL_NUMBER))),
                            new Composite(null, List.of(), List.of())));
    }

    private static Figure figure(Indicator indicator, String value, long some, List<Flag> flags) {
        return new Figure(indicator, value, some, 100, null, flags, null);
    }

    private static ProgrammeDrafted drafted(String id, String province, LocalDate due) {
        ProgrammeModel model =
                new ProgrammeModel(
                        "Parts of " + province,
                        "First parts",
                        province,
                        DAY,
                        DAY.plusYears(2),
                        1000,
                        List.of(
                                new Partner("isipo", "Parks organisation", 600),
                                new Partner("ofogh", "Ofogh foundation", 400)),
                        List.of(
                                new Milestone("choice", "Choice", "List", DAY.plusDays(9)),
                                new Milestone("training", "Training", "Report", due)),
                        List.of(new Target(OutputKind.MATCH_PERFORMED, 3)));
        return new ProgrammeDrafted(id, model, SHA, null, "omid", DAY);
    }

    @Test
    void a_page_shows_what_was_known() throws Exception {
        assertThat(json(API + "?asOf=" + drafted).path("state").asString()).isEqualTo("DRAFT");
        assertThat(json(API + "?asOf=" + started).path("state").asString()).isEqualTo("RUNNING");
        assertThat(json(API + "?asOf=" + started).path("paid").asLong()).isZero();
        assertThat(json(API).path("paid").asLong()).isEqualTo(500);
        assertThat(officer.answer(API + "?asOf=" + (drafted - 1)).getStatus()).isEqualTo(404);
        assertThat(officer.en("/programmes/pg-1?asOf=" + started))
                .contains("id=\"past\"", "/programmes/pg-1?asOf=" + (started + 1))
                .doesNotContain("?do=");
        assertThat(officer.fa("/programmes?asOf=" + started))
                .contains("programme-pg-1")
                .doesNotContain("programme-pg-2");
    }

    @Test
    void what_changed_is_told_by_the_events_that_changed_it() throws Exception {
        JsonNode all = json(API + "/differences?from=" + started);
        List<String> paths = new ArrayList<>();
        all.path("changes").forEach(each -> paths.add(each.path("path").asString()));
        assertThat(paths).contains("/paid", "/dueOn").doesNotContain("/state", "/version");
        assertThat(all.path("events").get(0).path("event").asString())
                .isEqualTo("programmes.contribution-paid");
        assertThat(officer.en("/programmes/pg-1")).contains("/programmes/pg-1/differences");
        assertThat(officer.en("/programmes/pg-1/differences"))
                .contains("Parks organisation", "paid 500 rials", "Paid in");
        assertThat(officer.fa("/programmes/pg-1/differences")).contains("پرداخت‌شده");
        assertThat(officer.answer("/programmes/pg-9/differences").getStatus()).isEqualTo(404);
        Browser elsewhere =
                new Browser(mvc, "ali", "ROLE_officer", "ORG_isipo-esf", "PROVINCE_ESF");
        assertThat(elsewhere.answer(API + "/differences").getStatus())
                .isEqualTo(elsewhere.answer(API).getStatus());
    }

    @Test
    void indicators_of_the_province_and_its_parks_stand_before_and_after() throws Exception {
        JsonNode effects = json(API + "/effects");
        // The park has no value of I4 on either side.
        assertThat(effects).hasSize(3);
        JsonNode conversion = effects.get(0);
        assertThat(conversion.path("gauge").asString()).isEqualTo("I3");
        assertThat(conversion.at("/area/key").asString()).isEqualTo("KRM");
        assertThat(conversion.at("/effect/before/period").asString()).isEqualTo("1404-Q4");
        assertThat(conversion.at("/effect/after/value").asString()).isEqualTo("40.00");
        assertThat(conversion.at("/effect/change").asString()).isEqualTo("30.00");
        assertThat(conversion.at("/effect/verdict").asString()).isEqualTo("TOWARDS");
        assertThat(conversion.at("/effect/before/interval/low").asInt()).isEqualTo(552);
        assertThat(effects.get(2).at("/effect/verdict").asString()).isEqualTo("UNCHANGED");
        assertThat(officer.en("/programmes/pg-1"))
                .contains("effect-I3-KRM-P01", "effect-I4-KRM", "5.52 to", "Higher, beyond chance")
                .doesNotContain("effect-I4-KRM-P01")
                .contains("Few units stand behind it.");
        assertThat(officer.fa("/programmes/pg-1")).contains("۴۰٫۰۰", "بالاتر، فراتر از تصادف");
        assertThat(json("/api/v1/programmes/pg-2/effects")).isEmpty();
        assertThat(officer.en("/programmes/pg-2")).doesNotContain("effect-I3");
        assertThat(json(API + "/effects?asOf=" + started).get(0).at("/effect/verdict").asString())
                .isEqualTo("NOT_YET");
    }

    @Test
    void a_partner_keeps_its_last_opinion_and_is_called_by_its_name() throws Exception {
        JsonNode opinions = json(API).at("/versions/0/opinions");
        assertThat(opinions).hasSize(1);
        assertThat(opinions.get(0).path("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(officer.en("/programmes/pg-1"))
                .contains("Parks organisation", "On time", "Late")
                .doesNotContain("isipo paid");
        assertThat(officer.fa("/programmes/pg-1"))
                .contains("نسخه‌ی ۱ نزد شریکان رفت")
                .doesNotContain("نسخه‌ی 1");
    }

    @Test
    void who_is_late_is_listed_measured_and_shown_to_auditors() throws Exception {
        assertThat(officer.en("/programmes?late=true"))
                .contains("programme-pg-1")
                .doesNotContain("programme-pg-2");
        assertThat(json("/api/v1/programmes?late=true&province=ESF").path("items")).isEmpty();
        assertThat(json("/api/v1/programmes?province=KRM&state=RUNNING").path("items")).hasSize(1);
        for (String wrong : List.of("late=perhaps", "province=XXX", "state=NEVER"))
            assertThat(officer.answer("/programmes?" + wrong).getStatus()).isEqualTo(400);
        Browser auditor = new Browser(mvc, "aida", "ROLE_auditor", "ORG_isipo");
        assertThat(auditor.en("/audit"))
                .contains("/programmes?late=true", "Joint programmes that are late");
        assertThat(programmes.countLate(Format.today())).isEqualTo(1);
        assertThat(programmes.countLate(Format.today().minusDays(3))).isZero();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        ProgrammeMeters meters = new ProgrammeMeters(programmes, null);
        meters.measure(registry);
        meters.measure(registry);
        assertThat(measured(registry, "running")).isEqualTo(1);
        assertThat(measured(registry, "draft")).isEqualTo(1);
        assertThat(measured(registry, "closed")).isZero();
        assertThat(measured(registry, "late")).isEqualTo(1);
    }

    private static double measured(SimpleMeterRegistry registry, String state) {
        return registry.get(ProgrammeMeters.NAME).tag("state", state).gauge().value();
    }

    @Test
    void lists_are_had_as_files_with_what_was_chosen() throws Exception {
        assertThat(officer.en("/programmes?state=RUNNING"))
                .contains("/programmes/export.csv?state=RUNNING")
                .contains("/programmes/export.ndjson?state=RUNNING");
        assertThat(officer.en("/programmes/deeds?kind=PAID&programme=pg-1"))
                .contains("/programmes/deeds.ndjson?kind=PAID&amp;programme=pg-1");
        assertThat(text("/programmes/export.csv?late=true&lang=en"))
                .contains("pg-1", "Parts of KRM", "1000", "500")
                .doesNotContain("pg-2");
        assertThat(text("/programmes/export.ndjson?province=ESF").lines())
                .hasSize(1)
                .allSatisfy(line ->
                        assertThat(new JsonMapper().readTree(line).path("state").asString())
                                .isEqualTo("DRAFT"));
        assertThat(text("/programmes/deeds.csv?kind=PAID&programme=pg-2").lines()).hasSize(1);
    }

    @Test
    void the_overview_shows_what_was_paid() throws Exception {
        JsonNode found = null;
        for (JsonNode each : json("/api/v1/overview").path("systems"))
            if (each.path("subject").asString().equals("PROGRAMMES")) found = each;
        assertThat(found).isNotNull();
        assertThat(found.toString()).contains("/programmes/deeds?kind=PAID", "500");
        assertThat(officer.fa("/overview")).contains("۵۰۰ ریال", "/programmes/figures");
    }

    private JsonNode json(String address) throws Exception {
        return new JsonMapper().readTree(text(address));
    }

    private String text(String address) throws Exception {
        return officer.answer(address).getContentAsString();
    }
}
