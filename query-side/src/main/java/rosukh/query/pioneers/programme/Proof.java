package rosukh.query.pioneers.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.pioneers.CommitmentKind;

/// An amount that counts for a commitment, waits to be verified, or counts no more.
///
/// @param id the id of the match, or `D` and a number
/// @param otherFirmId who sold or was helped
/// @param amount rials as performed or reported
/// @param counted rials that count now
/// @param document SHA-256; empty for a contract
/// @param on the day it was performed or given
/// @param reportedBy account; empty for a contract
public record Proof(
        String id,
        int commitment,
        CommitmentKind kind,
        String otherFirmId,
        String otherName,
        String certificateNumber,
        long amount,
        long counted,
        State state,
        String document,
        LocalDate on,
        String reportedBy,
        @Nullable String verifiedBy) {

    /// How it stands.
    public enum State {
        WAITING,
        COUNTS,
        LOWERED,
        REJECTED
    }

    Proof now(State next, long counts, @Nullable String by) {
        return new Proof(
                id,
                commitment,
                kind,
                otherFirmId,
                otherName,
                certificateNumber,
                amount,
                counts,
                next,
                document,
                on,
                reportedBy,
                by);
    }
}
