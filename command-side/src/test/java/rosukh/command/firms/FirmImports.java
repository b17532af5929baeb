package rosukh.command.firms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.imports.ImportError;
import rosukh.command.kernel.imports.ImportReport;

/// Files as officers send them, imported into a register in memory.
abstract class FirmImports {

    static final String HEADINGS =
            "شناسه ملی,نام واحد,گروه صنعتی,بخش آیسیک,اندازه,شهرک یا ناحیه صنعتی\n";

    static final String GOOD = "10320004156,صنایع کویر,METAL,25,SMALL,KRM-P01\n";

    static final String OTHER = "10100991233,فولاد یزد,METAL,24,MICRO,\n";

    static final Actor OFFICER = Actor.of("ali", "officer", "isipo");

    @TempDir Path folder;

    final RegisterInMemory register = new RegisterInMemory();

    final FirmImport imports = new FirmImport(register, register, new Ids());

    ImportReport imported(String csv) throws IOException {
        return imported(csv.getBytes(StandardCharsets.UTF_8), false, OFFICER);
    }

    ImportReport imported(byte[] content, boolean dryRun, Actor actor) throws IOException {
        Path file = Files.write(folder.resolve("firms"), content);
        return imports.run(file, dryRun, Occasion.by(actor).because("yearly list", null));
    }

    ImportError only(String csv) throws IOException {
        ImportReport report = imported(csv);
        assertThat(report.errors()).hasSize(1);
        assertThat(report.errorCount()).isEqualTo(1);
        assertThat(report.accepted()).isZero();
        assertThat(register.entered).isEmpty();
        return report.errors().getFirst();
    }

    static byte[] workbook(List<Object[]> rows) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        write(bytes, rows);
        return bytes.toByteArray();
    }

    static void write(OutputStream into, Iterable<Object[]> rows) throws IOException {
        try (Workbook workbook = new Workbook(into, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("firms");
            int line = 0;
            for (Object[] row : rows) {
                for (int c = 0; c < row.length; c++) {
                    if (row[c] instanceof Number number) sheet.value(line, c, number);
                    else if (row[c] instanceof String text) sheet.value(line, c, text);
                }
                line++;
            }
        }
    }
}
