package rosukh.command.kernel.imports;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;

/// What a slice says of the rows of its files. It is made anew for every file, so it may remember
/// the rows before.
///
/// @param <K> the command a row becomes
public interface RowRules<K> {

    int ROWS_MAX = 5_000;

    List<SheetColumn> columns();

    /// What the rows are called, for example `firms`.
    String rows();

    /// The command of a row; what it returns for a row with a wrong cell is never used.
    ///
    /// @param on the day of the import
    /// @param by the account of who imports
    K command(RowCells cells, LocalDate on, String by);

    /// What a row is about; two rows of a file about the same are refused.
    ///
    /// @param content all that the row says
    default String subject(K command, String content) {
        return content;
    }

    /// Judges a row by the rules of its stream, as it stands now; stores nothing.
    ///
    /// @throws Refused if it breaks one
    void judge(K command, Actor actor);

    /// All that the row says, whenever it is imported; a row that says the same is entered once.
    ///
    /// @param cells for what the command has from elsewhere where the row is blank, as its day
    String content(K command, RowCells cells);

    /// The column that a refusal without named fields speaks of.
    default SheetColumn blamed(Refused refused) {
        return columns().getFirst();
    }

    /// The column that a violation speaks of.
    default SheetColumn blamed(Violation violation) {
        return columns().stream()
                .filter(each -> each.field().equals(violation.field()))
                .findFirst()
                .orElse(columns().getFirst());
    }
}
