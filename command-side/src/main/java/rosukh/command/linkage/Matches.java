package rosukh.command.linkage;

import java.util.HashMap;
import java.util.Map;
import rosukh.events.linkage.MatchEvent;
import rosukh.events.linkage.MatchEvent.ContractAcknowledged;
import rosukh.events.linkage.MatchEvent.ContractConfirmed;
import rosukh.events.linkage.MatchEvent.ContractFailed;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.ContractRegistered;
import rosukh.events.linkage.MatchEvent.MatchAbandoned;
import rosukh.events.linkage.MatchEvent.MatchProposed;
import rosukh.events.linkage.MatchEvent.MeetingArranged;
import rosukh.events.linkage.MatchEvent.MeetingHeld;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.linkage.MatchEvent.ProposalDeclined;
import rosukh.events.linkage.MatchEvent.ProposalLapsed;
import rosukh.events.linkage.MatchEvent.SideAccepted;
import rosukh.events.linkage.MatchEvent.TrialConcluded;
import rosukh.events.linkage.MatchEvent.TrialOrdered;

/// What became of the matches of all suppliers, as far as others depend on it.
final class Matches {

    /// Where a match is.
    private enum State {
        UNDER_WAY,
        CONTRACTED,
        ON_TIME,
        LATE,
        FAILED,
        OVER
    }

    private record Known(String demandId, String supplierFirmId, State state) {}

    private final Map<String, Known> all = new HashMap<>();
    private final Map<String, int[]> deliveries = new HashMap<>();

    void take(MatchEvent event) {
        switch (event) {
            case MatchProposed e ->
                    all.put(
                            e.matchId(),
                            new Known(e.demandId(), e.supplierFirmId(), State.UNDER_WAY));
            case ProposalDeclined _, ProposalLapsed _, MatchAbandoned _ ->
                    now(event.matchId(), State.OVER);
            case ContractConfirmed e -> now(e.matchId(), State.CONTRACTED);
            case ContractPerformed e -> now(e.matchId(), e.onTime() ? State.ON_TIME : State.LATE);
            case ContractFailed e -> now(e.matchId(), State.FAILED);
            case PerformanceReversed e -> now(e.matchId(), State.OVER);
            case SideAccepted _,
                    MeetingArranged _,
                    MeetingHeld _,
                    TrialOrdered _,
                    TrialConcluded _,
                    ContractRegistered _,
                    ContractAcknowledged _ -> {}
        }
    }

    /// Contracts of a supplier that were performed or failed.
    int deliveries(String firmId) {
        int[] counted = deliveries.get(firmId);
        return counted == null ? 0 : counted[0];
    }

    /// Those of them that were performed in time.
    int onTime(String firmId) {
        int[] counted = deliveries.get(firmId);
        return counted == null ? 0 : counted[1];
    }

    /// How many matches of a supplier have neither ended nor led to a contract.
    int underWay(String firmId) {
        return (int)
                all.values().stream()
                        .filter(each ->
                                each.supplierFirmId().equals(firmId)
                                        && each.state() == State.UNDER_WAY)
                        .count();
    }

    /// Whether a supplier is proposed to a demand and it has not come to nothing.
    boolean proposed(String demandId, String firmId) {
        return all.values().stream()
                .anyMatch(each ->
                        each.demandId().equals(demandId)
                                && each.supplierFirmId().equals(firmId)
                                && each.state() != State.OVER
                                && each.state() != State.FAILED);
    }

    private void now(String matchId, State state) {
        Known known = all.get(matchId);
        if (known == null) throw new IllegalStateException(matchId + " was never proposed");
        count(known, -1);
        Known next = new Known(known.demandId(), known.supplierFirmId(), state);
        all.put(matchId, next);
        count(next, 1);
    }

    private void count(Known match, int by) {
        if (match.state() == State.UNDER_WAY
                || match.state() == State.CONTRACTED
                || match.state() == State.OVER) return;
        int[] counted = deliveries.computeIfAbsent(match.supplierFirmId(), _ -> new int[2]);
        counted[0] += by;
        if (match.state() == State.ON_TIME) counted[1] += by;
    }
}
