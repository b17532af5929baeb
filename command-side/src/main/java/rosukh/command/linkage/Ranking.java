package rosukh.command.linkage;

import java.util.List;
import rosukh.events.linkage.Ranked;
import rosukh.events.linkage.Rejected;

/// The order of all suppliers for one demand, as it is kept.
///
/// @param knownTo position in the log up to which suppliers were known
/// @param considered how many suppliers there were
/// @param eligible how many passed every hard filter
/// @param first the first of them, in order
/// @param rejected by hard filter, in the order of the filters, those that rejected nobody left out
/// @param inputsSha256 hash of everything the order was counted from
record Ranking(
        String scoringVersion,
        long knownTo,
        int considered,
        int eligible,
        List<Ranked> first,
        List<Rejected> rejected,
        String inputsSha256) {

    Ranking {
        first = List.copyOf(first);
        rejected = List.copyOf(rejected);
    }
}
