package rosukh.events.fund;

import java.time.LocalDate;
import rosukh.events.EventType;

/// What happens to the policy: versions, numbered from 1.
public sealed interface FundPolicyEvent extends FundEvent {

    int version();

    /// A version was drafted, or drafted anew; until it is published it may change.
    ///
    /// @param sha256 of the policy, see [FundPolicy#sha256]
    @EventType("fund.policy-drafted")
    record PolicyDrafted(
            int version, FundPolicy policy, String sha256, String draftedBy, LocalDate draftedOn)
            implements FundPolicyEvent {}

    /// A second person published a draft; it never changes again.
    ///
    /// @param sha256 of the policy that was read and published
    /// @param inForceFrom first day; of several that have begun the highest version is in force
    @EventType("fund.policy-published")
    record PolicyPublished(
            int version,
            String sha256,
            LocalDate inForceFrom,
            String publishedBy,
            LocalDate publishedOn)
            implements FundPolicyEvent {}
}
