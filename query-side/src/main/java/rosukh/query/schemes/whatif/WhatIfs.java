package rosukh.query.schemes.whatif;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.rules.Scheme;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.DayParameter;
import rosukh.query.kernel.show.Format;
import rosukh.query.schemes.register.RegisteredVersion;
import rosukh.query.schemes.register.RegisteredVersion.State;
import rosukh.query.schemes.register.SchemeRegister;
import rosukh.query.schemes.whatif.JudgedCases.Basis;
import rosukh.query.schemes.whatif.JudgedCases.Period;

/// Answers what would have come of past cases under a version. It reads two views and nothing else:
/// no command is sent, no event, view or token is written.
@Component
class WhatIfs {

    private final SchemeRegister register;
    private final JudgedCases cases;

    WhatIfs(SchemeRegister register, JudgedCases cases) {
        this.register = register;
        this.cases = cases;
    }

    /// @param period the last twelve months where nothing is asked
    WhatIf answer(RegisteredVersion version, Period period, Reader reader) {
        Map<String, Scheme> parsed = new HashMap<>();
        WhatIf.Count count =
                new WhatIf.Count(
                        register.rules(version),
                        own ->
                                parsed.computeIfAbsent(
                                        own,
                                        name ->
                                                register.rules(
                                                        register.get(version.schemeId(), name))));
        cases.forEach(version.schemeId(), period, reader, count::add);
        return count.done(period);
    }

    /// A version that can be tried: its class tables are known to give one row to every case.
    ///
    /// @throws ApiProblem if there is none, or if it was never validated
    RegisteredVersion version(String schemeId, String version) {
        RegisteredVersion found = register.get(schemeId, version);
        if (found.state() == State.VALIDATED || found.isPublished()) return found;
        throw new ApiProblem(
                409,
                "SCHEME_NOT_VALIDATED",
                "Only a validated version can be tried on cases.",
                java.util.List.of());
    }

    /// @throws ApiProblem if a day is none, the period is reversed, or the basis is unknown
    static Period period(@Nullable String from, @Nullable String to, @Nullable String by) {
        LocalDate last = DayParameter.of("to", to, Format.today());
        LocalDate first = DayParameter.of("from", from, last.minusYears(1).plusDays(1));
        if (first.isAfter(last))
            throw ApiProblem.badParameter("from", "PARAMETER_INVALID", "`from` comes after `to`.");
        return new Period(first, last, basis(by));
    }

    private static Basis basis(@Nullable String by) {
        if (by == null || by.isBlank()) return Basis.SUBMITTED;
        for (Basis each : Basis.values()) if (each.name().equals(by)) return each;
        throw ApiProblem.badParameter("by", "PARAMETER_INVALID", "`by` cannot be `" + by + "`.");
    }
}
