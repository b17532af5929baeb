package rosukh.query.indicators.dashboard;

import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Definition;
import rosukh.events.measuring.Figures;
import rosukh.query.indicators.periods.PublishedPeriod;

/// The figures of every area, as published for a period or as of today.
///
/// @param period null for today
public record Reading(
        @Nullable PublishedPeriod period,
        LocalDate asOf,
        Definition definition,
        SortedMap<Area, Figures> figures) {

    /// What is published for the period; null for today.
    public PublishedPeriod.@Nullable Edition edition() {
        return period == null ? null : period.last();
    }
}
