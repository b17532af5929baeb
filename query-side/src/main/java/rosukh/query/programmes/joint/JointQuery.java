package rosukh.query.programmes.joint;

import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.http.ApiProblem;

/// The parameters by which events behind figures are listed, the same for page, file and API; empty
/// for anything.
///
/// @param kind what they count for, a [JointDeed.Kind]
/// @param of kind of the output, rating, `ON_TIME` or `LATE`
/// @param programme id of the programme
public record JointQuery(@Nullable String kind, @Nullable String of, @Nullable String programme) {

    /// Refuses what is not one of the choices.
    JointProgrammes.DeedQuestion asked() {
        return new JointProgrammes.DeedQuestion(chosen(), given(of), given(programme));
    }

    private JointDeed.@Nullable Kind chosen() {
        String asked = given(kind);
        if (asked == null) return null;
        for (JointDeed.Kind each : JointDeed.Kind.values())
            if (each.name().equals(asked)) return each;
        throw invalid("kind", asked);
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static ApiProblem invalid(String name, String value) {
        return ApiProblem.badParameter(
                name, "PARAMETER_INVALID", "`" + name + "` cannot be `" + value + "`.");
    }
}
