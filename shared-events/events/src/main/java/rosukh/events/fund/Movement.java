package rosukh.events.fund;

import java.time.LocalDate;

/// What one event moved, in rials of the ledger.
///
/// @param on its business date
/// @param guaranteeId empty where it is about the capital
/// @param paidIn change of the paid-in capital
/// @param reserved change of what is reserved
/// @param outstanding change of what is outstanding
/// @param fees paid
/// @param claims paid
/// @param recoveries share of the fund
public record Movement(
        LocalDate on,
        String guaranteeId,
        long paidIn,
        long reserved,
        long outstanding,
        long fees,
        long claims,
        long recoveries) {

    static Movement capital(LocalDate on, long paidIn) {
        return new Movement(on, "", paidIn, 0, 0, 0, 0, 0);
    }

    static Movement fee(LocalDate on, String id, long fee) {
        return new Movement(on, id, 0, 0, 0, fee, 0, 0);
    }

    static Movement reservation(LocalDate on, String id, long by) {
        return new Movement(on, id, 0, by, 0, 0, 0, 0);
    }

    /// What was reserved is outstanding.
    static Movement issue(LocalDate on, String id, long guaranteed) {
        return new Movement(on, id, 0, -guaranteed, guaranteed, 0, 0, 0);
    }

    static Movement outstanding(LocalDate on, String id, long by) {
        return new Movement(on, id, 0, 0, by, 0, 0, 0);
    }

    static Movement claim(LocalDate on, String id, long paid) {
        return new Movement(on, id, 0, 0, -paid, 0, paid, 0);
    }

    static Movement recovery(LocalDate on, String id, long share) {
        return new Movement(on, id, 0, 0, 0, 0, 0, share);
    }
}
