package rosukh.command.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;

/// What partners paid comes in from files: all of it or nothing, never twice, and never more than
/// they agreed to, row by row.
class ContributionImportTest extends OnTheRealLog {

    private static final String HEAD = "شماره پرداخت,برنامه,شریک,مبلغ (ریال)\n";

    @TempDir Path files;
    private ContributionImport imports;

    @BeforeEach
    void an_agreed_programme_and_a_draft() {
        for (ProgrammeCommand each : Agreements.agreeing()) send(each);
        send(new DraftProgramme("pg-2", Agreements.model(), "omid", Agreements.DAY));
        imports = new ContributionImport(node.commands, Streams.of(node.events), node.log);
    }

    @Test
    void every_row_is_a_contribution_of_a_partner_by_its_key_or_name() throws IOException {
        ImportReport report =
                run(HEAD + "P-1,pg-1,isipo,۵۰۰\nP-2,pg-1,Ofogh foundation,400\n", false);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(purse().paidBy("isipo")).isEqualTo(500);
        assertThat(purse().paidBy("ofogh")).isEqualTo(400);
        assertThat(purse().references()).containsExactlyInAnyOrder("P-1", "P-2");
    }

    @Test
    void a_dry_run_stores_nothing() throws IOException {
        ImportReport report = run(HEAD + "P-1,pg-1,isipo,500\n", true);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(purse().funded()).isZero();
    }

    @Test
    void the_same_file_again_enters_nothing() throws IOException {
        String text = HEAD + "P-1,pg-1,isipo,300\nP-2,pg-1,isipo,300\n";
        assertThat(run(text, false).accepted()).isEqualTo(2);
        ImportReport again = run(text, false);
        assertThat(again.accepted()).isZero();
        assertThat(again.repeated()).isEqualTo(2);
        assertThat(run(text + "P-3,pg-1,ofogh,1\n", false).accepted()).isEqualTo(1);
        assertThat(purse().funded()).isEqualTo(601);
    }

    @Test
    void rows_count_together_against_what_was_agreed() throws IOException {
        ImportReport report =
                run(HEAD + "P-1,pg-1,isipo,300\nP-2,pg-1,isipo,300\nP-3,pg-1,isipo,1\n", false);
        assertThat(codes(report)).containsExactly("CONTRIBUTION_OVER_AGREED");
        assertThat(report.errors().getFirst())
                .extracting(ImportError::line, ImportError::column)
                .containsExactly(4L, "مبلغ (ریال)");
        assertThat(purse().funded()).isZero();
    }

    @Test
    void one_wrong_row_keeps_all_of_them_out_and_each_fault_is_told() throws IOException {
        assertThat(run(HEAD + "P-0,pg-1,isipo,1\n", false).accepted()).isEqualTo(1);
        ImportReport report =
                run(
                        HEAD
                                + "P-1,pg-1,isipo,300\n"
                                + "P-1,pg-1,ofogh,300\n"
                                + "P-2,pg-9,isipo,300\n"
                                + "P-3,pg-2,isipo,300\n"
                                + "P-4,pg-1,nobody,300\n"
                                + "P-5,pg-1,isipo,0\n"
                                + "P-6,pg-1,isipo,much\n"
                                + ",pg-1,isipo,300\n"
                                + "P-0,pg-1,isipo,2\n",
                        false);
        assertThat(codes(report))
                .containsExactly(
                        "IMPORT_DUPLICATE_IN_FILE",
                        "NOT_FOUND",
                        "PROGRAMME_NOT_AGREED",
                        "PROGRAMME_PARTNER_UNKNOWN",
                        "PROGRAMME_AMOUNT_RANGE",
                        "IMPORT_NUMBER_INVALID",
                        "IMPORT_VALUE_MISSING",
                        "PROGRAMME_REFERENCE_USED");
        assertThat(report.errors())
                .extracting(ImportError::column)
                .containsExactly(
                        "شماره پرداخت",
                        "برنامه",
                        "برنامه",
                        "شریک",
                        "مبلغ (ریال)",
                        "مبلغ (ریال)",
                        "شماره پرداخت",
                        "شماره پرداخت");
        assertThat(purse().funded()).isEqualTo(1);
    }

    @Test
    void a_key_belongs_to_one_file() throws IOException {
        Occasion first = OFFICER.under("key-1", "1".repeat(64));
        String text = HEAD + "P-1,pg-1,isipo,300\n";
        assertThat(run(text, false, first).accepted()).isEqualTo(1);
        assertThat(run(text, false, first).repeated()).isEqualTo(1);
        Occasion other = OFFICER.under("key-1", "2".repeat(64));
        assertThatThrownBy(() -> run(HEAD + "P-2,pg-1,isipo,1\n", false, other))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(purse().funded()).isEqualTo(300);
    }

    @Test
    void nothing_is_entered_outside_of_the_reach() throws IOException {
        Actor yazd =
                Actor.of("ali", "officer", "isipo")
                        .within(new Reach(Set.of("YZD"), Set.of(), null));
        assertThat(codes(run(HEAD + "P-1,pg-1,isipo,300\n", true, Occasion.by(yazd))))
                .containsExactly("OUT_OF_REACH");
    }

    @Test
    void a_stream_of_another_kind_is_no_programme() throws IOException {
        assertThat(codes(run(HEAD + "P-1,f-1,isipo,300\n", true))).containsExactly("NOT_FOUND");
    }

    @Test
    void a_workbook_is_read_as_well() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            List<String> headings = List.of("amount", "partner", "programmeId", "reference");
            for (int i = 0; i < headings.size(); i++) sheet.value(0, i, headings.get(i));
            sheet.value(1, 0, 250);
            sheet.value(1, 1, "ofogh");
            sheet.value(1, 2, "pg-1");
            sheet.value(1, 3, "P-1");
        }
        Path file = files.resolve("contributions.xlsx");
        Files.write(file, bytes.toByteArray());
        assertThat(imports.run(file, false, OFFICER).accepted()).isEqualTo(1);
        assertThat(purse().paidBy("ofogh")).isEqualTo(250);
    }

    @Test
    void the_template_is_read_by_its_own_headings() throws IOException {
        Path file = files.resolve("template.csv");
        Files.write(file, ContributionImport.template().getBody());
        ImportReport report = imports.run(file, true, OFFICER);
        assertThat(codes(report)).containsExactly("NOT_FOUND");
        assertThat(report.rows()).isEqualTo(1);
    }

    private Purse purse() {
        return Programme.of(Streams.of(node.events).read("pg-1")).course().purse();
    }

    private static List<String> codes(ImportReport report) {
        return report.errors().stream().map(ImportError::code).toList();
    }

    private ImportReport run(String text, boolean dryRun) throws IOException {
        return run(text, dryRun, OFFICER);
    }

    private ImportReport run(String text, boolean dryRun, Occasion occasion) throws IOException {
        Path file = files.resolve("contributions.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return imports.run(file, dryRun, occasion);
    }
}
