package rosukh.query.programmes.joint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.council.Aim;
import rosukh.events.council.Direction;
import rosukh.events.council.Gauge;
import rosukh.events.indicators.Area;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;
import rosukh.query.kernel.gauges.Effect;
import rosukh.query.kernel.gauges.Gauges;
import rosukh.query.kernel.gauges.Reading;

/// An indicator where a programme runs, before it started and after. That one came after the other
/// proves no effect: much else happened meanwhile.
///
/// @param gauge I3 (units that were certified in time) or I4 (technology needs that were met)
/// @param area the province, or a park in it
public record JointEffect(Gauge gauge, Area area, Effect effect) {

    /// What programmes shall move, and upwards: help that leads to certificates and meets needs.
    private static final List<Gauge> MOVED = List.of(Gauge.I3, Gauge.I4);

    /// Of the province and of every park in it; none before the programme started, and none for a
    /// province of which nothing was published or a park that has no value on either side.
    static List<JointEffect> of(JointProgrammeFile file, Gauges gauges) {
        LocalDate started = file.startedOn();
        List<JointEffect> effects = new ArrayList<>();
        if (started == null) return effects;
        List<Area> areas = new ArrayList<>();
        areas.add(Area.province(file.provinceKey()));
        for (Estate estate : Estates.in(file.provinceKey())) areas.add(Area.of(estate));
        for (Gauge gauge : MOVED)
            for (Area area : areas) {
                Effect effect = gauges.effect(new Aim(gauge, area, Direction.UP), started);
                if (told(effect.before(), area) || told(effect.after(), area))
                    effects.add(new JointEffect(gauge, area, effect));
            }
        return List.copyOf(effects);
    }

    private static boolean told(@Nullable Reading reading, Area area) {
        if (reading == null) return false;
        return area.kind() == Area.Kind.PROVINCE || reading.value() != null;
    }
}
