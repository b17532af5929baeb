package rosukh.command.erasure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.linkage.DemandEvent.DemandExpired;
import rosukh.events.linkage.DemandEvent.DemandReopened;
import rosukh.events.linkage.DemandEvent.DemandWithdrawn;
import rosukh.events.linkage.MatchEvent.ContractFailed;
import rosukh.events.linkage.MatchEvent.ContractPerformed;
import rosukh.events.linkage.MatchEvent.MatchAbandoned;
import rosukh.events.linkage.MatchEvent.PerformanceReversed;
import rosukh.events.linkage.MatchEvent.ProposalDeclined;
import rosukh.events.linkage.MatchEvent.ProposalLapsed;

/// When a demand or a match was over, from its own events.
final class LinkageEnds {

    private LinkageEnds() {}

    /// The day it ended; null while it goes on.
    static @Nullable LocalDate of(List<Object> history) {
        LocalDate end = null;
        for (Object event : history) end = end(event, end);
        return end;
    }

    private static @Nullable LocalDate end(Object event, @Nullable LocalDate before) {
        if (event instanceof DemandExpired e) return e.noticedOn();
        if (event instanceof DemandWithdrawn e) return e.withdrawnOn();
        if (event instanceof DemandReopened) return null;
        if (event instanceof ProposalDeclined e) return e.declinedOn();
        if (event instanceof ProposalLapsed e) return e.noticedOn();
        if (event instanceof MatchAbandoned e) return e.abandonedOn();
        if (event instanceof ContractPerformed e) return e.recordedOn();
        if (event instanceof PerformanceReversed e) return e.reversedOn();
        if (event instanceof ContractFailed e) return e.recordedOn();
        return before;
    }
}
