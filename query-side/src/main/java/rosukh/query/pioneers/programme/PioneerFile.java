package rosukh.query.pioneers.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.pioneers.Figures;
import rosukh.events.pioneers.Finding;
import rosukh.events.pioneers.Grade;

/// A firm in the programme with everything that has happened to it.
///
/// @param figures of the last nomination
/// @param findings of the decision on it; empty before
/// @param rulesVersion by which it was decided; 0 before
/// @param since the day it was qualified; null where it is no pioneer
/// @param endedOn its last day as a pioneer; null where it has none
/// @param nextDueOn when the next review is due; null where there is none
/// @param reviewDue that was raised
/// @param ending why it is proposed to be ended; null where it is not
/// @param endingBy who proposed that; empty where nobody did
/// @param committed rials of all its commitments of this round
/// @param verified rials of all that count now
/// @param words of name and legal ID, to search by
/// @param version sequence number of its last event, expected by the next command
public record PioneerFile(
        String firmId,
        String name,
        @Nullable String provinceKey,
        @Nullable String estateKey,
        State state,
        int round,
        Grade grade,
        Figures figures,
        String document,
        String grounds,
        String nominatedBy,
        List<Finding> findings,
        int rulesVersion,
        @Nullable LocalDate since,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate nextDueOn,
        boolean reviewDue,
        @Nullable String ending,
        String endingBy,
        long committed,
        long verified,
        List<Pledge> pledges,
        List<Proof> proofs,
        List<Incentive> incentives,
        List<Entry> history,
        List<String> words,
        long version) {

    /// How a firm stands in the programme.
    public enum State {
        NOMINATED,
        DECLINED,
        PIONEER,
        ENDED
    }

    public PioneerFile {
        findings = List.copyOf(findings);
        pledges = List.copyOf(pledges);
        proofs = List.copyOf(proofs);
        incentives = List.copyOf(incentives);
        history = List.copyOf(history);
        words = List.copyOf(words);
    }

    /// A change of some of it.
    Draft change() {
        return new Draft(this);
    }

    Pledge pledge(int number) {
        return pledges.get(number - 1);
    }

    @Nullable Proof proof(String id) {
        return proofs.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }
}
