package rosukh.query.council.register;

import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.http.ApiProblem;

/// The parameters by which action items are listed, the same for page, file and API; empty for
/// anything.
///
/// @param state `OPEN`, `IMPLEMENTED` or `NOT_IMPLEMENTED`
/// @param owner key of a body
/// @param resolution id of a resolution
/// @param priority `true` for priority items
public record ActionQuery(
        @Nullable String state,
        @Nullable String owner,
        @Nullable String resolution,
        @Nullable String priority) {

    /// Refuses what is not one of the choices.
    CouncilRegister.Question asked() {
        return new CouncilRegister.Question(chosen(), given(owner), given(resolution), yes());
    }

    private ActionFile.@Nullable State chosen() {
        String asked = given(state);
        if (asked == null) return null;
        for (ActionFile.State each : ActionFile.State.values())
            if (each.name().equals(asked)) return each;
        throw invalid("state", asked);
    }

    private boolean yes() {
        String asked = given(priority);
        if (asked == null) return false;
        if (!asked.equals("true")) throw invalid("priority", asked);
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
