package rosukh.events.values;

import org.jspecify.annotations.Nullable;
import rosukh.events.values.Checked.Invalid;
import rosukh.events.values.Checked.Valid;

/// The national ID of a legal entity: 11 digits, the last one a check digit. The check is weak by
/// design of the ID: about one in fifty slips of the pen passes.
public record LegalId(String digits) {

    private static final int LENGTH = 11;
    private static final int[] WEIGHTS = {29, 27, 23, 19, 17, 29, 27, 23, 19, 17};

    public LegalId {
        String reason = reason(digits);
        if (reason != null) throw new IllegalArgumentException("not a legal ID: " + reason);
    }

    /// Reads what a person typed. Reasons: `CHARACTER`, `LENGTH`, `ALL_ZERO`, `MIDDLE_ZERO`,
    /// `CHECK_DIGIT`; the first one in this order.
    public static Checked<LegalId> parse(String text) {
        String digits = Digits.ofIdentifier(text);
        if (digits == null) return new Invalid<>("CHARACTER", null);
        String reason = reason(digits);
        return reason == null ? new Valid<>(new LegalId(digits)) : new Invalid<>(reason, digits);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static @Nullable String reason(String digits) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) return "CHARACTER";
        if (digits.length() != LENGTH) return "LENGTH";
        if (digits.chars().allMatch(c -> c == '0')) return "ALL_ZERO";
        if (digits.substring(3, 9).equals("000000")) return "MIDDLE_ZERO";
        return checkDigit(digits) == digit(digits, LENGTH - 1) ? null : "CHECK_DIGIT";
    }

    private static int checkDigit(String digits) {
        int shift = digit(digits, 9) + 2;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += (digit(digits, i) + shift) * WEIGHTS[i];
        int remainder = sum % 11;
        return remainder == 10 ? 0 : remainder;
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
