package rosukh.command.pioneers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A contract that both sides confirmed, and how it was performed.
///
/// @param performedValue rials; 0 while it is not performed, or once that was reversed
/// @param performedOn null while it is not performed, or once that was reversed
record Contract(
        String matchId,
        String buyerFirmId,
        String supplierFirmId,
        LocalDate signedOn,
        long performedValue,
        @Nullable LocalDate performedOn,
        boolean reversed) {

    /// Its performance stands.
    boolean stands() {
        return performedOn != null;
    }

    Contract performed(long value, LocalDate day) {
        return new Contract(matchId, buyerFirmId, supplierFirmId, signedOn, value, day, false);
    }

    Contract undone() {
        return new Contract(matchId, buyerFirmId, supplierFirmId, signedOn, 0, null, true);
    }
}
