package rosukh.query.certification.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import rosukh.query.certification.Milestones;
import rosukh.query.certification.Period;
import rosukh.query.certification.Stage;
import rosukh.query.certification.WorkingDays;

/// The figures of the dashboard, counted over one document per case.
///
/// @param stages cases by the stage they are in now, in the order of the path
/// @param provinces most cases first
/// @param estates most cases first
/// @param classes granted cases by scheme and class, most first
/// @param durations one per period, in the order of the path
public record Pipeline(
        Funnel funnel,
        List<StageCount> stages,
        List<Place> provinces,
        List<Place> estates,
        List<ClassCount> classes,
        List<Duration> durations) {

    public record StageCount(Stage stage, int cases) {}

    public record Place(String key, Funnel funnel) {}

    public record ClassCount(String schemeId, String kbClass, int cases) {}

    /// Working days that a period took, by nearest rank; -1 where nothing was measured.
    ///
    /// @param measured cases the figures are taken over
    /// @param leftOut cases whose period the calendar's data do not cover
    public record Duration(Period period, int measured, int leftOut, int median, int p90) {}

    static Pipeline of(Collection<PipelineCase> cases, WorkingDays calendar) {
        Funnel funnel = Funnel.EMPTY;
        for (PipelineCase one : cases) funnel = funnel.with(one);
        return new Pipeline(
                funnel,
                stages(cases),
                places(cases, PipelineCase::provinceKey),
                places(cases, PipelineCase::estateKey),
                classes(cases),
                durations(cases, calendar));
    }

    private static List<StageCount> stages(Collection<PipelineCase> cases) {
        Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
        for (PipelineCase one : cases) counts.merge(one.stage(), 1, Integer::sum);
        return Arrays.stream(Stage.values())
                .map(stage -> new StageCount(stage, counts.getOrDefault(stage, 0)))
                .toList();
    }

    private static List<Place> places(
            Collection<PipelineCase> cases, Function<PipelineCase, String> key) {
        Map<String, Funnel> byKey = new TreeMap<>();
        for (PipelineCase one : cases)
            byKey.merge(key.apply(one), Funnel.EMPTY.with(one), (known, _) -> known.with(one));
        return byKey.entrySet().stream()
                .map(entry -> new Place(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Place place) -> -place.funnel().cases()))
                .toList();
    }

    private static List<ClassCount> classes(Collection<PipelineCase> cases) {
        Map<String, ClassCount> byKey = new TreeMap<>();
        for (PipelineCase one : cases) {
            String kbClass = one.kbClass();
            if (kbClass == null) continue;
            byKey.merge(
                    one.schemeId() + " " + kbClass,
                    new ClassCount(one.schemeId(), kbClass, 1),
                    (known, _) -> new ClassCount(known.schemeId(), kbClass, known.cases() + 1));
        }
        return byKey.values().stream()
                .sorted(Comparator.comparingInt((ClassCount count) -> -count.cases()))
                .toList();
    }

    private static List<Duration> durations(Collection<PipelineCase> cases, WorkingDays calendar) {
        Map<Period, List<Integer>> taken = new EnumMap<>(Period.class);
        Map<Period, Integer> leftOut = new EnumMap<>(Period.class);
        for (PipelineCase one : cases) {
            for (Milestones.Stretch stretch : one.milestones().stretches()) {
                OptionalInt days =
                        calendar.between(one.provinceKey(), stretch.from(), stretch.to());
                if (days.isPresent())
                    taken.computeIfAbsent(stretch.period(), _ -> new ArrayList<>())
                            .add(days.getAsInt());
                else leftOut.merge(stretch.period(), 1, Integer::sum);
            }
        }
        return Arrays.stream(Period.values())
                .map(period ->
                        duration(
                                period,
                                taken.getOrDefault(period, List.of()),
                                leftOut.getOrDefault(period, 0)))
                .toList();
    }

    private static Duration duration(Period period, List<Integer> days, int leftOut) {
        List<Integer> sorted = days.stream().sorted().toList();
        return new Duration(period, sorted.size(), leftOut, rank(sorted, 50), rank(sorted, 90));
    }

    /// The smallest value that at least `percent` of all do not exceed.
    private static int rank(List<Integer> sorted, int percent) {
        if (sorted.isEmpty()) return -1;
        int nth = (sorted.size() * percent + 99) / 100;
        return sorted.get(nth - 1);
    }
}
