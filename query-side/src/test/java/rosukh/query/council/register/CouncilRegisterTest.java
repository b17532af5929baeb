package rosukh.query.council.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.council.ActionEvent.ActionAssigned;
import rosukh.events.council.ActionEvent.ActionClosed;
import rosukh.events.council.ActionEvent.ActionOverdue;
import rosukh.events.council.ActionEvent.DeadlineMoved;
import rosukh.events.council.ActionEvent.EvidenceFiled;
import rosukh.events.council.ActionEvent.OldActionEntered;
import rosukh.events.council.ActionEvent.PriorityChanged;
import rosukh.events.council.ActionEvent.ProgressReported;
import rosukh.events.council.Aim;
import rosukh.events.council.Ballot;
import rosukh.events.council.Chairing;
import rosukh.events.council.CouncilEvent.MemberAppointed;
import rosukh.events.council.CouncilEvent.MemberEnded;
import rosukh.events.council.CouncilMeetingEvent.MeetingClosed;
import rosukh.events.council.CouncilMeetingEvent.MeetingConvened;
import rosukh.events.council.CouncilMeetingEvent.MeetingOpened;
import rosukh.events.council.CouncilMeetingEvent.MemberRecused;
import rosukh.events.council.CouncilMeetingEvent.MinutesDrafted;
import rosukh.events.council.CouncilMeetingEvent.MinutesSigned;
import rosukh.events.council.CouncilMeetingEvent.ResolutionAdopted;
import rosukh.events.council.CouncilMeetingEvent.TopicAdded;
import rosukh.events.council.CouncilMeetingEvent.VoteCast;
import rosukh.events.council.Direction;
import rosukh.events.council.Gauge;
import rosukh.events.council.Result;
import rosukh.events.council.Seat;
import rosukh.events.council.Sector;
import rosukh.events.council.Task;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Composite;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Indicator;
import rosukh.events.indicators.PeriodEvent.FiguresPublished;
import rosukh.events.indicators.PeriodEvent.PeriodPublished;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A council that met once and resolved two things, from its events to its pages.
@ViewTest
class CouncilRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 5);
    private static final String SHA = "a".repeat(64);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;
    Browser committee;
    Browser auditor;

    @BeforeEach
    void a_council_that_met_once() {
        log.clear();
        log.by("omid", "officer", "isipo");
        Task first = new Task("industry", "Offer courses", "Courses", "40", 20, true);
        Task second = new Task("science", "Write guidelines", "Guidelines", "1", 400, false);
        log.append(
                new MemberAppointed("committee", "wg", Sector.INDUSTRY, "1", "mina", DAY),
                new MemberAppointed("bita", "science", Sector.SCIENCE, "2", "mina", DAY),
                new MemberAppointed("dara", "energy", Sector.ENERGY, "3", "mina", DAY),
                new MemberEnded("dara", "moved", "mina", DAY),
                new MeetingConvened(
                        "k-1",
                        DAY,
                        "Hall",
                        List.of(
                                new Seat("committee", "wg", Sector.INDUSTRY),
                                new Seat("bita", "science", Sector.SCIENCE)),
                        "committee",
                        "omid",
                        2,
                        DAY),
                topic(1, "Courses", Gauge.I9, List.of(first, second)),
                topic(2, "Land", Gauge.I5, List.of()));
        log.append(
                published("1404-Q3", LocalDate.of(2025, 12, 21)),
                figures("1404-Q3", "10.00", 100),
                new MeetingOpened("k-1", List.of("committee", "bita"), "omid", DAY),
                new VoteCast("k-1", 1, "committee", "wg", Ballot.FOR, DAY),
                new VoteCast("k-1", 1, "bita", "science", Ballot.FOR, DAY),
                new ResolutionAdopted("k-1", 1, 2, 0, 0, "committee", DAY),
                new ActionAssigned("k-1.1.1", "k-1", 1, 1, first, DAY),
                new ActionAssigned("k-1.1.2", "k-1", 1, 2, second, DAY),
                new MemberRecused("k-1", 2, "bita", "sits on its board", "omid", DAY));
        log.append(
                new ProgressReported("k-1.1.1", 40, "so far", "ali", "industry", DAY.plusDays(9)),
                new ActionOverdue("k-1.1.1", DAY.plusDays(30), 0, DAY.plusDays(31)),
                new DeadlineMoved("k-1.1.1", 5, "tender failed", "omid", DAY.plusDays(40)),
                new EvidenceFiled("k-1.1.1", 1, "List", SHA, "ali", "industry", DAY.plusDays(50)),
                new PriorityChanged("k-1.1.2", true, "urgent", "omid", DAY.plusDays(50)),
                new OldActionEntered(
                        "o-1",
                        "1402/17",
                        "Window",
                        DAY.minusYears(2),
                        new Aim(Gauge.TPI, Area.province("YZD"), Direction.UP),
                        "industry",
                        "Open it",
                        "Windows",
                        "31",
                        DAY.minusYears(1),
                        false,
                        Result.IMPLEMENTED,
                        DAY.minusYears(2).plusMonths(8),
                        "Letter 88",
                        "omid",
                        DAY.plusDays(60)),
                published("1405-Q1", LocalDate.of(2026, 6, 21)),
                figures("1405-Q1", "40.00", 400));
        officer = Browser.officer(mvc);
        committee = new Browser(mvc, "committee", "ROLE_committee", "ORG_wg");
        auditor = new Browser(mvc, "auditor", "ROLE_auditor");
    }

    @Test
    void a_resolution_shows_its_indicator_before_and_after_and_says_what_that_is_not()
            throws Exception {
        assertThat(officer.en("/council/resolutions/k-1.1"))
                .contains("Digital basic level should rise", "10.00", "40.00", "30.00")
                .contains("8.29 to 12.02", "proves no effect", "beyond chance");
        officer.fa("/council/resolutions/k-1.1");
        assertThat(auditor.en("/council/resolutions/k-1.1")).contains("/audit/events/");
        JsonNode effect = api("/api/v1/council-resolutions/k-1.1").path("effect");
        assertThat(effect.path("verdict").asString()).isEqualTo("TOWARDS");
        assertThat(effect.path("before").path("interval").path("low").asInt()).isEqualTo(8_29);
        assertThat(officer.en("/council/resolutions/old-1402-17"))
                .contains("Technology penetration index", "Nothing published before");
    }

    @Test
    void an_item_keeps_every_deadline() throws Exception {
        log.append(closed());
        assertThat(officer.en("/council/actions/k-1.1.1"))
                .contains("tender failed", "Implemented", "List", "so far")
                .doesNotContain("do=MOVE");
        assertThat(api("/api/v1/council-actions/k-1.1.1").path("item").path("moves")).hasSize(1);
        officer.fa("/council/actions/k-1.1.1");
        officer.fa("/council/actions/o-1");
    }

    @Test
    void an_item_offers_every_form_it_names() throws Exception {
        for (String action : List.of("PROGRESS", "FILE", "MOVE", "PRIORITY", "CLOSE"))
            assertThat(officer.en("/council/actions/k-1.1.1?do=" + action))
                    .contains("/forms/council/actions/k-1.1.1/");
        assertThat(auditor.en("/council/actions/k-1.1.1")).doesNotContain("do=CLOSE");
    }

    @Test
    void figures_open_into_their_events() throws Exception {
        assertThat(officer.en("/council/figures"))
                .contains("/council/events?of=OVERDUE", "industry", "science");
        officer.fa("/council/figures");
        JsonNode all = api("/api/v1/council-figures").path(0);
        assertThat(all.path("open").asInt()).isEqualTo(2);
        assertThat(all.path("overdue").asInt()).isEqualTo(1);
        assertThat(all.path("priority").asInt()).isEqualTo(2);
        assertThat(all.path("implemented").asInt()).isEqualTo(1);
        assertThat(auditor.en("/council/events?of=OVERDUE"))
                .contains("k-1.1.1", "/audit/events/", "Deadline moved")
                .doesNotContain("k-1.1.2");
        officer.fa("/council/events?of=DELAY&owner=industry");
        assertThat(api("/api/v1/council-events")).hasSize(2);
        assertThat(officer.answer("/council/events?of=NONE").getStatus()).isEqualTo(400);
    }

    @Test
    void lists_are_had_as_files() throws Exception {
        assertThat(officer.answer("/council/actions/export.csv?lang=en").getContentAsString())
                .contains("k-1.1.1,Courses,Offer courses,industry");
        assertThat(officer.answer("/council/actions/export.ndjson").getContentAsString().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(officer.answer("/council/events/export.csv?of=OPEN").getContentAsString())
                .contains("council.action-assigned");
        assertThat(
                        officer.answer("/council/events/export.ndjson?of=OPEN")
                                .getContentAsString()
                                .lines())
                .hasSize(5);
    }

    @Test
    void lists_filter_and_refuse_what_they_do_not_know() throws Exception {
        assertThat(officer.en("/council/actions?state=OPEN&owner=science"))
                .contains("action-k-1.1.2")
                .doesNotContain("action-k-1.1.1");
        assertThat(officer.en("/council/actions?priority=true")).contains("action-k-1.1.1");
        for (String bad : List.of("/council/actions?state=NEVER", "/council/actions?priority=no"))
            assertThat(officer.answer(bad).getStatus()).as(bad).isEqualTo(400);
        for (String gone :
                List.of(
                        "/council/actions/k-9.1.1",
                        "/council/meetings/k-9",
                        "/council/resolutions/k-9.1"))
            assertThat(officer.answer(gone).getStatus()).as(gone).isEqualTo(404);
        assertThat(officer.en("/council")).contains("resolution-k-1.1", "resolution-old-1402-17");
        officer.fa("/council");
        officer.fa("/council/import");
        officer.en("/council/import");
    }

    @Test
    void a_meeting_shows_agenda_votes_and_forms() throws Exception {
        assertThat(committee.en("/council/meetings/k-1"))
                .contains("Courses", "2 for, 0 against, 0 abstained", "keeps out")
                .contains("do=VOTE", "do=DEFER");
        assertThat(committee.en("/council/meetings/k-1?do=VOTE&topic=2"))
                .contains("/forms/council/meetings/k-1/topics/2/votes");
        assertThat(committee.fa("/council/meetings/k-1?do=RECUSE&topic=2")).contains("recusals");
        officer.fa("/council/meetings");
        officer.en("/council/meetings/new");
        officer.fa("/council/meetings/new");
        assertThat(officer.en("/council/meetings/k-1/minutes"))
                .contains("topic 1 ADOPTED", "not drawn up");
        assertThat(api("/api/v1/council-meetings/k-1/minutes").path("text").asString())
                .contains("to move I9");
    }

    @Test
    void a_meeting_that_is_called_takes_drafts() throws Exception {
        log.append(
                new MeetingConvened(
                        "k-2",
                        DAY,
                        "Hall",
                        List.of(new Seat("committee", "wg", Sector.INDUSTRY)),
                        "committee",
                        "omid",
                        1,
                        DAY));
        assertThat(committee.en("/council/meetings/k-2?do=PUT"))
                .contains("/forms/council/meetings/k-2/topics", "name=\"workingDays\"");
        committee.fa("/council/meetings/k-2?do=PUT");
        committee.fa("/council/meetings/k-2?do=CANCEL");
    }

    @Test
    void minutes_are_signed_over_their_hash() throws Exception {
        log.append(
                new MinutesDrafted("k-1", SHA, "omid", DAY),
                new MinutesSigned("k-1", Chairing.CHAIR, SHA, "committee", DAY),
                new MinutesSigned("k-1", Chairing.SECRETARY, SHA, "omid", DAY),
                new MeetingClosed("k-1", SHA, DAY));
        assertThat(officer.en("/council/meetings/k-1/minutes")).contains(SHA, "Signed");
    }

    @Test
    void members_sit_for_their_sector_until_they_end() throws Exception {
        assertThat(officer.en("/council/members"))
                .contains("member-bita", "Science", "moved", "/forms/council/members");
        officer.fa("/council/members");
        assertThat(auditor.en("/council/members")).doesNotContain("/forms/council/members");
        assertThat(api("/api/v1/council/members")).hasSize(3);
        assertThat(api("/api/v1/council-meetings").path("total").asInt()).isEqualTo(1);
        assertThat(api("/api/v1/council-resolutions").path("total").asInt()).isEqualTo(2);
        assertThat(api("/api/v1/council-actions?resolution=k-1.1").path("total").asInt())
                .isEqualTo(2);
    }

    private static ActionClosed closed() {
        return new ActionClosed(
                "k-1.1.1",
                Result.IMPLEMENTED,
                List.of(1),
                "all courses were held",
                "bita",
                "science",
                DAY.plusDays(60));
    }

    private static TopicAdded topic(int number, String title, Gauge gauge, List<Task> tasks) {
        return new TopicAdded(
                "k-1",
                number,
                title,
                "So be it.",
                new Aim(gauge, Area.NATION, Direction.UP),
                tasks,
                "omid",
                DAY);
    }

    private static PeriodPublished published(String period, LocalDate asOf) {
        return new PeriodPublished(period, 1, asOf, "v1", 1, SHA, "mina", "isipo", asOf);
    }

    private static FiguresPublished figures(String period, String value, long some) {
        return new FiguresPublished(
                period,
                1,
                Area.NATION,
                1000,
                1000,
                List.of(new Figure(Indicator.I9, value, some, 1000, null, List.of(), null)),
                new Composite(value, List.of(Indicator.I9), List.of()));
    }

    private JsonNode api(String address) throws Exception {
        return new JsonMapper().readTree(officer.answer(address).getContentAsString());
    }
}
