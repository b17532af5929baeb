package rosukh.command.kernel.imports;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.kernel.imports.ImportSheet.Line;

/// A row of a file as if it were imported on another day than today.
public final class RowOn {

    private RowOn() {}

    /// What such a row says.
    public static <K> String content(RowRules<K> rules, LocalDate on, List<String> row) {
        ImportErrors errors = new ImportErrors();
        List<String> headings = rules.columns().stream().map(SheetColumn::heading).toList();
        Headings found = Headings.find(new Line(1, headings), rules.columns(), errors);
        RowCells cells = new RowCells(new Line(2, row), found, errors);
        return rules.content(rules.command(cells, on, "omid"), cells);
    }
}
