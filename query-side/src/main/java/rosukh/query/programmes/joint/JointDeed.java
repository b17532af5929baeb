package rosukh.query.programmes.joint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One event that a figure of joint programmes is counted from.
///
/// @param of kind of the output, rating, or whether a milestone was on time; empty where that does
///   not matter
/// @param firmId the firm reached; null where there is none
/// @param amount rials, or 1 and -1 for outputs; what lowers a sum is negative
/// @param at position of the event in the log
public record JointDeed(
        Kind kind,
        String programmeId,
        String title,
        String provinceKey,
        String of,
        String subject,
        @Nullable String firmId,
        long amount,
        LocalDate on,
        String event,
        long at) {

    /// What it counts for.
    public enum Kind {
        DRAFTED,
        REPLICATED,
        /// By how much the agreed budget changed.
        AGREED,
        STARTED,
        PAID,
        SPENT,
        REACHED,
        /// 1 where an event is linked, -1 where it was taken back.
        OUTPUT,
        EVALUATED,
        CLOSED
    }
}
