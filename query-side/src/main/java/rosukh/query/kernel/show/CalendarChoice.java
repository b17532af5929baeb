package rosukh.query.kernel.show;

import java.util.Locale;
import java.util.Optional;

/// The calendar dates are shown in: a choice of its own, whatever the language.
public enum CalendarChoice {
    JALALI,
    GREGORIAN;

    public static Optional<CalendarChoice> of(String code) {
        for (CalendarChoice choice : values())
            if (choice.code().equals(code)) return Optional.of(choice);
        return Optional.empty();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
