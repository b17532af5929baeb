package rosukh.command.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a decision rests on beyond the ledger.
///
/// @param registered there is such a firm
/// @param isicDivision of the firm, 0 where no firm is concerned
/// @param provinceKey of the firm's estate; empty where it is nowhere
/// @param estateKey of the firm; null where it is nowhere
/// @param certificates of the firm; read only where a rule asks for them
/// @param unknown firms that were named and are not in the register
/// @param dueDate last day for the decision of the open claim; null where none is open, or where
///   the calendar does not reach so far
record FirmFacts(
        boolean registered,
        int isicDivision,
        String provinceKey,
        @Nullable String estateKey,
        List<Certificate> certificates,
        List<String> unknown,
        @Nullable LocalDate dueDate) {

    static final FirmFacts NONE = new FirmFacts(false, 0, "", null, List.of(), List.of(), null);

    /// A certificate of a knowledge-based firm.
    ///
    /// @param to last day; null without one
    /// @param lostFrom first day on which it does not count, suspended or revoked; null while it
    ///   stands
    /// @param revokedOn null unless it is revoked
    record Certificate(
            String number,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate lostFrom,
            @Nullable LocalDate revokedOn) {

        /// Nothing is issued on what is known to be lost, also for a day before.
        boolean validOn(LocalDate day) {
            return lostFrom == null && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    FirmFacts {
        certificates = List.copyOf(certificates);
        unknown = List.copyOf(unknown);
    }

    Optional<Certificate> validOn(LocalDate day) {
        return certificates.stream().filter(each -> each.validOn(day)).findFirst();
    }

    FirmFacts certified(List<Certificate> all) {
        return new FirmFacts(
                registered, isicDivision, provinceKey, estateKey, all, unknown, dueDate);
    }

    FirmFacts until(@Nullable LocalDate due) {
        return new FirmFacts(
                registered, isicDivision, provinceKey, estateKey, certificates, unknown, due);
    }

    FirmFacts missing(List<String> firms) {
        return new FirmFacts(
                registered, isicDivision, provinceKey, estateKey, certificates, firms, dueDate);
    }
}
