package rosukh.command.fund;

import java.time.LocalDate;
import rosukh.events.fund.FundPolicy;

/// What can be asked of the policy.
public sealed interface PolicyCommand extends FundCommand {

    /// Draft the next version, or draft it anew.
    record DraftFundPolicy(FundPolicy policy, String by, LocalDate on) implements PolicyCommand {}

    /// Publish a draft as a second person.
    ///
    /// @param sha256 of the draft that was read
    /// @param from first day in force
    record PublishFundPolicy(int version, String sha256, LocalDate from, String by, LocalDate on)
            implements PolicyCommand {}
}
