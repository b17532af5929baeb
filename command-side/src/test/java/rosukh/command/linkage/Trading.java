package rosukh.command.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.linkage.DemandCommand.DraftDemand;
import rosukh.command.linkage.DemandCommand.PublishDemand;
import rosukh.command.linkage.DemandCommand.RankSuppliers;
import rosukh.command.linkage.DemandCommand.ReviewDemand;
import rosukh.command.linkage.MatchCommand.AcceptProposal;
import rosukh.command.linkage.MatchCommand.AcknowledgeContract;
import rosukh.command.linkage.MatchCommand.ArrangeMeeting;
import rosukh.command.linkage.MatchCommand.ProposeMatch;
import rosukh.command.linkage.MatchCommand.RecordMeeting;
import rosukh.command.linkage.MatchCommand.RecordPerformance;
import rosukh.command.linkage.MatchCommand.RegisterContract;
import rosukh.command.linkage.Proposal.Supply;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.DemandEvent;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.Ranked;
import rosukh.events.linkage.Side;
import rosukh.events.linkage.Wanted;

/// A demand and a match as far as a test needs them.
final class Trading {

    static final LocalDate DAY = LocalDate.of(2026, 5, 10);
    static final LocalDate LAST_TO_ANSWER = DAY.plusDays(14);
    static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final Supply FREE = new Supply(List.of(), 0, false);

    private Trading() {}

    static Wanted wanted() {
        return new Wanted(
                "پوسته‌ی پمپ",
                "پوسته‌ی پمپ از چدن",
                "2431",
                List.of("casting"),
                null,
                700,
                5000,
                List.of("ISO9001"),
                List.of("ISO14001"),
                0,
                DAY.plusMonths(6),
                12_000_000_000L,
                null,
                "KRM-P01",
                302_832,
                570_834);
    }

    static Ranked place(String firmId, int rank) {
        return new Ranked(
                rank,
                firmId,
                "10320004156",
                700,
                312,
                200,
                50,
                50,
                88,
                0,
                781,
                910,
                1,
                0,
                0,
                120,
                null);
    }

    static Ranking ranking(String... firms) {
        List<Ranked> places = new ArrayList<>();
        for (String firm : firms) places.add(place(firm, places.size() + 1));
        return new Ranking("1", 41, firms.length, firms.length, places, List.of(), SHA);
    }

    static Demand drafted() {
        return after(
                null, List.of(Demand.draft(new DraftDemand("n-1", "f-b", wanted(), "sara", DAY))));
    }

    static Demand reviewed() {
        return after(drafted(), new ReviewDemand("n-1", "omid", DAY));
    }

    static Demand open() {
        return after(reviewed(), new PublishDemand("n-1", "sara", DAY));
    }

    static Demand ranked(String... firms) {
        Demand open = open();
        return after(open, open.decide(new RankSuppliers("n-1", "sara", DAY), ranking(firms)));
    }

    static Demand after(Demand before, DemandCommand command) {
        return after(before, before.decide(command, null));
    }

    static Demand after(@Nullable Demand before, List<? extends DemandEvent> events) {
        Demand now = before;
        for (DemandEvent event : events) now = Demand.after(now, event);
        return now;
    }

    static Match proposed() {
        return Match.after(
                null,
                Proposal.propose(
                        new ProposeMatch("m-1", "n-1", "f-s", "sara", DAY), ranked("f-s"), FREE));
    }

    static Match agreed() {
        return after(
                proposed(),
                new AcceptProposal("m-1", Side.BUYER, "bita", DAY),
                new AcceptProposal("m-1", Side.SUPPLIER, "saman", DAY));
    }

    static Match met() {
        return after(
                agreed(),
                new ArrangeMeeting("m-1", "Hall", DAY, "sara", DAY),
                new RecordMeeting("m-1", 1, "they go on", "sara", DAY));
    }

    static Contract contract() {
        return new Contract(12_000_000_000L, "KB-101", "پوسته", DAY, DAY.plusMonths(3), SHA);
    }

    static Match contracted() {
        return after(
                met(),
                new RegisterContract("m-1", contract(), "sara", DAY),
                new AcknowledgeContract("m-1", Side.BUYER, SHA, "bita", DAY),
                new AcknowledgeContract("m-1", Side.SUPPLIER, SHA, "saman", DAY));
    }

    static Match performed() {
        return after(
                contracted(),
                new RecordPerformance(
                        "m-1", 11_000_000_000L, DAY.plusDays(60), "bita", DAY.plusDays(61)));
    }

    static Match after(Match before, MatchCommand... commands) {
        Match now = before;
        for (MatchCommand command : commands)
            for (MatchEvent event : now.decide(command, LAST_TO_ANSWER))
                now = Match.after(now, event);
        return now;
    }
}
