package rosukh.command.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.ImportError;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.events.energy.EnergySiteEvent;
import rosukh.events.energy.EnergySiteEvent.MeterRead;

/// Readings of meters come in from files: all of them or none, and never twice.
class ReadingImportTest extends SolarOnTheLog {

    private static final String HEAD = "محل;از;تا;انرژی\n";

    private ReadingImport imports;

    @BeforeEach
    void a_plant_that_supplies() {
        supplies(ONE);
        imports = new ReadingImport(node.commands, Streams.of(node.events), node.log);
    }

    private static String row(String site, int from, int to, String kwh) {
        return site + ";2026-02-" + two(from) + ";2026-02-" + two(to) + ";" + kwh + "\n";
    }

    private static String two(int day) {
        return (day < 10 ? "0" : "") + day;
    }

    private ImportReport run(String content, boolean dryRun) throws IOException {
        return run(content, dryRun, OFFICER);
    }

    private ImportReport run(String content, boolean dryRun, Occasion occasion) throws IOException {
        Path file = Files.createTempFile("readings", ".csv");
        Files.writeString(file, content);
        try {
            return imports.run(file, dryRun, occasion.because("meters of Bahman", null));
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> codes(ImportReport report) {
        return report.errors().stream().map(ImportError::code).toList();
    }

    private List<Object> read() {
        return happened(EnergySiteEvent.streamOf(ONE), MeterRead.class);
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_stores_nothing() throws IOException {
        ImportReport report = run(HEAD + row(ONE, 1, 9, "1000") + row(ONE, 10, 19, "2000"), true);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.errorCount()).isZero();
        assertThat(read()).isEmpty();
    }

    @Test
    void every_row_records_a_reading_and_the_same_file_records_nothing_again() throws IOException {
        String file = HEAD + row(ONE, 10, 19, "۲٬۰۰۰") + ONE + ";1404/11/12;1404/11/20;1000\n";
        assertThat(run(file, false).accepted()).isEqualTo(2);
        MeterRead told = (MeterRead) read().getFirst();
        assertThat(told.kwh()).isEqualTo(2_000);
        assertThat(told.from()).isEqualTo("2026-02-10");
        assertThat(told.recordedBy()).isEqualTo("omid");
        assertThat(((MeterRead) read().getLast()).from()).isEqualTo("2026-02-01");
        ImportReport again = run(file, false);
        assertThat(again.accepted()).isZero();
        assertThat(again.repeated()).isEqualTo(2);
        assertThat(again.errorCount()).isZero();
        assertThat(read()).hasSize(2);
    }

    @Test
    void one_wrong_row_keeps_all_of_them_out_and_each_fault_is_told_at_its_column()
            throws IOException {
        ImportReport report =
                run(
                        HEAD
                                + row(ONE, 1, 9, "1000")
                                + row(ONE, 5, 12, "1000")
                                + row(ONE, 1, 3, "1000")
                                + row(TWO, 1, 9, "1000")
                                + row(ONE, 13, 13, "900000")
                                + row(ONE, 15, 14, "1")
                                + "KRM-P01.z1.NONE;soon;;many\n",
                        false);
        assertThat(report.errors())
                .extracting(ImportError::line, ImportError::column, ImportError::code)
                .containsExactly(
                        tuple(3L, "از", "ENERGY_READING_OVERLAPS"),
                        tuple(4L, "محل", "IMPORT_DUPLICATE_IN_FILE"),
                        tuple(5L, "محل", "ENERGY_STAGE_ORDER"),
                        tuple(6L, "انرژی", "ENERGY_METER"),
                        tuple(7L, "از", "ENERGY_METER_PERIOD"),
                        tuple(8L, "از", "IMPORT_DATE_INVALID"),
                        tuple(8L, "تا", "IMPORT_VALUE_MISSING"),
                        tuple(8L, "انرژی", "IMPORT_NUMBER_INVALID"));
        assertThat(read()).isEmpty();
    }

    @Test
    void a_reading_is_recorded_when_it_is_over() throws IOException {
        ImportReport report = run(HEAD + ONE + ";2026-02-01;2027-02-01;1\n", true);
        assertThat(report.errors())
                .extracting(ImportError::column, ImportError::code)
                .containsExactly(tuple("از", "ENERGY_METER_PERIOD"));
    }

    @Test
    void a_key_belongs_to_one_file() throws IOException {
        Occasion first = OFFICER.under("key-1", "1".repeat(64));
        assertThat(run(HEAD + row(ONE, 1, 9, "1000"), false, first).accepted()).isEqualTo(1);
        assertThat(run(HEAD + row(ONE, 1, 9, "1000"), false, first).repeated()).isEqualTo(1);
        Occasion other = OFFICER.under("key-1", "2".repeat(64));
        assertThatThrownBy(() -> run(HEAD + row(ONE, 10, 19, "1000"), false, other))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(read()).hasSize(1);
    }

    @Test
    void nothing_is_recorded_outside_of_the_reach() throws IOException {
        Actor yazd =
                Actor.of("ali", "officer", "isipo")
                        .within(new Reach(Set.of("YZD"), Set.of(), null));
        assertThat(codes(run(HEAD + row(ONE, 1, 9, "1000"), true, Occasion.by(yazd))))
                .containsExactly("OUT_OF_REACH");
    }

    @Test
    void headings_and_rows_must_be_there() throws IOException {
        assertThat(codes(run("محل;از\n" + ONE + ";2026-02-01\n", true)))
                .containsOnly("IMPORT_HEADING_MISSING");
        assertThat(codes(run(HEAD, true))).containsExactly("IMPORT_EMPTY");
    }

    @Test
    void a_workbook_is_read_as_well() throws IOException {
        Path file = Files.createTempFile("readings", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            List<String> headings = List.of("siteId", "from", "to", "kwh");
            for (int i = 0; i < headings.size(); i++) sheet.value(0, i, headings.get(i));
            sheet.value(1, 0, ONE);
            sheet.value(1, 1, "2026-02-01");
            sheet.value(1, 2, "1404/11/20");
            sheet.value(1, 3, 1_000);
        }
        assertThat(imports.run(file, false, OFFICER.because("meters", null)).accepted()).isOne();
        assertThat(read()).hasSize(1);
        Files.delete(file);
    }

    @Test
    void the_template_can_be_read() throws IOException {
        byte[] template = ReadingImport.template().getBody();
        assertThat(template).isNotNull();
        String text = new String(template, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFمحل,از,تا,");
        ImportReport report = run(text, true);
        assertThat(report.errors()).isEmpty();
        assertThat(report.accepted()).isOne();
    }
}
