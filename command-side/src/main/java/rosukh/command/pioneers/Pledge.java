package rosukh.command.pioneers;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import rosukh.events.pioneers.CommitmentKind;

/// A commitment of a pioneer.
///
/// @param round of the programme it was made in
/// @param cutOn last day, where the pioneer ended before; null while it did not
record Pledge(
        int number,
        int round,
        CommitmentKind kind,
        long amount,
        LocalDate begins,
        LocalDate ends,
        @Nullable LocalDate cutOn) {

    boolean covers(LocalDate day) {
        return !day.isBefore(begins)
                && !day.isAfter(ends)
                && (cutOn == null || !day.isAfter(cutOn));
    }

    /// What was due of it by the end of a day, by the days that passed, rounded down.
    long dueBy(LocalDate day) {
        if (day.isBefore(begins)) return 0;
        if (!day.isBefore(ends)) return amount;
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(ChronoUnit.DAYS.between(begins, day) + 1))
                .divide(BigInteger.valueOf(ChronoUnit.DAYS.between(begins, ends) + 1))
                .longValueExact();
    }

    Pledge cut(LocalDate day) {
        return cutOn != null ? this : new Pledge(number, round, kind, amount, begins, ends, day);
    }
}
