package rosukh.query.pioneers.programme;

import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.http.ApiProblem;

/// The parameters by which firms of the programme are listed, the same for page, file and API;
/// empty for anything.
///
/// @param q beginnings of words of the firm's name or its legal ID
/// @param state `NOMINATED`, `DECLINED`, `PIONEER` or `ENDED`
/// @param due `true` for those whose review was raised
/// @param sort `-verified`, `-committed` or `name`
public record PioneerQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable String province,
        @Nullable String due,
        @Nullable String sort) {

    /// Refuses what is not one of the choices.
    Programme.Question asked() {
        return new Programme.Question(
                given(q),
                chosen(),
                given(province),
                yes(),
                Sort.of(sort, Programme.ORDER, Programme.SORTS));
    }

    private PioneerFile.@Nullable State chosen() {
        String asked = given(state);
        if (asked == null) return null;
        for (PioneerFile.State each : PioneerFile.State.values())
            if (each.name().equals(asked)) return each;
        throw invalid("state", asked);
    }

    private boolean yes() {
        String asked = given(due);
        if (asked == null) return false;
        if (!asked.equals("true")) throw invalid("due", asked);
        return true;
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static ApiProblem invalid(String name, String value) {
        return ApiProblem.badParameter(
                name, "PARAMETER_INVALID", "`" + name + "` cannot be `" + value + "`.");
    }
}
