package rosukh.command.fund;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.values.Label;

/// What can be asked of banks and connected firms.
public sealed interface PartyCommand extends FundCommand {

    /// Register a bank, or name it anew.
    record RegisterBank(String bankId, Label name, String by, LocalDate on)
            implements PartyCommand {}

    /// Propose that firms are connected.
    ///
    /// @param groupId null for a new group
    /// @param firmIds all members, instead of those before; none ends the group
    record ProposeGroup(
            @Nullable String groupId, List<String> firmIds, String grounds, String by, LocalDate on)
            implements PartyCommand {

        public ProposeGroup {
            firmIds = List.copyOf(firmIds);
        }
    }

    /// Declare a group as proposed, as a second person.
    record DeclareGroup(String groupId, String by, LocalDate on) implements PartyCommand {}
}
