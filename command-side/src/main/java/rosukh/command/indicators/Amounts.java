package rosukh.command.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import rosukh.events.values.Digits;

/// Numbers as people type them: in any digits, with thousands apart.
final class Amounts {

    private Amounts() {}

    /// A whole number, 18 digits at most; null if it is none.
    static @Nullable Long whole(String text) {
        String digits = plain(text);
        return digits.matches("-?\\d{1,18}") ? Long.valueOf(digits) : null;
    }

    /// A number with one decimal at most, in tenths; null if it is none.
    static @Nullable Integer tenths(String text) {
        String digits = plain(text);
        return digits.matches("-?\\d{1,7}(\\.\\d)?")
                ? new BigDecimal(digits).movePointRight(1).intValueExact()
                : null;
    }

    private static String plain(String text) {
        return Digits.ascii(text).strip().replaceAll("[,٬_ \u00A0\u202F]", "").replace('٫', '.');
    }
}
