package rosukh.query.letters.register;

import org.jspecify.annotations.Nullable;
import rosukh.events.letters.LetterKind;
import rosukh.query.kernel.http.ApiProblem;

/// The parameters by which letters are listed, the same for page and API; empty for anything.
///
/// @param state a [Delivery]
/// @param kind a [LetterKind]
public record LetterQuery(
        @Nullable String state,
        @Nullable String kind,
        @Nullable String province,
        @Nullable String estate) {

    /// Refuses what is not one of the choices.
    LetterRegister.Question asked() {
        return new LetterRegister.Question(delivery(), ofKind(), given(province), given(estate));
    }

    private @Nullable Delivery delivery() {
        String asked = given(state);
        if (asked == null) return null;
        for (Delivery each : Delivery.values()) if (each.name().equals(asked)) return each;
        throw invalid("state", asked);
    }

    private @Nullable LetterKind ofKind() {
        String asked = given(kind);
        if (asked == null) return null;
        return LetterKind.find(asked).orElseThrow(() -> invalid("kind", asked));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ApiProblem invalid(String name, String value) {
        return ApiProblem.badParameter(
                name, "PARAMETER_INVALID", "`" + name + "` cannot be `" + value + "`.");
    }
}
