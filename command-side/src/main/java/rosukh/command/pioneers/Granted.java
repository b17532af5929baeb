package rosukh.command.pioneers;

import rosukh.events.pioneers.Entitlement;

/// A granted incentive. Money in rials.
///
/// @param proof id of the amount it was granted for
/// @param amount granted
/// @param clawedBack of that
/// @param paid out
/// @param recovered of that
record Granted(
        String firmId,
        String proof,
        Entitlement entitlement,
        long amount,
        long clawedBack,
        long paid,
        long recovered) {

    /// What stays granted.
    long remaining() {
        return amount - clawedBack;
    }

    /// What was paid, is not due any more and did not come in again.
    long outstanding() {
        return Math.max(0, paid - recovered - remaining());
    }

    /// What it takes of the budget: what stays granted, and what is still out.
    long used() {
        return remaining() + outstanding();
    }

    Granted clawedBack(long more) {
        return new Granted(firmId, proof, entitlement, amount, clawedBack + more, paid, recovered);
    }

    Granted paid(long all) {
        return new Granted(firmId, proof, entitlement, amount, clawedBack, paid + all, recovered);
    }

    Granted recovered(long more) {
        return new Granted(firmId, proof, entitlement, amount, clawedBack, paid, recovered + more);
    }
}
