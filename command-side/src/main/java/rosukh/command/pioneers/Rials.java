package rosukh.command.pioneers;

import rosukh.command.kernel.http.Form;
import rosukh.events.values.Digits;

/// Amounts as people type them: whole rials in any digits, with or without marks between thousands.
final class Rials {

    private Rials() {}

    /// An amount that must be given.
    static long of(Form form, String field) {
        return read(form, field, form.text(field));
    }

    /// An amount, or 0 where the field is blank.
    static long orZero(Form form, String field) {
        String typed = form.optional(field);
        return typed == null ? 0 : read(form, field, typed);
    }

    private static long read(Form form, String field, String typed) {
        String plain = Digits.ascii(typed).replaceAll("[,٬، ]", "");
        if (plain.matches("\\d{1,18}")) return Long.parseLong(plain);
        if (!plain.isEmpty())
            form.fault(field, "NUMBER", field + " is not a whole number of rials");
        return 0;
    }
}
