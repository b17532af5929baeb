package rosukh.events.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rosukh.events.rules.Flaw.Code;
import rosukh.events.rules.TablePhase.Row;

/// Tries a class table on every point of its boundary grid: exactly one row must apply.
public final class TableCheck {

    private final TablePhase table;
    private final List<Flaw> flaws = new ArrayList<>();
    private int points;
    private boolean gapFound;
    private boolean overlapFound;

    private TableCheck(TablePhase table) {
        this.table = table;
    }

    static List<Flaw> flaws(Scheme scheme, TablePhase table) {
        return run(scheme, table).flaws;
    }

    /// How many points of the boundary grid a table is tried on.
    public static int points(Scheme scheme, TablePhase table) {
        return run(scheme, table).points;
    }

    private static TableCheck run(Scheme scheme, TablePhase table) {
        TableCheck check = new TableCheck(table);
        BoundaryGrid grid = BoundaryGrid.of(scheme, table);
        if (grid.tooLarge())
            check.flaws.add(
                    new Flaw(
                            Code.SCHEME_CLASS_TABLE_TOO_LARGE,
                            "phases." + table.id(),
                            "its boundary grid has more than "
                                    + BoundaryGrid.POINTS_MAX
                                    + " points"));
        else grid.forEach(check::point);
        return check;
    }

    private void point(Scope scope) {
        if (!Judging.judgeAll(table.domain(), scope).isTrue()) return;
        List<Row> hits = new ArrayList<>();
        boolean open = false;
        for (Row row : table.rows()) {
            Judgement judgement = Judging.judgeAll(row.when(), scope);
            if (judgement.isTrue()) hits.add(row);
            open |= judgement.isUnknown();
        }
        // Every input is given: only a zero denominator can leave a row open.
        if (hits.isEmpty() && open) return;
        points++;
        if (hits.isEmpty() && !gapFound) {
            gapFound = true;
            flaw(Code.SCHEME_CLASS_TABLE_GAP, "no row applies to ", scope);
        }
        if (hits.size() > 1 && !overlapFound) {
            overlapFound = true;
            String rows = "rows " + hits.get(0).row() + " and " + hits.get(1).row();
            flaw(Code.SCHEME_CLASS_TABLE_OVERLAP, rows + " both apply to ", scope);
        }
    }

    private void flaw(Code code, String detail, Scope scope) {
        Map<String, Object> point = new LinkedHashMap<>(scope.values());
        List<Scope> products = scope.qualifying();
        if (products != null && !products.isEmpty())
            point.put("products", products.stream().map(Scope::values).toList());
        flaws.add(new Flaw(code, "phases." + table.id(), detail + point, point));
    }
}
