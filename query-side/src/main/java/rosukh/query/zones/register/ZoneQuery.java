package rosukh.query.zones.register;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import rosukh.events.zones.ZoneBook.Stage;
import rosukh.events.zones.ZoneType;
import rosukh.query.kernel.http.ApiProblem;

/// The parameters by which zones are listed, the same for page, file and API; empty for anything.
///
/// @param type a [ZoneType]
/// @param stage a [Stage], or `POTENTIAL` for all that are no zone yet
/// @param waiting `true` for those that firms wait for
/// @param open `true` for those with plots on offer
public record ZoneQuery(
        @Nullable String province,
        @Nullable String estate,
        @Nullable String type,
        @Nullable String stage,
        @Nullable String waiting,
        @Nullable String open) {

    static final String POTENTIAL = "POTENTIAL";

    /// Refuses what is not one of the choices.
    List<Bson> filter() {
        List<Bson> all = new ArrayList<>();
        if (given(province)) all.add(Filters.eq("provinceKey", province));
        if (given(estate)) all.add(Filters.eq("estateKey", estate));
        if (given(type)) all.add(Filters.eq("type", chosen("type", type, ZoneType.values())));
        if (given(stage))
            all.add(
                    POTENTIAL.equals(stage)
                            ? Filters.ne("stage", Stage.DESIGNATED.name())
                            : Filters.eq("stage", chosen("stage", stage, Stage.values())));
        if (yes("waiting", waiting)) all.add(Filters.eq("waited", true));
        if (yes("open", open)) all.add(Filters.eq("open", true));
        return all;
    }

    static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    static boolean yes(String name, @Nullable String text) {
        if (!given(text)) return false;
        if ("true".equals(text)) return true;
        throw invalid(name, text);
    }

    static String chosen(String name, @Nullable String text, Enum<?>[] among) {
        for (Enum<?> each : among) if (each.name().equals(text)) return each.name();
        throw invalid(name, text);
    }

    private static ApiProblem invalid(String name, @Nullable String text) {
        return ApiProblem.badParameter(
                name, "PARAMETER_INVALID", "`" + name + "` cannot be `" + text + "`.");
    }
}
