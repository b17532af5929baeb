package rosukh.events.measuring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Figure;

/// The figures of all areas on a day, by one version, as known up to one position of the log.
///
/// @param version of the indicators
/// @param knownTo position of the last event that was known
/// @param areas in the order of [Areas#ORDER]
public record Measured(
        LocalDate asOf, String version, long knownTo, SortedMap<Area, Figures> areas) {

    public Measured {
        SortedMap<Area, Figures> sorted = new TreeMap<>(Areas.ORDER);
        sorted.putAll(areas);
        areas = sorted;
    }

    /// The figures of an area that was measured.
    public Figures of(Area area) {
        Figures figures = areas.get(area);
        if (figures == null) throw new IllegalArgumentException(area + " was not measured");
        return figures;
    }

    /// The areas whose figures are not those of another measurement.
    public List<Area> changedSince(Map<Area, Figures> before) {
        return areas.entrySet().stream()
                .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// SHA-256, in lower-case hex, of every figure to its last digit: a line for each area and for
    /// each of its indicators. What was known to which position is not in it, so that the same
    /// numbers have the same digest.
    public String sha256() {
        List<String> lines = new ArrayList<>();
        lines.add(asOf + " " + version);
        areas.forEach((area, figures) -> write(area, figures, lines));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            String.join("\n", lines)
                                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(Area area, Figures figures, List<String> into) {
        into.add(
                "%s %s %d %d"
                        .formatted(area.kind(), area.key(), figures.units(), figures.reporting()));
        for (Figure each : figures.indicators())
            into.add(
                    "%s %s %d/%d %s %s %s"
                            .formatted(
                                    each.indicator(),
                                    each.value(),
                                    each.numerator(),
                                    each.denominator(),
                                    each.coverage() == null
                                            ? "-"
                                            : each.coverage().units() + "/" + each.coverage().of(),
                                    each.flags(),
                                    each.medianWorkingDays()));
        into.add(
                "%s %s %s"
                        .formatted(
                                figures.composite().value(),
                                figures.composite().used(),
                                figures.composite().flags()));
    }
}
