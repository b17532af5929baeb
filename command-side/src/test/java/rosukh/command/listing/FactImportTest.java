package rosukh.command.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.ImportError;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.command.listing.ListingCommand.SuspendCandidate;
import rosukh.command.listing.ListingCommand.TakeUpCandidate;
import rosukh.events.listing.Fact;
import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.ListingEvent.FactsRecorded;

/// Values of firms come in from files: all of them or none, and never twice.
class FactImportTest extends OnTheRealLog {

    private static final LocalDate TODAY = Listed.DAY;
    private static final String HEAD =
            "شناسه واحد;SHA-256 سند;حسابرس معتمد;سرمایه ثبت‌شده (ریال)\n";

    @TempDir Path files;
    private FactImport imports;

    @BeforeEach
    void two_firms_on_their_way_and_one_that_is_not() {
        Listed.ruling().forEach(this::send);
        send(register("f-1", "10320004156"));
        send(register("f-2", "14005123470"));
        send(register("f-3", "10100991233"));
        send(new TakeUpCandidate("f-1", Listed.GROWTH, "omid", TODAY));
        send(new TakeUpCandidate("f-2", Listed.KB, "omid", TODAY));
        imports = new FactImport(node.commands, Streams.of(node.events), node.log);
    }

    private static String row(String firm) {
        return firm + ";" + Listed.SHA + ";true;۱۲۰٬۰۰۰٬۰۰۰٬۰۰۰\n";
    }

    private ImportReport run(String content, boolean dryRun) throws IOException {
        return run(content, dryRun, OFFICER);
    }

    private ImportReport run(String content, boolean dryRun, Occasion occasion) throws IOException {
        Path file = files.resolve("values.csv");
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        return imports.run(file, dryRun, occasion.because("list of Mehr", null));
    }

    private static List<String> codes(ImportReport report) {
        return report.errors().stream().map(ImportError::code).toList();
    }

    private List<Object> recorded(String firm) {
        return Streams.of(node.events).read(ListingEvent.streamOf(firm)).stream()
                .filter(FactsRecorded.class::isInstance)
                .toList();
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_stores_nothing() throws IOException {
        ImportReport report = run(HEAD + row("f-1") + row("f-2"), true);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.errorCount()).isZero();
        assertThat(recorded("f-1")).isEmpty();
    }

    @Test
    void every_row_records_and_the_same_file_records_nothing_again() throws IOException {
        assertThat(run(HEAD + row("f-1") + row("f-2"), false).accepted()).isEqualTo(2);
        FactsRecorded told = (FactsRecorded) recorded("f-1").getFirst();
        assertThat(told.facts())
                .containsExactly(
                        new Fact("trustedAuditor", "true"),
                        new Fact("registeredCapitalRial", "120000000000"));
        assertThat(told.documentSha256()).isEqualTo(Listed.SHA);
        assertThat(told.recordedBy()).isEqualTo("omid");
        ImportReport again = run(HEAD + row("f-1") + row("f-2"), false);
        assertThat(again.accepted()).isZero();
        assertThat(again.repeated()).isEqualTo(2);
        assertThat(recorded("f-1")).hasSize(1);
        assertThat(recorded("f-2")).hasSize(1);
    }

    @Test
    void a_firm_is_named_by_its_legal_id_in_digits_of_either_writing() throws IOException {
        assertThat(run(HEAD + row("۱۰۳۲۰۰۰۴۱۵۶") + row("14005123470"), false).accepted())
                .isEqualTo(2);
        assertThat(recorded("f-1")).hasSize(1);
        assertThat(run(HEAD + row("f-1") + row("f-2"), false).repeated()).isEqualTo(2);
    }

