package rosukh.query.certification.casefile;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import rosukh.query.certification.Milestone;
import rosukh.query.certification.Period;
import rosukh.query.certification.Stage;
import rosukh.query.certification.Verdict;
import rosukh.query.kernel.http.ApiProblem;

/// The parameters by which cases are listed, the same for page, file and API; empty for anything.
///
/// @param outcome `GRANTED`, `REFUSED` or `RUNNING`
/// @param covered whether the working calendar covers the stretch `period`; `true` if left out
public record CaseQuery(
        @Nullable String q,
        @Nullable String stage,
        @Nullable String province,
        @Nullable String estate,
        @Nullable String scheme,
        @BindParam("class") @Nullable String kbClass,
        @Nullable String reached,
        @Nullable String outcome,
        @Nullable String period,
        @Nullable String covered) {

    /// Refuses what is not one of the choices.
    CaseFiles.Question asked() {
        return new CaseFiles.Question(
                given(q),
                choice("stage", stage, Stage.class),
                given(province),
                given(estate),
                given(scheme),
                given(kbClass),
                choice("reached", reached, Milestone.class),
                choice("outcome", outcome, Verdict.class),
                choice("period", period, Period.class),
                yes("covered", covered));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> @Nullable E choice(
            String name, @Nullable String text, Class<E> choices) {
        String given = given(text);
        if (given == null) return null;
        for (E each : choices.getEnumConstants()) if (each.name().equals(given)) return each;
        throw invalid(name, given);
    }

    private static boolean yes(String name, @Nullable String text) {
        String given = given(text);
        if (given == null || given.equals("true")) return true;
        if (given.equals("false")) return false;
        throw invalid(name, given);
    }

    private static ApiProblem invalid(String name, String value) {
        return ApiProblem.badParameter(
                name, "PARAMETER_INVALID", "`" + name + "` cannot be `" + value + "`.");
    }
}
