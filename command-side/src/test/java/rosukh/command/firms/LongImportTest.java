package rosukh.command.firms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        check(file);
    }

    @Test
    void forty_five_thousand_rows_of_a_workbook_are_entered_once() throws Exception {
        Path file = folder.resolve("firms.xlsx");
        ImportProbe.xlsx(file, ROWS);
        check(file);
    }

    private void check(Path file) throws IOException, InterruptedException {
        List<String> printed =
                Jvm.run("512m", ImportProbe.class, folder.resolve("data"), file).stream()
                        .filter(line -> line.startsWith("rows="))
                        .toList();
        printed.forEach(line -> System.out.println(file.getFileName() + " " + line));
        assertThat(printed).hasSize(3);
        assertThat(printed.get(0))
                .startsWith("rows=45000 accepted=45000 repeated=0 errors=0 dryRun=true head=-1");
        assertThat(printed.get(1))
                .startsWith(
                        "rows=45000 accepted=45000 repeated=0 errors=0 dryRun=false head="
                                + LAST_POSITION);
        assertThat(printed.get(2))
                .startsWith(
                        "rows=45000 accepted=0 repeated=45000 errors=0 dryRun=false head="
                                + LAST_POSITION);
        Matcher millis = Pattern.compile("millis=(\\d+)").matcher(printed.get(1));
        assertThat(millis.find()).isTrue();
        assertThat(Long.parseLong(millis.group(1))).isLessThan(180_000);
    }
}
