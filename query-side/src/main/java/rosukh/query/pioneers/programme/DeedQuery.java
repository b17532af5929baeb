package rosukh.query.pioneers.programme;

import org.jspecify.annotations.Nullable;

/// The parameters by which the events behind figures are listed, the same for page, file and API;
/// empty for anything.
///
/// @param kind what they count for, a [Deed.Kind]
/// @param of kind of the commitment
/// @param period Jalali year
/// @param firm id of the pioneer
/// @param first `true` for qualifications of firms that never were pioneers before
public record DeedQuery(
        @Nullable String kind,
        @Nullable String of,
        @Nullable String period,
        @Nullable String firm,
        @Nullable String first) {

    /// Refuses what is not one of the choices.
    Programme.DeedQuestion asked() {
        return new Programme.DeedQuestion(
                chosen(),
                PioneerQuery.given(of),
                period(period),
                PioneerQuery.given(firm),
                "true".equals(PioneerQuery.given(first)));
    }

    /// A Jalali year; null for all.
    static @Nullable String period(@Nullable String text) {
        String asked = PioneerQuery.given(text);
        if (asked != null && !asked.matches("1[34]\\d\\d"))
            throw PioneerQuery.invalid("period", asked);
        return asked;
    }

    private Deed.@Nullable Kind chosen() {
        String asked = PioneerQuery.given(kind);
        if (asked == null) return null;
        for (Deed.Kind each : Deed.Kind.values()) if (each.name().equals(asked)) return each;
        throw PioneerQuery.invalid("kind", asked);
    }
}
