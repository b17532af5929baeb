package rosukh.command.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.ImportError;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.events.council.ActionEvent.OldActionEntered;
import rosukh.events.council.Gauge;
import rosukh.events.council.Result;
import rosukh.eventstore.EmbeddedServer;

/// The old register comes in from a file on a real log: all of it or nothing, and never twice.
class OldActionImportTest {

    private static final String HEAD =
            "شماره مصوبه,عنوان,تاریخ تصویب,شاخص,پهنه,جهت,دستگاه مسئول,اقدام,سنجه,هدف,مهلت,اولویت,"
                    + "نتیجه,تاریخ خاتمه,مستند\n";
    private static final String CLOSED =
            "1402/17,پنجره واحد,1402-05-29,I4,IR,UP,industry,گشایش پنجره,پنجره‌ها,31,1402-12-01,نه,"
                    + "IMPLEMENTED,1402-12-20,نامه 88\n";
    private static final String OPEN =
            "1402/17,پنجره واحد,۱۴۰۲-۰۵-۲۹,I4,KRM,UP,science,راهنما,راهنماها,1,1402-12-01,بله,,,\n";
    private static final Occasion SARA = Occasion.by(Actor.of("sara", "officer", "isipo"));

    @TempDir Path folder;
    private EmbeddedServer server;
    private CommandNode node;
    private OldActionImport imports;

    @BeforeEach
    void start() {
        server = CommandNode.server(folder.resolve("db"));
        node = new CommandNode(server);
        imports = new OldActionImport(node.commands, Streams.of(node.events), node.log);
    }

    @AfterEach
    void stop() {
        node.close();
        server.close();
    }

    @Test
    void a_dry_run_tells_what_would_be_entered_and_enters_nothing() throws IOException {
        ImportReport report = run(HEAD + CLOSED + OPEN, true);
        assertThat(report.errorCount()).isZero();
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(node.log.head()).isEqualTo(-1);
    }

    @Test
    void every_row_enters_an_item_and_the_same_file_enters_none_again() throws IOException {
        assertThat(run(HEAD + CLOSED + OPEN, false).accepted()).isEqualTo(2);
        OldActionEntered closed = item("1402/17", "گشایش پنجره");
        assertThat(closed.result()).isEqualTo(Result.IMPLEMENTED);
        assertThat(closed.adoptedOn()).isEqualTo(LocalDate.of(2023, 8, 20));
        assertThat(closed.evidence()).isEqualTo("نامه 88");
        assertThat(closed.aim().gauge()).isEqualTo(Gauge.I4);
        assertThat(closed.enteredBy()).isEqualTo("sara");
        OldActionEntered open = item("1402/17", "راهنما");
        assertThat(open.result()).isNull();
        assertThat(open.priority()).isTrue();
        assertThat(open.aim().area().key()).isEqualTo("KRM");
        long head = node.log.head();
        ImportReport again = run(HEAD + CLOSED + OPEN, false);
        assertThat(again.accepted()).isZero();
        assertThat(again.repeated()).isEqualTo(2);
        assertThat(node.log.head()).isEqualTo(head);
    }

    @Test
    void one_wrong_row_keeps_all_of_them_out_and_each_fault_is_told() throws IOException {
        ImportReport report =
                run(
                        HEAD
                                + CLOSED
                                + OPEN.replace("I4", "I13")
                                + OPEN.replace("راهنما,", "الف,").replace("KRM", "XX")
                                + OPEN.replace("راهنما,", "ب,").replace("بله,,,", "بله,LOST,,x")
                                + OPEN.replace("راهنما,", "پ,").replace("1402-12-01", "1402-01-01")
                                + OPEN.replace("راهنما,", "ت,").replace("1402-12-01", "soon")
                                + CLOSED,
                        false);
        assertThat(codes(report))
                .containsExactly(
                        "COUNCIL_AIM_UNKNOWN",
                        "COUNCIL_AREA_UNKNOWN",
                        "ACTION_RESULT_UNKNOWN",
                        "ACTION_OLD_MALFORMED",
                        "IMPORT_DATE_INVALID",
                        "IMPORT_DUPLICATE_IN_FILE");
        assertThat(report.errors()).extracting(ImportError::line).startsWith(3L, 4L, 5L, 6L, 7L);
        assertThat(report.errors())
                .extracting(ImportError::column)
                .startsWith("شاخص", "پهنه", "نتیجه", "نتیجه", "مهلت");
        assertThat(node.log.head()).isEqualTo(-1);
    }

    /// What the same resolution asks of the same body is one item, whatever else a file says of it.
    @Test
    void an_item_that_is_there_is_not_entered_in_other_words() throws IOException {
        assertThat(run(HEAD + OPEN, false).accepted()).isEqualTo(1);
        assertThat(codes(run(HEAD + OPEN.replace("راهنماها", "صفحه‌ها"), false)))
                .containsExactly("ACTION_ENTERED_BEFORE");
    }

    @Test
    void a_key_belongs_to_one_file() throws IOException {
        Occasion first = SARA.under("key-1", "1".repeat(64));
        assertThat(run(HEAD + CLOSED, false, first).accepted()).isEqualTo(1);
        assertThat(run(HEAD + CLOSED, false, first).repeated()).isEqualTo(1);
        long head = node.log.head();
        Occasion other = SARA.under("key-1", "2".repeat(64));
        assertThatThrownBy(() -> run(HEAD + OPEN, false, other))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(node.log.head()).isEqualTo(head);
    }

    @Test
    void headings_must_be_there_and_rows_too() throws IOException {
        assertThat(codes(run("شماره مصوبه,عنوان\n1402/17,x\n", true)))
                .containsOnly("IMPORT_HEADING_MISSING");
        assertThat(codes(run(HEAD, true))).containsExactly("IMPORT_EMPTY");
    }

    private OldActionEntered item(String resolution, String action) {
        return (OldActionEntered)
                Streams.of(node.events).read(CouncilIds.ofOld(resolution, action)).getFirst();
    }

    private ImportReport run(String content, boolean dryRun) throws IOException {
        return run(content, dryRun, SARA);
    }

    private ImportReport run(String content, boolean dryRun, Occasion occasion) throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), content);
        return imports.run(file, dryRun, occasion.because("the old register", null));
    }

    private static List<String> codes(ImportReport report) {
        return report.errors().stream().map(ImportError::code).toList();
    }
}
