package rosukh.query.indicators.periods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Composite;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.PeriodEvent.FiguresPublished;
import rosukh.events.measuring.Figures;

/// What was published of an area for a period, edition by edition.
///
/// @param kind of the area
/// @param key of the area
public record AreaHistory(String period, Area.Kind kind, String key, List<Published> editions) {

    /// Its figures from an edition on, until the next one that has other ones.
    ///
    /// @param at position of the event
    public record Published(
            int edition,
            int units,
            int reporting,
            List<Figure> figures,
            Composite composite,
            long at) {

        public Published {
            figures = List.copyOf(figures);
        }

        public Figures all() {
            return new Figures(units, reporting, figures, composite);
        }
    }

    public AreaHistory {
        editions = List.copyOf(editions);
    }

    static String idOf(String period, Area area) {
        return period + "/" + area.kind() + "/" + area.key();
    }

    static AreaHistory after(@Nullable AreaHistory history, FiguresPublished event, long at) {
        List<Published> all = new ArrayList<>(history == null ? List.of() : history.editions());
        all.add(
                new Published(
                        event.edition(),
                        event.unitsOperating(),
                        event.unitsReporting(),
                        event.figures(),
                        event.composite(),
                        at));
        return new AreaHistory(event.period(), event.area().kind(), event.area().key(), all);
    }

    public Area area() {
        return new Area(kind, key);
    }

    /// What stood in an edition.
    public Optional<Published> in(int edition) {
        return editions.reversed().stream().filter(each -> each.edition() <= edition).findFirst();
    }

    public Published last() {
        return editions.getLast();
    }
}
