package rosukh.events.delegations;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Personal;
import rosukh.events.Tagged;

/// Everything that can happen to delegations, one stream per person, which holds what the person
/// gave and what the person accepted: each acts on the own stream only. A delegation runs while the
/// giver has not ended it in the one stream, nor the receiver in the other.
public sealed interface DelegationEvent extends Tagged {

    /// Names the delegation, unique over all streams.
    String delegationId();

    /// Account of the person whose stream it is.
    String account();

    /// The stream of a person.
    static String streamOf(String account) {
        return "delegations:" + account;
    }

    /// The tag of whatever happens to a delegation.
    static String of(String delegationId) {
        return "delegation:" + delegationId;
    }

    @Override
    default List<String> tags() {
        return List.of(of(delegationId()));
    }

    /// A person would let another act in their stead; it counts once accepted.
    ///
    /// @param account who gives
    /// @param organisation the body the giver acts for
    /// @param receiver account of who is to act
    /// @param role in which role, for example `officer`
    /// @param from first day
    /// @param to last day, at most the 90th
    @EventType("delegations.delegation-offered")
    record DelegationOffered(
            String delegationId,
            String account,
            String organisation,
            String receiver,
            String role,
            LocalDate from,
            LocalDate to,
            @Personal(subject = "person:{account}") String reason,
            LocalDate offeredOn)
            implements DelegationEvent {}

    /// The other agreed to act.
    ///
    /// @param account who is to act
    /// @param giver account of who gave
    @EventType("delegations.delegation-accepted")
    record DelegationAccepted(
            String delegationId,
            String account,
            String giver,
            String role,
            LocalDate from,
            LocalDate to,
            LocalDate acceptedOn)
            implements DelegationEvent {}

    /// One of the two ended it early, or the giver took back an offer.
    ///
    /// @param account the one of the two in whose stream it is ended
    /// @param other account of the other
    /// @param endedOn first day without it
    @EventType("delegations.delegation-ended")
    record DelegationEnded(
            String delegationId,
            String account,
            String other,
            @Personal(subject = "person:{account}") String reason,
            LocalDate endedOn)
            implements DelegationEvent {}
}
