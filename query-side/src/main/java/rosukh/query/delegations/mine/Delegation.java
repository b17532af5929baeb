package rosukh.query.delegations.mine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.delegations.DelegationEvent.DelegationAccepted;
import rosukh.events.delegations.DelegationEvent.DelegationEnded;
import rosukh.events.delegations.DelegationEvent.DelegationOffered;

/// A delegation between two persons, from what both of them said.
///
/// @param acceptedOn null while it was not accepted
/// @param endedOn first day without it; null if nobody ended it early
/// @param endedBy account of who did; null if nobody did
public record Delegation(
        String delegationId,
        String giver,
        String organisation,
        String receiver,
        String role,
        LocalDate from,
        LocalDate to,
        String reason,
        LocalDate offeredOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endedBy) {

    /// How it stands on a day.
    public enum State {
        OFFERED,
        COMING,
        RUNNING,
        ENDED,
        OVER
    }

    static Delegation offered(DelegationOffered e) {
        return new Delegation(
                e.delegationId(),
                e.account(),
                e.organisation(),
                e.receiver(),
                e.role(),
                e.from(),
                e.to(),
                e.reason(),
                e.offeredOn(),
                null,
                null,
                null);
    }

    Delegation accepted(DelegationAccepted e) {
        return with(e.acceptedOn(), endedOn, endedBy);
    }

    /// The earlier end counts, whoever said it.
    Delegation ended(DelegationEnded e) {
        return endedOn != null && !e.endedOn().isBefore(endedOn)
                ? this
                : with(acceptedOn, e.endedOn(), e.account());
    }

    State on(LocalDate day) {
        if (endedOn != null && !day.isBefore(endedOn)) return State.ENDED;
        if (day.isAfter(to)) return State.OVER;
        if (acceptedOn == null) return State.OFFERED;
        return day.isBefore(from) ? State.COMING : State.RUNNING;
    }

    private Delegation with(
            @Nullable LocalDate accepted, @Nullable LocalDate ended, @Nullable String by) {
        return new Delegation(
                delegationId,
                giver,
                organisation,
                receiver,
                role,
                from,
                to,
                reason,
                offeredOn,
                accepted,
                ended,
                by);
    }
}
