package rosukh.command.kernel.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rosukh.command.kernel.imports.ImportSheet.Line;
import rosukh.events.values.PersianText;

/// Where each column is in a file.
///
/// @param places by column; a column the file has not is missing
/// @param headings as written in the file
/// @param ignored headings that are not known
public record Headings(
        Map<SheetColumn, Integer> places, List<String> headings, List<String> ignored) {

    public Headings {
        places = Map.copyOf(places);
        headings = List.copyOf(headings);
        ignored = List.copyOf(ignored);
    }

    /// Finds the columns by the first line of a file, and notes what is missing or doubled.
    public static Headings find(Line line, List<SheetColumn> columns, ImportErrors errors) {
        Map<String, SheetColumn> known = byHeading(columns);
        Map<SheetColumn, Integer> places = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String heading = line.cells().get(i);
            if (heading.isEmpty()) continue;
            SheetColumn column = known.get(folded(heading));
            if (column == null) ignored.add(heading);
            else if (places.putIfAbsent(column, i) != null)
                errors.add(
                        line.number(),
                        heading,
                        "IMPORT_HEADING_TWICE",
                        "two columns are read as " + column.heading());
        }
        for (SheetColumn column : columns)
            if (column.required() && !places.containsKey(column))
                errors.add(
                        line.number(),
                        column.heading(),
                        "IMPORT_HEADING_MISSING",
                        "there is no column " + column.heading() + " (" + column.field() + ")");
        return new Headings(places, line.cells(), ignored);
    }

    public String value(SheetColumn column, Line line) {
        Integer place = places.get(column);
        return place == null ? "" : line.cell(place);
    }

    /// The heading as the file writes it.
    public String heading(SheetColumn column) {
        Integer place = places.get(column);
        return place == null ? column.heading() : headings.get(place);
    }

    /// Every column that must be there is.
    public boolean complete(List<SheetColumn> columns) {
        return columns.stream().allMatch(each -> !each.required() || places.containsKey(each));
    }

    /// Headings differ in spaces, joiners and punctuation only.
    public static String folded(String text) {
        return PersianText.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Map<String, SheetColumn> byHeading(List<SheetColumn> columns) {
        Map<String, SheetColumn> byHeading = new HashMap<>();
        for (SheetColumn column : columns)
            Stream.concat(Stream.of(column.field(), column.heading()), column.synonyms().stream())
                    .forEach(heading -> byHeading.put(folded(heading), column));
        return byHeading;
    }
}
