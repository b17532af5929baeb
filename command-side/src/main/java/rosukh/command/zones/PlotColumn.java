package rosukh.command.zones;

import java.util.List;
import rosukh.command.kernel.imports.SheetColumn;

/// The columns of an import of plots; the headings are those of the export, too.
enum PlotColumn implements SheetColumn {
    PLOT("plotId", "شماره قطعه", "قطعه", "plot", "plot number"),
    USE("use", "کاربری", "نوع کاربری", "kind", "type of use"),
    AREA("areaM2", "مساحت (متر مربع)", "مساحت", "متراژ", "area", "area m2"),
    ROW("row", "ردیف نقشه", "سطر", "grid row"),
    COLUMN("column", "ستون نقشه", "ستون", "grid column"),
    WIDTH("width", "عرض در نقشه", "عرض", "grid width"),
    DEPTH("depth", "عمق در نقشه", "عمق", "grid depth");

    static final List<PlotColumn> ALL = List.of(values());

    private final String field;
    private final String heading;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> synonyms;

    PlotColumn(String field, String heading, String... synonyms) {
        this.field = field;
        this.heading = heading;
        this.synonyms = List.of(synonyms);
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }
}
