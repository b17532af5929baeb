package rosukh.events.values;

import org.jspecify.annotations.Nullable;
import rosukh.events.values.Checked.Invalid;
import rosukh.events.values.Checked.Valid;

/// The national ID of a person: 10 digits, the last one a check digit.
public record PersonId(String digits) {

    private static final int LENGTH = 10;

    public PersonId {
        String reason = reason(digits);
        if (reason != null) throw new IllegalArgumentException("not a person ID: " + reason);
    }

    /// Reads what a person typed. Reasons: `CHARACTER`, `LENGTH`, `ALL_EQUAL`, `CHECK_DIGIT`; the
    /// first one in this order.
    public static Checked<PersonId> parse(String text) {
        String digits = Digits.ofIdentifier(text);
        if (digits == null) return new Invalid<>("CHARACTER", null);
        String reason = reason(digits);
        return reason == null ? new Valid<>(new PersonId(digits)) : new Invalid<>(reason, digits);
    }

    /// Shows the last four digits only: an ID of a person does not belong into logs.
    @Override
    public String toString() {
        return "******" + digits.substring(LENGTH - 4);
    }

    private static @Nullable String reason(String digits) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) return "CHARACTER";
        if (digits.length() != LENGTH) return "LENGTH";
        if (digits.chars().allMatch(c -> c == digits.charAt(0))) return "ALL_EQUAL";
        return checkDigit(digits) == digits.charAt(LENGTH - 1) - '0' ? null : "CHECK_DIGIT";
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) sum += (digits.charAt(i) - '0') * (LENGTH - i);
        int remainder = sum % 11;
        return remainder < 2 ? remainder : 11 - remainder;
    }
}
