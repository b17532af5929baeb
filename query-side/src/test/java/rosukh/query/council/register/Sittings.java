package rosukh.query.council.register;

import java.time.LocalDate;
import java.util.List;
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
import rosukh.events.council.CouncilEvent.MemberAppointed;
import rosukh.events.council.CouncilEvent.MemberEnded;
import rosukh.events.council.CouncilMeetingEvent.MeetingConvened;
import rosukh.events.council.CouncilMeetingEvent.MeetingOpened;
import rosukh.events.council.CouncilMeetingEvent.MemberRecused;
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
import rosukh.query.harness.Log;

/// What happens in a council, as facts of a test.
final class Sittings {

    static final LocalDate DAY = LocalDate.of(2026, 4, 5);
    static final String SHA = "a".repeat(64);

    private Sittings() {}

    /// A council that met once and resolved one thing of two.
    static void metOnce(Log log) {
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
    }

    static ActionClosed closed() {
        return new ActionClosed(
                "k-1.1.1",
                Result.IMPLEMENTED,
                List.of(1),
                "all courses were held",
                "bita",
                "science",
                DAY.plusDays(60));
    }

    static TopicAdded topic(int number, String title, Gauge gauge, List<Task> tasks) {
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

    static PeriodPublished published(String period, LocalDate asOf) {
        return new PeriodPublished(period, 1, asOf, "v1", 1, SHA, "mina", "isipo", asOf);
    }

    static FiguresPublished figures(String period, String value, long some) {
        return new FiguresPublished(
                period,
                1,
                Area.NATION,
                1000,
                1000,
                List.of(new Figure(Indicator.I9, value, some, 1000, null, List.of(), null)),
                new Composite(value, List.of(Indicator.I9), List.of()));
    }
}
