package rosukh.command.fund;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.http.Form;
import rosukh.events.fund.CurrencyEra;
import rosukh.events.fund.Money;
import rosukh.events.values.Digits;

/// Amounts as people give them: whole rials, in the era of the ledger unless another is named.
final class Given {

    private Given() {}

    static Money money(long amount, @Nullable CurrencyEra era) {
        return new Money(amount, era == null ? Money.LEDGER : era);
    }

    /// An amount from a form, in any digits, with or without marks between thousands; its era is
    /// the field `era` of the form.
    static Money money(Form form, String field) {
        return new Money(number(form, field), era(form));
    }

    static long number(Form form, String field) {
        String typed = form.text(field);
        String plain = Digits.ascii(typed).replaceAll("[,٬، ]", "");
        if (plain.matches("\\d{1,18}")) return Long.parseLong(plain);
        if (!plain.isEmpty())
            form.fault(field, "NUMBER", field + " is not a whole number of rials");
        return 0;
    }

    /// Codes parted by spaces or commas; none where nothing was typed.
    static List<String> codes(Form form, String field) {
        return form.filled(field).stream()
                .flatMap(typed -> Arrays.stream(typed.split("[\\s,،]+")))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static CurrencyEra era(Form form) {
        CurrencyEra era = named(form, "era", CurrencyEra.class);
        return era == null ? Money.LEDGER : era;
    }

    /// One of some names; null where the field is blank.
    static <E extends Enum<E>> @Nullable E named(Form form, String field, Class<E> type) {
        String typed = form.optional(field);
        if (typed == null) return null;
        for (E each : type.getEnumConstants()) if (each.name().equals(typed)) return each;
        form.fault(field, "CHOICE", field + " is none of those known");
        return null;
    }
}
