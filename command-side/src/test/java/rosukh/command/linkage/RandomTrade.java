package rosukh.command.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Refused;
import rosukh.command.linkage.DemandCommand.ChangeDemand;
import rosukh.command.linkage.DemandCommand.ExpireDemand;
import rosukh.command.linkage.DemandCommand.NoteContract;
import rosukh.command.linkage.DemandCommand.PublishDemand;
import rosukh.command.linkage.DemandCommand.RankSuppliers;
import rosukh.command.linkage.DemandCommand.ReopenDemand;
import rosukh.command.linkage.DemandCommand.ReturnDemand;
import rosukh.command.linkage.DemandCommand.ReviewDemand;
import rosukh.command.linkage.DemandCommand.WithdrawDemand;
import rosukh.command.linkage.MatchCommand.AbandonMatch;
import rosukh.command.linkage.MatchCommand.AcceptProposal;
import rosukh.command.linkage.MatchCommand.AcknowledgeContract;
import rosukh.command.linkage.MatchCommand.ArrangeMeeting;
import rosukh.command.linkage.MatchCommand.ConcludeTrial;
import rosukh.command.linkage.MatchCommand.DeclineProposal;
import rosukh.command.linkage.MatchCommand.LapseProposal;
import rosukh.command.linkage.MatchCommand.OrderTrial;
import rosukh.command.linkage.MatchCommand.ProposeMatch;
import rosukh.command.linkage.MatchCommand.RecordFailure;
import rosukh.command.linkage.MatchCommand.RecordMeeting;
import rosukh.command.linkage.MatchCommand.RecordPerformance;
import rosukh.command.linkage.MatchCommand.RegisterContract;
import rosukh.command.linkage.MatchCommand.ReversePerformance;
import rosukh.command.linkage.Proposal.Supply;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.DemandEvent;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.Side;

/// Two demands and their matches, to which somebody does something at random, day after day.
final class RandomTrade {

    private static final List<String> PEOPLE = List.of("sara", "omid", "bita", "saman");
    private static final List<String> SUPPLIERS = List.of("f-1", "f-2", "f-3");

    final List<Object> history = new ArrayList<>();
    final Map<String, Demand> demands = new HashMap<>();
    final Map<String, Match> matches = new HashMap<>();
    private final Matches book = new Matches();
    private final Random random;
    private LocalDate today = Trading.DAY;
    private int number;

    RandomTrade(int seed) {
        random = new Random(seed);
        for (String id : List.of("n-1", "n-2"))
            happened(
                    Demand.draft(
                            new DemandCommand.DraftDemand(
                                    id, "f-b", Trading.wanted(), "sara", today)));
    }

    /// @return the code of the refusal; null if it was done
    @Nullable String step() {
        today = today.plusDays(random.nextInt(4) == 0 ? random.nextInt(9) : 0);
        try {
            if (random.nextInt(4) == 0) demandStep();
            else if (random.nextInt(5) == 0 || matches.isEmpty()) propose();
            else matchStep();
            return null;
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private void demandStep() {
        String id = "n-" + (1 + random.nextInt(2));
        DemandCommand command =
                switch (random.nextInt(14)) {
                    case 0 -> new ChangeDemand(id, Trading.wanted(), one(PEOPLE), today);
                    case 1, 2, 3 -> new ReviewDemand(id, one(PEOPLE), today);
                    case 4 -> new ReturnDemand(id, "unclear", one(PEOPLE), today);
                    case 5, 6, 7 -> new PublishDemand(id, one(PEOPLE), today);
                    case 8, 9 -> new RankSuppliers(id, one(PEOPLE), today);
                    case 10 -> new NoteContract(id, one(ids("m-none")), today);
                    case 11 -> new ReopenDemand(id, "half of it", one(PEOPLE), today);
                    case 12 ->
                            random.nextInt(9) == 0
                                    ? new WithdrawDemand(id, "not needed", one(PEOPLE), today)
                                    : new ReviewDemand(id, one(PEOPLE), today);
                    default -> new ExpireDemand(id, today);
                };
        Demand demand = demand(id);
        Ranking ranking =
                command instanceof RankSuppliers ? Trading.ranking(one(SUPPLIERS), "f-4") : null;
        demand.decide(command, ranking).forEach(this::happened);
    }

    private void propose() {
        String demandId = "n-" + (1 + random.nextInt(2));
        String supplier = one(SUPPLIERS);
        ProposeMatch it =
                new ProposeMatch("m-" + (number + 1), demandId, supplier, one(PEOPLE), today);
        Supply supply =
                new Supply(List.of(), book.underWay(supplier), book.proposed(demandId, supplier));
        MatchEvent event = Proposal.propose(it, demand(demandId), supply);
        number++;
        happened(event);
    }

    private void matchStep() {
        Match match = match(one(ids("m-1")));
        String id = match.id();
        Side side = one(List.of(Side.values()));
        String by = one(PEOPLE);
        MatchCommand command =
                switch (random.nextInt(17)) {
                    case 0, 1, 2, 3 -> new AcceptProposal(id, side, by, today);
                    case 4 -> new LapseProposal(id, today);
                    case 5 -> new ArrangeMeeting(id, "Hall", today, by, today);
                    case 6 -> new RecordMeeting(id, 1 + random.nextInt(2), "went on", by, today);
                    case 7 -> new OrderTrial(id, 5, today.plusDays(5), by, today);
                    case 8 -> new ConcludeTrial(id, random.nextInt(3) > 0, "came", by, today);
                    case 9, 10 -> new RegisterContract(id, contract(), by, today);
                    case 11, 12 -> new AcknowledgeContract(id, side, Trading.SHA, by, today);
                    case 13 -> new RecordPerformance(id, 1 + random.nextInt(9), today, by, today);
                    case 14 -> new ReversePerformance(id, "sent back", by, today);
                    case 15 ->
                            random.nextInt(4) == 0
                                    ? new RecordFailure(id, "nothing came", by, today)
                                    : new RecordMeeting(id, 1, "went on", by, today);
                    default ->
                            random.nextInt(3) > 0
                                    ? new AcceptProposal(id, side, by, today)
                                    : random.nextBoolean()
                                            ? new DeclineProposal(id, side, "full", by, today)
                                            : new AbandonMatch(id, side, "enough", by, today);
                };
        match.decide(command, match.proposed().proposedOn().plusDays(14)).forEach(this::happened);
    }

    private Contract contract() {
        return new Contract(
                1 + random.nextInt(9), "KB-101", "valve", today, today.plusDays(20), Trading.SHA);
    }

    private void happened(Object event) {
        history.add(event);
        switch (event) {
            case DemandEvent e ->
                    demands.put(e.demandId(), Demand.after(demands.get(e.demandId()), e));
            case MatchEvent e -> {
                matches.put(e.matchId(), Match.after(matches.get(e.matchId()), e));
                book.take(e);
            }
            default -> throw new IllegalStateException();
        }
    }

    private Demand demand(String id) {
        Demand demand = demands.get(id);
        if (demand == null) throw new IllegalStateException(id);
        return demand;
    }

    private Match match(String id) {
        Match match = matches.get(id);
        if (match == null) throw new IllegalStateException(id);
        return match;
    }

    private List<String> ids(String otherwise) {
        return matches.isEmpty() ? List.of(otherwise) : matches.keySet().stream().sorted().toList();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