    @Test
    void one_wrong_row_keeps_all_of_them_out_and_each_fault_is_told() throws IOException {
        send(new SuspendCandidate("f-2", "waits", "omid", TODAY));
        ImportReport report =
                run(
                        HEAD
                                + row("f-1")
                                + row("f-2")
                                + row("f-3")
                                + row("f-1")
                                + "f-4;"
                                + Listed.SHA
                                + ";true;1\n"
                                + ";"
                                + Listed.SHA
                                + ";true;1\n",
                        false);
        assertThat(codes(report))
                .containsExactly(
                        "LISTING_SUSPENDED",
                        "LISTING_NOT_RUNNING",
                        "IMPORT_DUPLICATE_IN_FILE",
                        "LISTING_FIRM_UNKNOWN",
                        "IMPORT_VALUE_MISSING");
        assertThat(report.errors().getFirst().line()).isEqualTo(3);
        assertThat(recorded("f-1")).isEmpty();
    }

    @Test
    void a_wrong_value_is_told_in_its_column() throws IOException {
        ImportReport report =
                run(HEAD + "f-1;" + Listed.SHA + ";perhaps;much\nf-2;abc;true;1\n", true);
        assertThat(report.errors())
                .extracting(each -> each.column() + " " + each.code())
                .containsExactly(
                        "حسابرس معتمد LISTING_FACTS_MALFORMED",
                        "سرمایه ثبت‌شده (ریال) LISTING_FACTS_MALFORMED",
                        "SHA-256 سند LISTING_DOCUMENT_MALFORMED");
        assertThat(codes(run(HEAD + "f-1;" + Listed.SHA + ";;\n", true)))
                .as("a row of nothing but its firm")
                .containsExactly("LISTING_FACTS_MALFORMED");
    }

    @Test
    void a_key_belongs_to_one_file() throws IOException {
        Occasion first = OFFICER.under("key-1", "1".repeat(64));
        assertThat(run(HEAD + row("f-1"), false, first).accepted()).isEqualTo(1);
        assertThat(run(HEAD + row("f-1"), false, first).repeated()).isEqualTo(1);
        Occasion other = OFFICER.under("key-1", "2".repeat(64));
        assertThatThrownBy(() -> run(HEAD + row("f-2"), false, other))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(recorded("f-2")).isEmpty();
    }

    @Test
    void headings_must_be_there_and_rows_too() throws IOException {
        assertThat(codes(run("شناسه واحد;سهامداران\nf-1;200\n", true)))
                .containsOnly("IMPORT_HEADING_MISSING");
        assertThat(codes(run(HEAD, true))).containsExactly("IMPORT_EMPTY");
    }

    @Test
    void nothing_is_recorded_outside_of_the_reach() throws IOException {
        Actor yazd =
                Actor.of("ali", "officer", "isipo")
                        .within(new Reach(Set.of("YZD"), Set.of(), null));
        assertThat(codes(run(HEAD + row("f-1"), true, Occasion.by(yazd))))
                .containsExactly("OUT_OF_REACH");
    }

    @Test
    void a_workbook_and_the_own_template_are_read_as_well() throws IOException {
        Path file = files.resolve("values.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            List<String> headings = List.of("firm", "document", "free float", "auditor opinion");
            for (int i = 0; i < headings.size(); i++) sheet.value(0, i, headings.get(i));
            sheet.value(1, 0, "f-1");
            sheet.value(1, 1, Listed.SHA);
            sheet.value(1, 2, 1200);
            sheet.value(1, 3, "QUALIFIED");
        }
        assertThat(imports.run(file, false, OFFICER.because("list", null)).accepted()).isEqualTo(1);
        assertThat(((FactsRecorded) recorded("f-1").getFirst()).facts())
                .containsExactly(
                        new Fact("freeFloatBp", "1200"), new Fact("auditorOpinion", "QUALIFIED"));
        Path template = files.resolve("template.csv");
        Files.write(template, FactImport.template().getBody());
        // Its example names f-1 by legal ID.
        assertThat(imports.run(template, true, OFFICER).accepted()).isEqualTo(1);
    }
}
