package rosukh.command.pioneers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An amount that counts for a commitment, or waits to be verified, or counts no more.
///
/// @param id the id of the match, or `D` and a number
/// @param document its SHA-256; empty for a contract
/// @param reported rials as reported or performed
/// @param counted rials that count now
/// @param reportedBy account; empty for a contract
/// @param verifiedBy account of who verified it last; null while nobody has
/// @param closed it was rejected
record Proof(
        String id,
        int commitment,
        String document,
        long reported,
        long counted,
        String reportedBy,
        LocalDate reportedOn,
        @Nullable String verifiedBy,
        boolean closed) {

    boolean byDocument() {
        return !document.isEmpty();
    }

    boolean waits() {
        return verifiedBy == null && !closed;
    }

    Proof counting(long now, String by) {
        return new Proof(
                id, commitment, document, reported, now, reportedBy, reportedOn, by, closed);
    }

    Proof rejected() {
        return new Proof(
                id, commitment, document, reported, 0, reportedBy, reportedOn, verifiedBy, true);
    }
}
