package rosukh.query.energy.plants;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.energy.Stage;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.http.ApiProblem;

/// The parameters by which sites are listed, the same for page, file and API; empty for anything.
///
/// @param stage a [Stage]
/// @param sort `-kw` or `siteId`
public record EnergyQuery(
        @Nullable String stage,
        @Nullable String park,
        @Nullable String province,
        @Nullable String sort) {

    /// Refuses what is not one of the choices.
    Plants.Question asked() {
        return new Plants.Question(
                stage(stage),
                given(park),
                given(province),
                Sort.of(sort, Plants.ORDER, Plants.SORTS));
    }

    static @Nullable Stage stage(@Nullable String text) {
        String asked = given(text);
        if (asked == null) return null;
        for (Stage each : Stage.values()) if (each.name().equals(asked)) return each;
        throw invalid("stage", asked);
    }

    static List<String> stages(@Nullable String text) {
        String asked = given(text);
        if (asked == null) return List.of();
        for (String each : asked.split(",", -1)) stage(each);
        return List.of(asked.split(",", -1));
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static ApiProblem invalid(String name, String value) {
        return ApiProblem.badParameter(
                name, "PARAMETER_INVALID", "`" + name + "` cannot be `" + value + "`.");
    }
}
