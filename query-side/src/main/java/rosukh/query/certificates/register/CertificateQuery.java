package rosukh.query.certificates.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import rosukh.events.calendar.Jalali;
import rosukh.events.values.Digits;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.http.ApiProblem;

/// The parameters by which certificates are listed, the same for page, file and API; empty for
/// anything.
///
/// @param standing a [Standing]
/// @param expiring `30`, `60` or `90` days
/// @param renewal `true` for those in their renewal window
/// @param on the day asked for, ISO or Jalali, in any digits; today if left out
/// @param sort `-issuedAt` or `lastDay`
public record CertificateQuery(
        @Nullable String q,
        @Nullable String standing,
        @BindParam("class") @Nullable String kbClass,
        @Nullable String province,
        @Nullable String estate,
        @Nullable String expiring,
        @Nullable String renewal,
        @Nullable String on,
        @Nullable String sort) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final int FIRST_ISO_YEAR = 1700;

    /// Refuses what is not one of the choices.
    CertificateRegister.Question asked(LocalDate today) {
        return new CertificateRegister.Question(
                given(q),
                chosen(),
                given(kbClass),
                given(province),
                given(estate),
                days(),
                yes(),
                day(on, today),
                Sort.of(sort, CertificateRegister.ORDER, CertificateRegister.SORTS));
    }

    private @Nullable Standing chosen() {
        String asked = given(standing);
        if (asked == null) return null;
        for (Standing each : Standing.values()) if (each.name().equals(asked)) return each;
        throw invalid("standing", asked);
    }

    private @Nullable Integer days() {
        String asked = given(expiring);
        if (asked == null) return null;
        if (!asked.matches("30|60|90")) throw invalid("expiring", asked);
        return Integer.valueOf(asked);
    }

    private boolean yes() {
        String asked = given(renewal);
        if (asked == null) return false;
        if (!asked.equals("true")) throw invalid("renewal", asked);
        return true;
    }

    /// A day as it is asked for in an address.
    static LocalDate day(@Nullable String text, LocalDate today) {
        String asked = given(text);
        if (asked == null) return today;
        Matcher date = DATE.matcher(Digits.ascii(asked));
        if (!date.matches()) throw invalid("on", asked);
        int year = Integer.parseInt(date.group(1));
        int month = Integer.parseInt(date.group(2));
        int day = Integer.parseInt(date.group(3));
        try {
            return year < FIRST_ISO_YEAR
                    ? new Jalali(year, month, day).toLocalDate()
                    : LocalDate.of(year, month, day);
        } catch (DateTimeException none) {
            throw invalid("on", asked);
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ApiProblem invalid(String name, String value) {
        return ApiProblem.badParameter(
                name, "PARAMETER_INVALID", "`" + name + "` cannot be `" + value + "`.");
    }
}
