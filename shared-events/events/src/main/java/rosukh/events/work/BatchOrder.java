package rosukh.events.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is to be done to each case of a batch.
///
/// @param assignee whom to give it to; with `REASSIGN`
/// @param day on which to look at it again; with `FOLLOW_UP`, null for none any more
/// @param stage key of the scheme's time budget, with `EXTEND`
/// @param days working days more, with `EXTEND`; else 0
/// @param cause why the clock is to stand, with `SUSPEND`
public record BatchOrder(
        BatchAction action,
        @Nullable String assignee,
        @Nullable LocalDate day,
        @Nullable String stage,
        int days,
        @Nullable String cause) {

    public static BatchOrder of(BatchAction action) {
        return new BatchOrder(action, null, null, null, 0, null);
    }
}
