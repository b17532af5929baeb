package rosukh.command.kernel.imports;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;

/// What a slice says of the rows of its files. It is made anew for every file, so it may remember
/// the rows before.
///
/// @param <C> a column of the file
/// @param <K> the command a row becomes
public interface RowRules<C extends SheetColumn, K> {

    int ROWS_MAX = 5_000;

    List<C> columns();

    /// What the rows are called, for example `firms`.
    String rows();

    /// The command of a row; what it returns for a row with a wrong cell is never used.
    ///
    /// @param on the day of the import
    /// @param by the account of who imports
    K command(RowCells<C> cells, LocalDate on, String by);

    /// What a row is about; two rows of a file about the same are refused.
    String subject(K command);

    /// Judges a row by the rules of its stream, as it stands now; stores nothing.
    ///
    /// @throws Refused if it breaks one
    void judge(K command, Actor actor);

    /// All that the row says; a row that says the same is entered once.
    String content(K command);

    /// The column that a refusal without named fields speaks of.
    default C blamed(Refused refused) {
        return columns().getFirst();
    }

    /// The column that a violation speaks of.
    default C blamed(Violation violation) {
        return columns().stream()
                .filter(each -> each.field().equals(violation.field()))
                .findFirst()
                .orElse(columns().getFirst());
    }
}
