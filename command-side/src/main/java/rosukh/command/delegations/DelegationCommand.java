package rosukh.command.delegations;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.delegations.DelegationEvent;

/// What a person can do about delegations; each acts on the own stream. `on` is the day it is done.
/// The codes are those of [DelegationRefusal].
public sealed interface DelegationCommand {

    String delegationId();

    /// Account of who does it.
    String account();

    LocalDate on();

    /// The stream of that person.
    @TargetAggregateIdentifier
    default String streamId() {
        return DelegationEvent.streamOf(account());
    }

    /// Let another act in one's stead.
    ///
    /// @param organisation the body one acts for
    /// @param receiver account of the other, not one's own (`DELEGATION_RECEIVER_MISSING`,
    ///   `DELEGATION_TO_ONESELF`)
    /// @param role `officer`, `assessor` or `committee` (`DELEGATION_ROLE_UNKNOWN`), and held
    ///   (`DELEGATION_ROLE_NOT_HELD`)
    /// @param held all roles of who gives
    /// @param from first day, not before `on` (`DELEGATION_BACKDATED`)
    /// @param to last day, at most the 90th (`DELEGATION_PERIOD_REVERSED`, `DELEGATION_TOO_LONG`)
    /// @param reason in words, never blank (`DELEGATION_REASON_MISSING`)
    record OfferDelegation(
            String delegationId,
            String account,
            String organisation,
            String receiver,
            String role,
            Set<String> held,
            LocalDate from,
            LocalDate to,
            String reason,
            LocalDate on)
            implements DelegationCommand {}

    /// Agree to act in another's stead (`DELEGATION_UNKNOWN`, `DELEGATION_OVER`,
    /// `DELEGATION_ALREADY_ACCEPTED`, `DELEGATION_ROLE_NOT_HELD`, `DELEGATION_CHAIN`).
    ///
    /// @param giver account of the other
    /// @param held all roles of who accepts
    record AcceptDelegation(
            String delegationId, String account, String giver, Set<String> held, LocalDate on)
            implements DelegationCommand {}

    /// End what one gave or accepted before its last day (`DELEGATION_UNKNOWN`, `DELEGATION_OVER`).
    ///
    /// @param reason in words, never blank (`DELEGATION_REASON_MISSING`)
    record EndDelegation(String delegationId, String account, String reason, LocalDate on)
            implements DelegationCommand {}
}
