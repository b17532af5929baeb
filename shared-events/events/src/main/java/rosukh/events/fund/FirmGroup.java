package rosukh.events.fund;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Connected firms, which count as one.
///
/// @param firmIds members that are declared; none while it is only proposed, or when it is no more
/// @param proposal what waits for a second person; null if nothing does
public record FirmGroup(String groupId, List<String> firmIds, @Nullable Proposal proposal) {

    /// Members as somebody proposed them.
    public record Proposal(List<String> firmIds, String proposedBy) {

        public Proposal {
            firmIds = List.copyOf(firmIds);
        }
    }

    public FirmGroup {
        firmIds = List.copyOf(firmIds);
    }
}
