package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
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
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerEvent.FirmNominated;

/// Nominations come in from files: all of them or none, and never twice.
class NominationImportTest extends PioneersOnTheLog {

    private static final String HEAD =
            "شناسه واحد;خرید سالانه;تحقیق و توسعه;سابقه;قرارداد شکسته;sha256;دلیل\n";

    private NominationImport imports;

    @BeforeEach
    void two_more_firms() {
        send(register("f-3", "14005123470"));
        imports = new NominationImport(node.commands, Streams.of(node.events), node.log);
    }

    private static String row(String firm) {
        return firm + ";۱۲٬۰۰۰;80;7;0;" + SHA + ";buys much\n";
    }

    private ImportReport run(String content, boolean dryRun) throws IOException {
        return run(content, dryRun, OFFICER);
    }

    private ImportReport run(String content, boolean dryRun, Occasion occasion) throws IOException {
        Path file = Files.createTempFile("nominations", ".csv");
        Files.writeString(file, content);
        try {
            return imports.run(file, dryRun, occasion.because("list of Mehr", null));
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> codes(ImportReport report) {
        return report.errors().stream().map(ImportError::code).toList();
    }

    private List<Object> of(String firm) {
        return Streams.of(node.events).read(PioneerEvent.streamOf(firm));
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_stores_nothing() throws IOException {
        ImportReport report = run(HEAD + row("f-2") + row("f-3"), true);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.errorCount()).isZero();
        assertThat(of("f-2")).isEmpty();
    }

    @Test
    void every_row_nominates_a_firm_and_the_same_file_nominates_nobody_again() throws IOException {
        ImportReport first = run(HEAD + row("f-2") + row("f-3"), false);
        assertThat(first.accepted()).isEqualTo(2);
        FirmNominated told = (FirmNominated) of("f-2").getFirst();
        assertThat(told.figures().purchases()).isEqualTo(12_000);
        assertThat(told.nominatedBy()).isEqualTo("omid");
        ImportReport again = run(HEAD + row("f-2") + row("f-3"), false);
        assertThat(again.accepted()).isZero();
        assertThat(again.repeated()).isEqualTo(2);
        assertThat(of("f-2")).hasSize(1);
    }

    @Test
    void one_wrong_row_keeps_all_of_them_out_and_each_fault_is_told() throws IOException {
        ImportReport report =
                run(
                        HEAD
                                + row("f-2")
                                + row("f-9")
                                + row("f-2")
                                + row(PIONEER)
                                + "f-3;many;80;7;0;"
                                + SHA
                                + ";\n",
                        false);
        assertThat(codes(report))
                .containsExactly(
                        "PIONEER_FIRM_UNKNOWN",
                        "IMPORT_DUPLICATE_IN_FILE",
                        "PIONEER_IN_PROGRAMME",
                        "IMPORT_NUMBER_INVALID",
                        "IMPORT_VALUE_MISSING");
        assertThat(report.errors().getFirst().line()).isEqualTo(3);
        assertThat(of("f-2")).isEmpty();
    }

    @Test
    void a_firm_is_named_by_its_legal_id_in_digits_of_either_writing() throws IOException {
        ImportReport report =
                run(
                        HEAD.replace("شناسه واحد", "شناسه ملی")
                                + row("۱۰۱۰۰۹۹۱۲۳۳")
                                + row("14005123470"),
                        false);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(of("f-2")).hasSize(1);
        assertThat(of("f-3")).hasSize(1);
        assertThat(run(HEAD + row("f-2") + row("14005123470"), false).repeated()).isEqualTo(2);
    }

    @Test
    void a_firm_is_found_twice_by_whatever_name_and_a_name_of_nobody_is_told() throws IOException {
        assertThat(codes(run(HEAD + row("f-2") + row("10100991233"), true)))
                .containsExactly("IMPORT_DUPLICATE_IN_FILE");
        assertThat(codes(run(HEAD + row("10380284790") + row("pioneer-rules"), true)))
                .containsExactly("PIONEER_FIRM_UNKNOWN", "PIONEER_FIRM_UNKNOWN");
    }

    @Test
    void a_key_belongs_to_one_file() throws IOException {
        Occasion first = OFFICER.under("key-1", "1".repeat(64));
        assertThat(run(HEAD + row("f-2"), false, first).accepted()).isEqualTo(1);
        assertThat(run(HEAD + row("f-2"), false, first).repeated()).isEqualTo(1);
        Occasion other = OFFICER.under("key-1", "2".repeat(64));
        assertThatThrownBy(() -> run(HEAD + row("f-3"), false, other))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(of("f-3")).isEmpty();
    }

    @Test
    void headings_must_be_there_and_rows_too() throws IOException {
        assertThat(codes(run("شناسه واحد;خرید\n" + "f-2;1\n", true)))
                .containsOnly("IMPORT_HEADING_MISSING");
        assertThat(codes(run(HEAD, true))).containsExactly("IMPORT_EMPTY");
    }

    @Test
    void nobody_is_nominated_outside_of_the_reach() throws IOException {
        Actor yazd =
                Actor.of("ali", "officer", "isipo")
                        .within(new Reach(Set.of("YZD"), Set.of(), null));
        assertThat(codes(run(HEAD + row("f-2"), true, Occasion.by(yazd))))
                .containsExactly("OUT_OF_REACH");
    }

    @Test
    void a_workbook_is_read_as_well() throws IOException {
        Path file = Files.createTempFile("nominations", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            List<String> headings =
                    List.of(
                            "firmId",
                            "purchases",
                            "rdSpend",
                            "years",
                            "brokenContracts",
                            "documentSha256",
                            "grounds");
            for (int i = 0; i < headings.size(); i++) sheet.value(0, i, headings.get(i));
            sheet.value(1, 0, "f-2");
            for (int i = 1; i <= 4; i++) sheet.value(1, i, 5);
            sheet.value(1, 5, SHA);
            sheet.value(1, 6, "buys");
        }
        ImportReport report = imports.run(file, false, OFFICER.because("list", null));
        assertThat(report.accepted()).isEqualTo(1);
        Files.delete(file);
    }
}
