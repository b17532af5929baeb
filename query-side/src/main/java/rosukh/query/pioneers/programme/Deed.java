package rosukh.query.pioneers.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.Jalali;

/// One event that a figure of the programme is counted from.
///
/// @param of what kind of commitment it is; empty where that does not matter
/// @param otherFirmId who sold or was helped; empty where nobody was
/// @param amount rials, with its sign: what lowers a sum is negative; 0 where it is not of money
/// @param first for a qualification: the firm was never a pioneer before
/// @param period Jalali year
/// @param at position of the event in the log
public record Deed(
        Kind kind,
        String firmId,
        String firmName,
        @Nullable String provinceKey,
        @Nullable String estateKey,
        String of,
        String otherFirmId,
        String otherName,
        String subject,
        long amount,
        boolean first,
        LocalDate on,
        String period,
        String event,
        long at) {

    /// What it counts for.
    public enum Kind {
        QUALIFIED,
        ENDED,
        COMMITTED,
        /// Positive where something is verified, negative where that is lowered.
        VERIFIED,
        PASSED_OVER,
        GRANTED,
        CLAWED_BACK,
        /// Positive where it is paid, negative where it is recovered.
        PAID
    }

    static Deed of(Kind kind, PioneerFile file, LocalDate on, Entry entry) {
        return new Deed(
                kind,
                file.firmId(),
                file.name(),
                file.provinceKey(),
                file.estateKey(),
                "",
                "",
                "",
                "",
                0,
                false,
                on,
                String.valueOf(Jalali.of(on).year()),
                entry.event(),
                entry.at());
    }

    Deed about(String kindOfCommitment, String otherId, String other, String what, long rials) {
        return new Deed(
                kind,
                firmId,
                firmName,
                provinceKey,
                estateKey,
                kindOfCommitment,
                otherId,
                other,
                what,
                rials,
                first,
                on,
                period,
                event,
                at);
    }

    Deed firstTime(boolean never) {
        return new Deed(
                kind,
                firmId,
                firmName,
                provinceKey,
                estateKey,
                of,
                otherFirmId,
                otherName,
                subject,
                amount,
                never,
                on,
                period,
                event,
                at);
    }
}
