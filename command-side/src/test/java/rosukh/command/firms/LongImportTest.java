package rosukh.command.firms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.Jvm;

/// The whole national list, on the embedded server in a heap of 512 MB.
class LongImportTest {

    private static final int ROWS = 45_000;

    /// Each row registers a firm and its place of work.
    private static final int LAST_POSITION = 2 * ROWS - 1;

    @TempDir private Path folder;

    @Test
    void forty_five_thousand_rows_of_csv_are_entered_once() throws Exception {
        Path file = folder.resolve("firms.csv");
        ImportProbe.csv(file, ROWS);
        List<String> printed = imported(file, false, false);
        assertThat(printed.get(0))
                .startsWith(
                        "rows=45000 accepted=45000 repeated=0 errors=0 dryRun=false head="
                                + LAST_POSITION);
        assertThat(printed.get(1))
                .startsWith(
                        "rows=45000 accepted=0 repeated=45000 errors=0 dryRun=false head="
                                + LAST_POSITION);
    }

    @Test
    void forty_five_thousand_rows_of_a_workbook_are_checked_without_entering_one()
            throws Exception {
        Path file = folder.resolve("firms.xlsx");
        ImportProbe.xlsx(file, ROWS);
        assertThat(imported(file, true))
                .singleElement()
                .asString()
                .startsWith("rows=45000 accepted=45000 repeated=0 errors=0 dryRun=true head=-1");
    }

    /// One line for each run over the file.
    private List<String> imported(Path file, Object... dryRuns)
            throws IOException, InterruptedException {
        List<Object> args = new ArrayList<>(List.of(folder.resolve("data"), file));
        args.addAll(List.of(dryRuns));
        List<String> printed =
                Jvm.run("512m", ImportProbe.class, args.toArray()).stream()
                        .filter(line -> line.startsWith("rows="))
                        .toList();
        printed.forEach(line -> System.out.println(file.getFileName() + " " + line));
        return printed;
    }
}
