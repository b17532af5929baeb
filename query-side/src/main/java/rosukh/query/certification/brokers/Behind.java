package rosukh.query.certification.brokers;

import java.util.List;
import java.util.Optional;
import rosukh.query.certification.brokers.Numbers.Counted;
import rosukh.query.certification.brokers.Numbers.Outcome;
import rosukh.query.kernel.http.ApiProblem;

/// Which number's events are asked for.
enum Behind {
    TRAINED,
    SAT,
    PASSED,
    ACCREDITED,
    EXPIRING,
    OPEN,
    DECIDED,
    BLOCKED;

    static Behind of(String text) {
        for (Behind each : values()) if (each.name().equals(text)) return each;
        throw ApiProblem.badParameter("of", "PARAMETER_INVALID", "`of` cannot be `" + text + "`.");
    }

    /// @param field code, of accreditations only; blank for any
    /// @param province key, of accreditations only; blank for any
    /// @param account of the broker; blank for any
    List<Counted> events(Numbers numbers, String field, String province, String account) {
        List<Counted> all =
                switch (this) {
                    case TRAINED -> numbers.trained();
                    case SAT -> numbers.sat();
                    case PASSED -> numbers.passed();
                    case ACCREDITED -> accredited(numbers, field, province);
                    case EXPIRING -> numbers.expiring();
                    case OPEN -> numbers.open();
                    case DECIDED -> decided(numbers, account);
                    case BLOCKED -> numbers.blocked();
                };
        return all.stream()
                .filter(each -> account.isBlank() || each.account().equals(account))
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .toList();
    }

    private static List<Counted> accredited(Numbers numbers, String field, String province) {
        if (!field.isBlank()) return numbers.fields().getOrDefault(field, List.of());
        return province.isBlank()
                ? numbers.accredited()
                : numbers.provinces().getOrDefault(province, List.of());
    }

    private static List<Counted> decided(Numbers numbers, String account) {
        Optional<Outcome> own =
                numbers.outcomes().stream()
                        .filter(each -> each.account().equals(account))
                        .findFirst();
        return own.orElse(numbers.together()).decided();
    }
}
