package rosukh.command.pioneers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.pioneers.Figures;
import rosukh.events.pioneers.Grade;

/// Where a firm stands in its round of the programme.
sealed interface Standing {

    /// Never nominated, declined or ended: it may be nominated.
    record Outside() implements Standing {}

    record Nominated(Figures figures, String by, LocalDate on) implements Standing {}

    /// A pioneer.
    ///
    /// @param rulesVersion pinned by the qualification
    /// @param reviews how many it had
    /// @param raised number of the review that was raised last; 0 before the first
    /// @param ending who proposed to end it, and why; null while nobody has
    record Qualified(
            int rulesVersion,
            Grade grade,
            LocalDate since,
            int reviews,
            int raised,
            @Nullable Ending ending)
            implements Standing {

        /// When the next review is due.
        LocalDate nextDueOn() {
            return since.plusYears(reviews + 1L);
        }

        Qualified reviewed(Grade now) {
            return new Qualified(rulesVersion, now, since, reviews + 1, raised, ending);
        }

        Qualified raised(int review) {
            return new Qualified(rulesVersion, grade, since, reviews, review, ending);
        }

        Qualified ending(@Nullable Ending proposed) {
            return new Qualified(rulesVersion, grade, since, reviews, raised, proposed);
        }
    }

    record Ending(String grounds, String by, LocalDate on) {}
}
