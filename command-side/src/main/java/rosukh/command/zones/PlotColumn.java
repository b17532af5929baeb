package rosukh.command.zones;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of plots; the headings are those of the export, too.
final class PlotColumn {

    static final SheetColumn PLOT =
            SheetColumn.required("plotId", "شماره قطعه", "قطعه", "plot", "plot number");
    static final SheetColumn USE =
            SheetColumn.required("use", "کاربری", "نوع کاربری", "kind", "type of use");
    static final SheetColumn AREA =
            SheetColumn.required("areaM2", "مساحت (متر مربع)", "مساحت", "متراژ", "area", "area m2");
    static final SheetColumn ROW = SheetColumn.required("row", "ردیف نقشه", "سطر", "grid row");
    static final SheetColumn COLUMN =
            SheetColumn.required("column", "ستون نقشه", "ستون", "grid column");
    static final SheetColumn WIDTH =
            SheetColumn.required("width", "عرض در نقشه", "عرض", "grid width");
    static final SheetColumn DEPTH =
            SheetColumn.required("depth", "عمق در نقشه", "عمق", "grid depth");

    static final List<SheetColumn> ALL = List.of(PLOT, USE, AREA, ROW, COLUMN, WIDTH, DEPTH);

    private PlotColumn() {}
}
