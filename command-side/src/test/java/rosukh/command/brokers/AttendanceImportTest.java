package rosukh.command.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.brokers.TrainingCommand.EnrolBroker;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.ImportError;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.command.kernel.imports.RowOn;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerFile;

/// A list of attendance is entered as a whole or not at all.
class AttendanceImportTest extends OnTheRealLog {

    private static final String HEADINGS = "حساب کارگزار,کد دوره,ساعت حضور,تاریخ\n";

    @TempDir Path files;
    private AttendanceImport imports;

    @BeforeEach
    void two_brokers() {
        send(new EnrolBroker("hadi", "helpers", "omid", DAY));
        send(new EnrolBroker("sara", "helpers", "omid", DAY));
        imports = new AttendanceImport(node.commands, Streams.of(node.events), node.log);
    }

    @Test
    void enters_every_row_on_its_day() throws IOException {
        ImportReport report =
                run(HEADINGS + "hadi,FINANCE,۸,1404/11/08\nsara,IP,4,2026-01-28\n", false);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(file("hadi").hours()).containsEntry("FINANCE", 8);
        assertThat(file("sara").hours()).containsEntry("IP", 4);
    }

    @Test
    void enters_nothing_in_a_dry_run() throws IOException {
        ImportReport report = run(HEADINGS + "hadi,FINANCE,8,1404/11/08\n", true);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(file("hadi").hours()).isEmpty();
    }

    @Test
    void enters_a_row_once_however_often_the_file_is_sent() throws IOException {
        String text = HEADINGS + "hadi,FINANCE,8,1404/11/08\n";
        run(text, false);
        ImportReport again = run(text + "hadi,RULES,8,1404/11/09\n", false);
        assertThat(again.repeated()).isEqualTo(1);
        assertThat(again.accepted()).isEqualTo(1);
        assertThat(file("hadi").hours()).containsEntry("FINANCE", 8).containsEntry("RULES", 8);
    }

    @Test
    void a_row_without_a_day_is_the_same_on_the_next_day() {
        List<String> row = List.of("hadi", "FINANCE", "8", "");
        AttendanceRows rows = new AttendanceRows(Streams.of(node.events));
        assertThat(RowOn.content(rows, DAY.plusDays(1), row))
                .isEqualTo(RowOn.content(rows, DAY, row))
                .isNotEqualTo(
                        RowOn.content(rows, DAY, List.of("hadi", "FINANCE", "8", "1404/11/08")));
    }

    @Test
    void enters_nothing_while_anything_is_wrong_and_tells_all_of_it() throws IOException {
        ImportReport report =
                run(
                        HEADINGS
                                + "hadi,FINANCE,8,1404/11/08\n"
                                + "nobody,FINANCE,8,1404/11/08\n"
                                + "hadi,COOKING,8,1404/11/08\n"
                                + "hadi,FINANCE,99,1404/11/08\n"
                                + "hadi,FINANCE,8,1390/11/08\n"
                                + "hadi,FINANCE,8,some day\n"
                                + "hadi,,8,1404/11/08\n"
                                + "hadi,FINANCE,8,1404/11/08\n",
                        false);
        assertThat(report.errors())
                .extracting(ImportError::code)
                .containsExactly(
                        "BROKER_UNKNOWN",
                        "BROKER_MODULE_UNKNOWN",
                        "BROKER_HOURS_RANGE",
                        "BROKER_DATE_BACKWARDS",
                        "IMPORT_DATE_INVALID",
                        "IMPORT_VALUE_MISSING",
                        "IMPORT_DUPLICATE_IN_FILE");
        assertThat(report.accepted()).isZero();
        assertThat(file("hadi").hours()).isEmpty();
    }

    @Test
    void needs_its_headings_and_a_row() throws IOException {
        assertThat(run("حساب کارگزار,ساعت حضور\nhadi,8\n", false).errors())
                .extracting(ImportError::code)
                .contains("IMPORT_HEADING_MISSING");
        assertThat(run(HEADINGS, false).errors())
                .extracting(ImportError::code)
                .containsExactly("IMPORT_EMPTY");
    }

    @Test
    void reads_a_workbook_too() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            List<String> headings = List.of("broker", "module", "hours", "date");
            for (int i = 0; i < headings.size(); i++) sheet.value(0, i, headings.get(i));
            sheet.value(1, 0, "hadi");
            sheet.value(1, 1, "ETHICS");
            sheet.value(1, 2, 4);
            sheet.value(1, 3, "1404-11-08");
        }
        Path file = files.resolve("attendance.xlsx");
        Files.write(file, bytes.toByteArray());
        assertThat(imports.run(file, false, OFFICER).accepted()).isEqualTo(1);
        assertThat(file("hadi").hours()).containsEntry("ETHICS", 4);
    }

    @Test
    void takes_its_own_template() throws IOException {
        Path file = files.resolve("template.csv");
        Files.write(file, AttendanceImport.template().getBody());
        assertThat(imports.run(file, true, OFFICER).errors())
                .extracting(ImportError::code)
                .containsExactly("BROKER_UNKNOWN");
    }

    private ImportReport run(String text, boolean dryRun) throws IOException {
        Path file = files.resolve("attendance.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return imports.run(file, dryRun, OFFICER);
    }

    private BrokerFile file(String account) {
        return BrokerFile.of(Streams.of(node.events).read(BrokerEvent.streamOf(account)))
                .orElseThrow();
    }
}
