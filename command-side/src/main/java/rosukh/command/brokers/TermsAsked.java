package rosukh.command.brokers;

import static rosukh.command.brokers.BrokerRefusal.BROKER_SCHEME_UNKNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_TERMS_MALFORMED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.command.brokers.AccreditationCommand.Asked;
import rosukh.events.brokers.AccreditationStep;
import rosukh.events.brokers.Grade;
import rosukh.events.brokers.Terms;
import rosukh.events.reference.Provinces;

/// Reads for what a broker is to be accredited.
final class TermsAsked {

    private static final Pattern FIELD = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    private TermsAsked() {}

    static @Nullable Terms read(
            AccreditationStep step, @Nullable Asked asked, Known known, LocalDate on) {
        if (step.hasTerms() == (asked == null))
            throw BROKER_TERMS_MALFORMED.because(
                    "an accreditation and a renewal say for what, no other step does");
        if (asked == null) return null;
        Optional<Grade> grade =
                Arrays.stream(Grade.values())
                        .filter(each -> each.name().equals(asked.grade()))
                        .findFirst();
        boolean wellFormed =
                grade.isPresent()
                        && once(asked.fields())
                        && once(asked.provinces())
                        && once(asked.schemes())
                        && asked.fields().stream().allMatch(f -> FIELD.matcher(f).matches())
                        && asked.provinces().stream().allMatch(p -> Provinces.find(p).isPresent());
        if (!wellFormed)
            throw BROKER_TERMS_MALFORMED.because(
                    "a grade, fields, provinces and schemes by their keys, each once");
        for (String scheme : asked.schemes())
            if (!known.schemes().containsKey(scheme)
                    || known.schemes().get(scheme).inForce(scheme, on).isEmpty())
                throw BROKER_SCHEME_UNKNOWN.because(
                        "no version of " + scheme + " is in force on " + on);
        return new Terms(grade.get(), asked.fields(), asked.provinces(), asked.schemes());
    }

    private static boolean once(List<String> keys) {
        return !keys.isEmpty() && new HashSet<>(keys).size() == keys.size();
    }
}
