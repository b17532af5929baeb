package rosukh.command.programmes;

import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_AMOUNT_RANGE;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_DATE_BACKWARDS;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_DOCUMENT_MALFORMED;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_GROUNDS_MISSING;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_REFERENCE_MISSING;
import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_REFERENCE_USED;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// What several rules of programmes look at alike.
final class Checks {

    /// Sums of many of them still fit a `long`, and one is the same in every reader of JSON.
    static final long AMOUNT_MAX = 1_000_000_000_000_000L;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private Checks() {}

    static void document(String sha256) {
        if (!SHA256.matcher(sha256).matches())
            throw PROGRAMME_DOCUMENT_MALFORMED.because("a SHA-256 has 64 digits in hex");
    }

    static void grounds(String grounds) {
        if (grounds.isBlank()) throw PROGRAMME_GROUNDS_MISSING.because("it is not said why");
    }

    static void reference(String reference) {
        if (reference.isBlank())
            throw PROGRAMME_REFERENCE_MISSING.because("the letter or payment is not named");
    }

    static void payment(Purse purse, long amount, String reference) {
        amount(amount);
        reference(reference);
        if (purse.references().contains(reference))
            throw PROGRAMME_REFERENCE_USED.because(reference + " was recorded before");
    }

    static void amount(long amount) {
        if (amount < 1 || amount > AMOUNT_MAX)
            throw PROGRAMME_AMOUNT_RANGE.because(
                    "an amount is above zero and at most " + AMOUNT_MAX + " rials");
    }

    static void notBefore(LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest))
            throw PROGRAMME_DATE_BACKWARDS.because("it rests on what was done on " + earliest);
    }
}
