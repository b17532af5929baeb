package rosukh.command.pioneers;

import java.time.LocalDate;
import rosukh.events.pioneers.CommitmentKind;

/// A proposed incentive.
///
/// @param proof id of the amount it is for
/// @param declined it is not granted
record Proposal(
        String incentiveId,
        String proof,
        CommitmentKind kind,
        String period,
        int rulesVersion,
        long amount,
        String proposedBy,
        LocalDate proposedOn,
        boolean declined) {

    Proposal turnedDown() {
        return new Proposal(
                incentiveId,
                proof,
                kind,
                period,
                rulesVersion,
                amount,
                proposedBy,
                proposedOn,
                true);
    }
}
