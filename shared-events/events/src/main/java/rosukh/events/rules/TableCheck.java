package rosukh.events.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rosukh.events.rules.Flaw.Code;
import rosukh.events.rules.TablePhase.Row;

/// Tries a class table on every point of its boundary grid: exactly one row must apply.
///
/// Rows are made of comparisons, whose truth changes at boundaries: a threshold, a share of a
/// denominator, another code of an enumeration. [BoundaryGrid] takes for every field that the rows
/// or the domain read the values at, just below and just above each of its boundaries
/// ([Candidates]), and combines them all; what rows ask of products comes from [ProductGrid]. A
/// point is left out where validation would refuse it, where the table's `domain` does not hold,
/// and where a zero denominator leaves it undecided. A missing value is no point: it makes a row
/// undecided, never a second one true, and the evaluation asks for it.
///
/// Told are the first point that no row takes, and for every two rows the first one that both take.
final class TableCheck {

    private final TablePhase table;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<List<Integer>> overlapping = new HashSet<>();
    private int points;
    private boolean gapFound;

    private TableCheck(TablePhase table) {
        this.table = table;
    }

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /// How many points of the boundary grid the table was tried on.
    int points() {
        return points;
    }

    static TableCheck run(Scheme scheme, TablePhase table) {
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
        for (int one = 0; one < hits.size(); one++)
            for (int other = one + 1; other < hits.size(); other++)
                overlap(hits.get(one).row(), hits.get(other).row(), scope);
    }

    private void overlap(int one, int other, Scope scope) {
        if (overlapping.add(List.of(one, other)))
            flaw(
                    Code.SCHEME_CLASS_TABLE_OVERLAP,
                    "rows " + one + " and " + other + " both apply to ",
                    scope);
    }

    private void flaw(Code code, String detail, Scope scope) {
        Map<String, Object> point = new LinkedHashMap<>(scope.values());
        List<Scope> products = scope.qualifying();
        if (products != null && !products.isEmpty())
            point.put("products", products.stream().map(Scope::values).toList());
        flaws.add(new Flaw(code, "phases." + table.id(), detail + point, point));
    }
}
