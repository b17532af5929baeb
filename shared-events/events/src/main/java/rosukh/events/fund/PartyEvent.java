package rosukh.events.fund;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.values.Label;

/// Who the fund deals with: banks, and firms that are counted as one.
public sealed interface PartyEvent extends FundEvent {

    /// A bank may be the beneficiary of guarantees, or is named anew.
    @EventType("fund.bank-registered")
    record BankRegistered(String bankId, Label name, String registeredBy, LocalDate registeredOn)
            implements PartyEvent {}

    /// Somebody proposed that firms are connected; until it is declared they count apart.
    ///
    /// @param firmIds all members, instead of those before; none ends the group
    @EventType("fund.group-proposed")
    record GroupProposed(
            String groupId,
            List<String> firmIds,
            String grounds,
            String proposedBy,
            LocalDate proposedOn)
            implements PartyEvent {

        public GroupProposed {
            firmIds = List.copyOf(firmIds);
        }
    }

    /// A second person declared a group as proposed; from now on its members count as one.
    ///
    /// @param firmIds all members; none if the group is no more
    @EventType("fund.group-declared")
    record GroupDeclared(
            String groupId, List<String> firmIds, String declaredBy, LocalDate declaredOn)
            implements PartyEvent {

        public GroupDeclared {
            firmIds = List.copyOf(firmIds);
        }
    }
}
