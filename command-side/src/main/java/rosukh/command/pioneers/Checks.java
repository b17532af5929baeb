package rosukh.command.pioneers;

import static rosukh.command.pioneers.PioneerRefusal.PIONEER_AMOUNT_RANGE;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_DATE_BACKWARDS;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_DOCUMENT_MALFORMED;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_GROUNDS_MISSING;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_SECOND_PERSON;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// What several rules of the programme look at alike.
final class Checks {

    /// Sums of many of them still fit a `long`.
    static final long AMOUNT_MAX = 1_000_000_000_000_000L;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private Checks() {}

    static void document(String sha256) {
        if (!SHA256.matcher(sha256).matches())
            throw PIONEER_DOCUMENT_MALFORMED.because("a SHA-256 has 64 digits in hex");
    }

    static void grounds(String grounds) {
        if (grounds.isBlank()) throw PIONEER_GROUNDS_MISSING.because("it is not said why");
    }

    static void amount(long amount) {
        if (amount < 1 || amount > AMOUNT_MAX)
            throw PIONEER_AMOUNT_RANGE.because(
                    "an amount is above zero and at most " + AMOUNT_MAX + " rials");
    }

    static void notBefore(LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest))
            throw PIONEER_DATE_BACKWARDS.because("it rests on what was done on " + earliest);
    }

    static void another(String person, String than, String because) {
        if (person.equals(than)) throw PIONEER_SECOND_PERSON.because(because);
    }
}
