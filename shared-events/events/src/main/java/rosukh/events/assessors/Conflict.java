package rosukh.events.assessors;

import java.time.LocalDate;
import java.util.Optional;
import rosukh.events.separation.Parties;

/// A conflict of interest as it was declared last.
///
/// @param from first day
public record Conflict(
        String account, ConflictWith kind, String with, ConflictGround ground, LocalDate from) {

    /// The first day without it; empty while only a withdrawal ends it.
    public Optional<LocalDate> until() {
        return ground.lasting() ? Optional.empty() : Optional.of(from.plusMonths(Parties.MONTHS));
    }

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(from) && until().map(day::isBefore).orElse(true);
    }

    /// The same person, the same other side and the same ground, whatever the day.
    public boolean same(Conflict other) {
        return account.equals(other.account)
                && kind == other.kind
                && with.equals(other.with)
                && ground == other.ground;
    }
}
