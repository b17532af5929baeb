package rosukh.command.council;

import static rosukh.command.council.CouncilRefusal.COUNCIL_AIM_UNKNOWN;
import static rosukh.command.council.CouncilRefusal.COUNCIL_AREA_UNKNOWN;
import static rosukh.command.council.CouncilRefusal.COUNCIL_TEXT_MISSING;

import java.util.Arrays;
import rosukh.command.kernel.RefusalCode;
import rosukh.events.council.Aim;
import rosukh.events.council.Direction;
import rosukh.events.council.Gauge;
import rosukh.events.indicators.Area;
import rosukh.events.reference.Estates;
import rosukh.events.reference.Provinces;

/// What was said, checked for its form.
final class Said {

    private Said() {}

    static String text(String words) {
        if (words.isBlank()) throw COUNCIL_TEXT_MISSING.because("it is said in words");
        return words.strip();
    }

    static <E extends Enum<E>> E code(Class<E> list, String code, RefusalCode unknown) {
        return Arrays.stream(list.getEnumConstants())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown.because("there is no " + code));
    }

    /// @param area `IR`, or the key of a province or an estate
    static Aim aim(String gauge, String area, String direction) {
        return new Aim(
                code(Gauge.class, gauge, COUNCIL_AIM_UNKNOWN),
                area(area),
                code(Direction.class, direction, COUNCIL_AIM_UNKNOWN));
    }

    private static Area area(String key) {
        if (key.equals(Area.NATION.key())) return Area.NATION;
        if (Provinces.find(key).isPresent()) return Area.province(key);
        return Estates.find(key)
                .map(Area::of)
                .orElseThrow(() -> COUNCIL_AREA_UNKNOWN.because("there is no area " + key));
    }
}
