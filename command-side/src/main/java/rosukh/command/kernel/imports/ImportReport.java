package rosukh.command.kernel.imports;

import java.util.List;

/// What an import found and did. Where nothing is wrong, every row was accepted or repeated.
///
/// @param rows rows in the file
/// @param accepted rows entered now; in a dry run, rows that would be entered
/// @param repeated rows that an earlier import of the same row entered
/// @param errorCount how many things are wrong; nothing was entered if there are any
/// @param errors the first of them, in the order of the file
/// @param ignoredColumns headings that are not known and were not read
public record ImportReport(
        long rows,
        long accepted,
        long repeated,
        long errorCount,
        List<ImportError> errors,
        List<String> ignoredColumns,
        boolean dryRun) {

    public ImportReport {
        if (errorCount == 0 && accepted + repeated != rows)
            throw new IllegalStateException(
                    rows + " rows, but " + accepted + " accepted and " + repeated + " repeated");
        errors = List.copyOf(errors);
        ignoredColumns = List.copyOf(ignoredColumns);
    }
}
