package rosukh.query.fund.book;

import org.jspecify.annotations.Nullable;
import rosukh.events.values.Digits;

/// What is asked of a simulation.
final class Simulations {

    /// What is tried is at most this many rials, far beyond any capital, so that no product
    /// overflows.
    private static final int DIGITS = 15;

    private Simulations() {}

    /// A change of the capital in whole rials, in any digits, thousands apart or not; null for
    /// none.
    static @Nullable Long change(@Nullable String text) {
        String asked = GuaranteeQuery.given(text);
        if (asked == null) return null;
        String plain = Digits.ascii(asked).replaceAll("[,٬\\s]", "").replace('−', '-');
        if (!plain.matches("[+-]?\\d{1," + DIGITS + "}"))
            throw GuaranteeQuery.invalid("change", asked);
        return Long.valueOf(plain.startsWith("+") ? plain.substring(1) : plain);
    }
}
