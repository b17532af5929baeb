package rosukh.query.indicators.dashboard;

import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Area;
import rosukh.events.reference.Estates;
import rosukh.query.kernel.show.Link;

/// Which numbers are asked for; blank texts ask for nothing.
///
/// @param province null for the nation
/// @param estate null for a whole province
/// @param period for example `1405-Q2`; null for the numbers as of today
public record Asked(@Nullable String province, @Nullable String estate, @Nullable String period) {

    public Asked {
        province = given(province);
        estate = given(estate);
        period = given(period);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public Area area() {
        if (estate != null) return Area.estate(estate);
        return province == null ? Area.NATION : Area.province(province);
    }

    public static Asked of(Area area, @Nullable String period) {
        return switch (area.kind()) {
            case NATION -> new Asked(null, null, period);
            case PROVINCE -> new Asked(area.key(), null, period);
            case ESTATE ->
                    new Asked(
                            Estates.find(area.key()).map(e -> e.provinceKey()).orElse(null),
                            area.key(),
                            period);
        };
    }

    /// The same question on a page.
    public Link on(String path) {
        return Link.to(path)
                .with("province", province)
                .with("estate", estate)
                .with("period", period);
    }
}
