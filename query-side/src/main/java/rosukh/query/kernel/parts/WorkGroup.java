package rosukh.query.kernel.parts;

import java.util.List;
import java.util.Locale;

/// The part of a work list that is equally urgent.
///
/// @param more where the rest of the group is listed; empty if all are shown
public record WorkGroup(Urgency urgency, List<Item> items, long total, String more) {

    public WorkGroup {
        items = List.copyOf(items);
    }

    /// In the order of the list; its words are `design.urgency.<css>`.
    public enum Urgency {
        VERY_OVERDUE,
        OVERDUE,
        SOON,
        LATER;

        public String css() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One piece of work.
    ///
    /// @param what the next action, in words
    /// @param subject whom it is about
    /// @param place where, for example the estate
    /// @param due the deadline and what is left of it, in words
    public record Item(
            String href, String what, String subject, String reference, String place, String due) {}
}
