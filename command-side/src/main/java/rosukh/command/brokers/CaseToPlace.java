package rosukh.command.brokers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.brokers.Placement.BodyOfFirm;
import rosukh.events.brokers.SchemeVersion;

/// What an assignment needs to know of a case and of its firm's cases before.
///
/// @param field code of the technology field; null while nobody has said
/// @param openFor the roles that can be given now
/// @param version the case is judged under, or would be on that day
/// @param effectiveFrom first day of that version
/// @param bodiesOfFirm who helped or judged the firm, at any time
/// @param helpersOfFirm accounts of who helped it in person, at any time
/// @param previousHelpers accounts of who helped in the cases before, the latest last
/// @param previousJudges accounts of who recommended in the cases before, the latest last
record CaseToPlace(
        String caseId,
        String firmId,
        String estateKey,
        String provinceKey,
        @Nullable String field,
        OpenFor openFor,
        SchemeVersion version,
        LocalDate effectiveFrom,
        List<BodyOfFirm> bodiesOfFirm,
        Set<String> helpersOfFirm,
        List<String> previousHelpers,
        List<String> previousJudges) {

    CaseToPlace {
        bodiesOfFirm = List.copyOf(bodiesOfFirm);
        helpersOfFirm = Set.copyOf(helpersOfFirm);
        previousHelpers = List.copyOf(previousHelpers);
        previousJudges = List.copyOf(previousJudges);
    }

    /// Where a case stands for brokers.
    enum OpenFor {
        /// It is prepared, and no plan is agreed.
        HELP,
        /// It is submitted and no outcome is recommended.
        ASSESS,
        NOBODY
    }
}
