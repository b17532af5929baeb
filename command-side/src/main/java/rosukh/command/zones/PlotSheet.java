package rosukh.command.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.imports.Headings;
import rosukh.command.kernel.imports.ImportErrors;
import rosukh.command.kernel.imports.ImportSheet;
import rosukh.command.kernel.imports.ImportSheet.Line;
import rosukh.command.kernel.imports.ImportUnreadable;
import rosukh.command.kernel.imports.SheetColumn;
import rosukh.command.zones.PlotCommand.Draft;
import rosukh.events.values.Digits;

/// The plots of a file, as far as it can be read; whether they can be laid out is the zone's to
/// say.
final class PlotSheet {

    private static final Map<String, String> USES =
            Map.of(
                    Headings.folded("زمین"), "LAND",
                    Headings.folded("land"), "LAND",
                    Headings.folded("کارگاه"), "WORKSHOP",
                    Headings.folded("workshop"), "WORKSHOP",
                    Headings.folded("آزمایشگاه"), "LABORATORY",
                    Headings.folded("laboratory"), "LABORATORY");

    private final ImportErrors errors;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private @Nullable Headings headings;
    private long rows;

    private PlotSheet(ImportErrors errors) {
        this.errors = errors;
    }

    static PlotSheet read(Path file, ImportErrors errors) throws IOException {
        PlotSheet sheet = new PlotSheet(errors);
        try {
            ImportSheet.read(file, sheet::line);
            if (sheet.rows == 0 && !errors.any())
                errors.add(0, "", "IMPORT_EMPTY", "the file holds no plot");
        } catch (ImportUnreadable unreadable) {
            errors.end(unreadable);
        }
        return sheet;
    }

    List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    long rows() {
        return rows;
    }

    List<String> ignored() {
        return headings == null ? List.of() : headings.ignored();
    }

    /// Notes what the zone finds wrong with a plot, at its line and column.
    ///
    /// @param place of the plot in the list, from 0
    void wrong(int place, String field, String code, String message) {
        errors.add(lines.get(place), heading(field), code, message);
    }

    private String heading(String field) {
        for (SheetColumn column : PlotColumn.ALL)
            if (column.field().equals(field))
                return headings == null ? column.heading() : headings.heading(column);
        return "";
    }

    private void line(Line line) {
        if (headings == null) {
            headings = Headings.find(line, PlotColumn.ALL, errors);
            return;
        }
        if (++rows > Planning.PLOTS_MAX)
            throw new ImportUnreadable(
                    line.number(),
                    "IMPORT_TOO_MANY_ROWS",
                    "a file has at most " + Planning.PLOTS_MAX + " plots; split it");
        // Without its headings a file says nothing about its rows.
        if (headings.complete(PlotColumn.ALL)) row(line, headings);
    }

    private void row(Line line, Headings columns) {
        String use = text(line, columns, PlotColumn.USE);
        Draft draft =
                new Draft(
                        Digits.ascii(text(line, columns, PlotColumn.PLOT)),
                        USES.getOrDefault(Headings.folded(use), use),
                        number(line, columns, PlotColumn.AREA),
                        (int) number(line, columns, PlotColumn.ROW),
                        (int) number(line, columns, PlotColumn.COLUMN),
                        (int) number(line, columns, PlotColumn.WIDTH),
                        (int) number(line, columns, PlotColumn.DEPTH));
        drafts.add(draft);
        lines.add(line.number());
    }

    private String text(Line line, Headings columns, SheetColumn column) {
        String text = columns.value(column, line);
        if (text.isEmpty())
            errors.add(
                    line.number(),
                    columns.heading(column),
                    "IMPORT_VALUE_MISSING",
                    columns.heading(column) + " is blank");
        return text;
    }

    private long number(Line line, Headings columns, SheetColumn column) {
        String text = Digits.ascii(text(line, columns, column)).replaceAll("[,٬]", "");
        if (text.matches("\\d{1,9}")) return Long.parseLong(text);
        if (!text.isEmpty())
            errors.add(
                    line.number(),
                    columns.heading(column),
                    "IMPORT_NUMBER_INVALID",
                    text + " is not a whole number");
        return 0;
    }
}
