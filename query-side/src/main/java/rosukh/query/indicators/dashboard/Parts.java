package rosukh.query.indicators.dashboard;

import java.util.Collection;
import java.util.List;
import rosukh.events.indicators.Area;
import rosukh.events.reference.Estates;

/// Which areas an area is made of.
final class Parts {

    private Parts() {}

    /// @param all the areas that were measured
    static List<Area> of(Area area, Collection<Area> all) {
        return switch (area.kind()) {
            case NATION -> all.stream().filter(a -> a.kind() == Area.Kind.PROVINCE).toList();
            case PROVINCE ->
                    all.stream()
                            .filter(a -> a.kind() == Area.Kind.ESTATE)
                            .filter(a -> provinceOf(a.key()).equals(area.key()))
                            .toList();
            case ESTATE -> List.of();
        };
    }

    /// An estate the list does not know is named after its province.
    static String provinceOf(String estate) {
        return Estates.find(estate)
                .map(each -> each.provinceKey())
                .orElse(estate.replaceFirst("-.*", ""));
    }
}
