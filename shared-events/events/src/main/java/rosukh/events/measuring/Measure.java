package rosukh.events.measuring;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Definition;

/// By what is measured: a version of the indicators, a day, and what was known.
///
/// @param asOf what was true on this day counts
/// @param asKnownAt profiles recorded later do not count; null for no such limit
/// @param cohortFrom first day of the cohort of I3
/// @param cohortTo its last day
/// @param mht divisions of medium-high and high technology
public record Measure(
        Definition definition,
        LocalDate asOf,
        @Nullable LocalDate asKnownAt,
        LocalDate cohortFrom,
        LocalDate cohortTo,
        Set<Integer> mht) {

    public Measure {
        mht = Set.copyOf(mht);
    }

    public static Measure of(
            Definition definition,
            LocalDate asOf,
            @Nullable LocalDate asKnownAt,
            LocalDate cohortFrom,
            LocalDate cohortTo) {
        Set<Integer> mht = new HashSet<>();
        definition.mhtDivisions().forEach(division -> mht.add(Integer.valueOf(division)));
        return new Measure(definition, asOf, asKnownAt, cohortFrom, cohortTo, mht);
    }

    /// A day as it is measured for publication: the cohort is the year that ended when its last
    /// unit had just had the time that the version gives to be certified.
    public static Measure on(LocalDate asOf, Definition definition) {
        LocalDate cohortTo = asOf.minusMonths(definition.conversionMonths());
        return of(definition, asOf, null, cohortTo.minusMonths(12).plusDays(1), cohortTo);
    }

    boolean inCohort(LocalDate day) {
        return !day.isBefore(cohortFrom) && !day.isAfter(cohortTo);
    }
}
