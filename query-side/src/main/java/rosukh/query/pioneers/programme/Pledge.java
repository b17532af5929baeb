package rosukh.query.pioneers.programme;

import java.time.LocalDate;
import rosukh.events.pioneers.CommitmentKind;

/// A commitment of a pioneer, and what of it is verified.
///
/// @param verified rials that count now
public record Pledge(
        int number,
        int round,
        CommitmentKind kind,
        long amount,
        long verified,
        LocalDate begins,
        LocalDate ends,
        String document) {

    Pledge counting(long more) {
        return new Pledge(
                number, round, kind, amount, Math.addExact(verified, more), begins, ends, document);
    }
}
