package rosukh.command.kernel.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong in a file: all is counted, the first hundreds are told.
public final class ImportErrors {

    public static final int TOLD_MAX = 500;

    private final List<ImportError> told = new ArrayList<>();
    private long count;

    public synchronized void add(long line, String column, String code, String message) {
        count++;
        if (told.size() < TOLD_MAX) told.add(new ImportError(line, column, code, message));
    }

    /// What ends the reading is told however much was told before.
    public synchronized void end(ImportUnreadable end) {
        count++;
        told.add(new ImportError(end.line(), "", end.code(), end.because()));
    }

    public synchronized boolean any() {
        return count > 0;
    }

    public synchronized ImportReport report(
            long rows, long accepted, long repeated, List<String> ignored, boolean dryRun) {
        List<ImportError> inOrder =
                told.stream().sorted(Comparator.comparingLong(ImportError::line)).toList();
        return new ImportReport(rows, accepted, repeated, count, inOrder, ignored, dryRun);
    }
}
