package rosukh.events.fund;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A version of the policy.
///
/// @param drafters everybody who wrote on it
/// @param from first day in force; null while it is a draft
public record PolicyVersion(
        int number, FundPolicy policy, Set<String> drafters, @Nullable LocalDate from) {

    public PolicyVersion {
        drafters = Set.copyOf(drafters);
    }

    public boolean inForceOn(LocalDate day) {
        return from != null && !day.isBefore(from);
    }
}
