package rosukh.command.delegations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What two persons agreed, as one of them knows it.
///
/// @param other account of the other person
/// @param organisation the body of who gives; empty where it is accepted
/// @param from first day
/// @param to last day
/// @param endedOn first day without it; null if it was not ended early
record Terms(
        String other,
        String organisation,
        String role,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate endedOn) {

    boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay());
    }

    boolean overOn(LocalDate day) {
        return endedOn != null || day.isAfter(to);
    }

    /// Both are about the role on some day.
    boolean meets(String otherRole, LocalDate first, LocalDate last) {
        return role.equals(otherRole) && !from.isAfter(last) && !first.isAfter(lastDay());
    }

    Terms endedOn(LocalDate day) {
        return new Terms(other, organisation, role, from, to, day);
    }

    private LocalDate lastDay() {
        return endedOn == null || endedOn.isAfter(to) ? to : endedOn.minusDays(1);
    }
}
