package rosukh.query.energy.plants;

import org.jspecify.annotations.Nullable;

/// The parameters by which the events behind figures are listed, the same for page, file and API;
/// empty for anything.
///
/// @param kind what they count for, an [EnergyDeed.Kind]
/// @param of stages, with commas
/// @param park key of the estate
/// @param site id of the site
/// @param period Jalali year
public record EnergyDeedQuery(
        @Nullable String kind,
        @Nullable String of,
        @Nullable String park,
        @Nullable String site,
        @Nullable String period) {

    /// Refuses what is not one of the choices.
    Plants.DeedQuestion asked() {
        return new Plants.DeedQuestion(
                chosen(),
                EnergyQuery.stages(of),
                EnergyQuery.given(park),
                EnergyQuery.given(site),
                period(period));
    }

    /// A Jalali year; null for all.
    static @Nullable String period(@Nullable String text) {
        String asked = EnergyQuery.given(text);
        if (asked != null && !asked.matches("1[34]\\d\\d"))
            throw EnergyQuery.invalid("period", asked);
        return asked;
    }

    private EnergyDeed.@Nullable Kind chosen() {
        String asked = EnergyQuery.given(kind);
        if (asked == null) return null;
        for (EnergyDeed.Kind each : EnergyDeed.Kind.values())
            if (each.name().equals(asked)) return each;
        throw EnergyQuery.invalid("kind", asked);
    }
}
