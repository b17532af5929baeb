package rosukh.query.certification.deadlines;

import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.http.ApiProblem;

/// The parameters of the board, the same for page, file and API; empty for anything.
///
/// @param stage key of a time budget, for example `ASSESS`
/// @param urgency an [Urgency]
public record BoardQuery(
        @Nullable String stage,
        @Nullable String urgency,
        @Nullable String province,
        @Nullable String estate) {

    @Nullable String askedStage() {
        String given = given(stage);
        if (given != null && !Board.STAGES.contains(given)) throw invalid("stage", given);
        return given;
    }

    @Nullable Urgency askedUrgency() {
        String given = given(urgency);
        if (given == null) return null;
        for (Urgency each : Urgency.values()) if (each.name().equals(given)) return each;
        throw invalid("urgency", given);
    }

    @Nullable String askedProvince() {
        return given(province);
    }

    @Nullable String askedEstate() {
        return given(estate);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ApiProblem invalid(String name, String value) {
        return ApiProblem.badParameter(
                name, "PARAMETER_INVALID", "`" + name + "` cannot be `" + value + "`.");
    }
}
