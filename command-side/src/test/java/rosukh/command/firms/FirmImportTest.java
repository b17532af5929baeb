package rosukh.command.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.firms.FirmBatches.RegisterFirms;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Provenance;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.CommitRef;
import rosukh.eventstore.EventRef;

class FirmImportTest {

    private static final String HEADINGS =
            "شناسه ملی,نام واحد,گروه صنعتی,بخش آیسیک,اندازه,شهرک یا ناحیه صنعتی\n";
    private static final String GOOD = "10320004156,صنایع کویر,METAL,25,SMALL,KRM-P01\n";
    private static final String OTHER = "10100991233,فولاد یزد,METAL,24,MICRO,\n";
    private static final Actor OFFICER = Actor.of("ali", "officer", "isipo");

    @TempDir private Path folder;

    private final Register register = new Register();
    private final FirmImport imports = new FirmImport(register, register, new Ids());

    private ImportReport imported(String csv) throws IOException {
        return imported(csv.getBytes(StandardCharsets.UTF_8), false, OFFICER);
    }

    private ImportReport imported(byte[] content, boolean dryRun, Actor actor) throws IOException {
        Path file = Files.write(folder.resolve("firms"), content);
        return imports.run(file, dryRun, actor, "yearly list");
    }

    private ImportError only(String csv) throws IOException {
        ImportReport report = imported(csv);
        assertThat(report.errors()).hasSize(1);
        assertThat(report.errorCount()).isEqualTo(1);
        assertThat(report.accepted()).isZero();
        assertThat(register.entered).isEmpty();
        return report.errors().getFirst();
    }

    @Nested
    class a_good_file {

        @Test
        void enters_every_firm() throws IOException {
            ImportReport report = imported(HEADINGS + GOOD + OTHER);
            assertThat(report).isEqualTo(new ImportReport(2, 2, 0, 0, List.of(), List.of(), false));
            assertThat(register.entered)
                    .extracting(
                            RegisterFirm::legalId,
                            RegisterFirm::name,
                            RegisterFirm::industryGroup,
                            RegisterFirm::isicDivision,
                            RegisterFirm::size,
                            RegisterFirm::estateKey)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.api.Assertions.tuple(
                                    "10320004156", "صنایع کویر", "METAL", 25, "SMALL", "KRM-P01"),
                            org.assertj.core.api.Assertions.tuple(
                                    "10100991233", "فولاد یزد", "METAL", 24, "MICRO", null));
        }

        @Test
        void says_who_and_why_with_every_firm() throws IOException {
            imported(HEADINGS + GOOD);
            assertThat(register.occasions.getFirst().reason()).isEqualTo("yearly list");
            assertThat(register.occasions.getFirst().actor()).isEqualTo(OFFICER);
        }

        @Test
        void is_only_checked_in_a_dry_run() throws IOException {
            ImportReport report =
                    imported((HEADINGS + GOOD).getBytes(StandardCharsets.UTF_8), true, OFFICER);
            assertThat(report).isEqualTo(new ImportReport(1, 1, 0, 0, List.of(), List.of(), true));
            assertThat(register.entered).isEmpty();
        }

        @Test
        void enters_nothing_new_when_it_is_repeated() throws IOException {
            imported(HEADINGS + GOOD + OTHER);
            ImportReport again = imported(HEADINGS + GOOD + OTHER);
            assertThat(again).isEqualTo(new ImportReport(2, 0, 2, 0, List.of(), List.of(), false));
            assertThat(register.entered).hasSize(2);
        }

        @Test
        void is_finished_by_repeating_it_after_a_crash() throws IOException {
            Path file = folder.resolve("many");
            ImportProbe.csv(file, 250);
            register.failingAfter = 60;
            assertThatThrownBy(() -> imports.run(file, false, OFFICER, "x"))
                    .hasMessage("the machine is gone");
            assertThat(register.entered).hasSize(2 * FirmBatches.ROWS);
            register.failingAfter = Integer.MAX_VALUE;
            ImportReport again = imports.run(file, false, OFFICER, "x");
            assertThat(again.repeated()).isEqualTo(2 * FirmBatches.ROWS);
            assertThat(again.accepted()).isEqualTo(250 - 2 * FirmBatches.ROWS);
            assertThat(register.entered).hasSize(250);
        }

        @Test
        void may_be_repeated_by_another_person() throws IOException {
            imported(HEADINGS + GOOD);
            ImportReport again =
                    imported(
                            (HEADINGS + GOOD).getBytes(StandardCharsets.UTF_8),
                            false,
                            Actor.of("sara", "officer", "isipo"));
            assertThat(again.repeated()).isEqualTo(1);
        }
    }

    @Nested
    class a_file_is_read {

        @Test
        void with_a_byte_order_mark_semicolons_persian_digits_and_quotes() throws IOException {
            imported(
                    "\uFEFF"
                            + HEADINGS.replace(',', ';')
                            + "۱۰۳۲۰۰۰۴۱۵۶;\"صنایع \"\"کویر\"\"; نو\";فلزی;۲۵;کوچک;\r\n");
            assertThat(register.entered.getFirst().name()).isEqualTo("صنایع \"کویر\"; نو");
            assertThat(register.entered.getFirst().industryGroup()).isEqualTo("METAL");
            assertThat(register.entered.getFirst().size()).isEqualTo("SMALL");
            assertThat(register.entered.getFirst().legalId()).isEqualTo("10320004156");
        }

        @Test
        void with_english_headings_in_any_order_and_arabic_letters() throws IOException {
            imported(
                    "Size,ISIC,Industry,Company Name,Legal ID\nmicro,٢٤,Metal,فولاد,10100991233\n");
            assertThat(register.entered.getFirst().isicDivision()).isEqualTo(24);
            imported(
                    "شناسه ملي,نام واحد,گروه صنعتي,كد آيسيك,اندازه\n"
                            + "10320004156,فولاد,فلزي,25,كوچك\n");
            assertThat(register.entered).hasSize(2);
        }

        @Test
        void with_estates_by_name_in_either_language() throws IOException {
            imported(
                    HEADINGS
                            + GOOD.replace("KRM-P01", "East Azerbaijan Industrial Park 1")
                            + OTHER.replace("\n", "شهرك صنعتي آذربايجان شرقي ١\n"));
            assertThat(register.entered)
                    .extracting(RegisterFirm::estateKey)
                    .containsOnly("EAZ-P01");
        }

        @Test
        void without_blank_lines_and_with_columns_nobody_knows() throws IOException {
            ImportReport report =
                    imported(
                            "\n"
                                    + HEADINGS.replace("\n", ",تلفن\n")
                                    + "\n,,,,,,\n"
                                    + GOOD.replace("\n", ",034\n"));
            assertThat(report.accepted()).isEqualTo(1);
            assertThat(report.ignoredColumns()).containsExactly("تلفن");
        }

        @Test
        void as_a_workbook_where_an_id_is_a_number() throws IOException {
            byte[] sheet =
                    workbook(
                            List.of(
                                    HEADINGS.strip().split(","),
                                    new Object[] {
                                        10320004156L, "صنایع کویر", "فلزی", 25, "کوچک", "KRM-P01"
                                    },
                                    new Object[] {
                                        "۱۰۱۰۰۹۹۱۲۳۳", "فولاد یزد", "METAL", "۲۴", "خرد", null
                                    }));
            ImportReport report = imported(sheet, false, OFFICER);
            assertThat(report.errors()).isEmpty();
            assertThat(report.accepted()).isEqualTo(2);
            // The same rows as CSV are the same rows.
            assertThat(imported(HEADINGS + GOOD + OTHER).repeated()).isEqualTo(2);
        }
    }

    @Nested
    class a_wrong_row {

        @Test
        void keeps_every_other_row_out_too() throws IOException {
            ImportError error = only(HEADINGS + GOOD + OTHER.replace("24", "77"));
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo("بخش آیسیک");
            assertThat(error.code()).isEqualTo("IMPORT_ISIC_NOT_OF_INDUSTRY");
        }

        @Test
        void is_named_by_line_and_by_the_heading_of_the_file() throws IOException {
            ImportError error =
                    only("Legal ID,Name,Industry,ISIC,Size\n\n10320004157,a,METAL,25,SMALL\n");
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo("Legal ID");
            assertThat(error.code()).isEqualTo("IMPORT_LEGAL_ID_INVALID");
        }

        @Test
        void is_named_by_its_first_line_where_a_cell_has_several() throws IOException {
            ImportReport report =
                    imported(
                            HEADINGS
                                    + GOOD.replace("صنایع کویر", "\"صنایع\nکویر\"")
                                    + OTHER.replace("METAL", "STEEL"));
            assertThat(report.errors().getFirst().line()).isEqualTo(4);
        }

        @Test
        void tells_everything_that_is_wrong_with_it() throws IOException {
            ImportReport report = imported(HEADINGS + "123,,STEEL,x,HUGE,NOWHERE\n");
            assertThat(report.errors())
                    .extracting(ImportError::column, ImportError::code)
                    .contains(
                            org.assertj.core.api.Assertions.tuple(
                                    "شناسه ملی", "IMPORT_LEGAL_ID_INVALID"),
                            org.assertj.core.api.Assertions.tuple(
                                    "نام واحد", "IMPORT_VALUE_MISSING"),
                            org.assertj.core.api.Assertions.tuple(
                                    "گروه صنعتی", "IMPORT_INDUSTRY_UNKNOWN"),
                            org.assertj.core.api.Assertions.tuple("اندازه", "IMPORT_SIZE_UNKNOWN"),
                            org.assertj.core.api.Assertions.tuple(
                                    "شهرک یا ناحیه صنعتی", "IMPORT_ESTATE_UNKNOWN"));
        }

        @Test
        void may_be_one_that_is_in_the_file_already() throws IOException {
            ImportError error = only(HEADINGS + GOOD + OTHER + GOOD.replace("کویر", "دشت"));
            assertThat(error.line()).isEqualTo(4);
            assertThat(error.code()).isEqualTo("IMPORT_DUPLICATE_IN_FILE");
            assertThat(error.message()).contains("line 2");
        }

        @Test
        void may_be_one_whose_legal_id_somebody_else_has() throws IOException {
            register.holders.put("u:firm.legal-id:10320004156", holder("somebody's key"));
            ImportError error = only(HEADINGS + GOOD + OTHER);
            assertThat(error.code()).isEqualTo("IMPORT_LEGAL_ID_TAKEN");
            assertThat(error.line()).isEqualTo(2);
        }

        @Test
        void may_be_one_out_of_the_officers_reach() throws IOException {
            Actor ofYazd = OFFICER.within(new Reach(Set.of("YZD"), Set.of(), null));
            ImportReport report =
                    imported((HEADINGS + GOOD).getBytes(StandardCharsets.UTF_8), false, ofYazd);
            assertThat(report.errors().getFirst().code()).isEqualTo("IMPORT_OUT_OF_REACH");
        }

        @Test
        void is_counted_even_where_it_is_not_told() throws IOException {
            ImportReport report = imported(HEADINGS + GOOD.replace("METAL", "STEEL").repeat(2_000));
            assertThat(report.errorCount()).isEqualTo(2_000);
            assertThat(report.errors()).hasSize(ImportErrors.TOLD_MAX);
            assertThat(report.errors().getLast().line()).isEqualTo(ImportErrors.TOLD_MAX + 1);
        }
    }

    @Nested
    class a_wrong_file {

        @Test
        void lacks_a_heading() throws IOException {
            ImportError error =
                    only("شناسه ملی,نام واحد,گروه صنعتی,اندازه\n10320004156,a,METAL,SMALL\n");
            assertThat(error.code()).isEqualTo("IMPORT_HEADING_MISSING");
            assertThat(error.column()).isEqualTo("بخش آیسیک");
            assertThat(error.line()).isEqualTo(1);
        }

        @Test
        void has_a_heading_twice() throws IOException {
            ImportReport report = imported(HEADINGS.replace("\n", ",نام شرکت\n") + GOOD);
            assertThat(report.errors().getFirst().code()).isEqualTo("IMPORT_HEADING_TWICE");
            assertThat(register.entered).isEmpty();
        }

        @Test
        void holds_no_firm() throws IOException {
            assertThat(only("").code()).isEqualTo("IMPORT_EMPTY");
            assertThat(only(HEADINGS).code()).isEqualTo("IMPORT_EMPTY");
            assertThat(only("\n\n,,\n").code()).isEqualTo("IMPORT_EMPTY");
        }

        @Test
        void is_no_utf_8() throws IOException {
            ImportReport report =
                    imported(
                            (HEADINGS + GOOD).getBytes(Charset.forName("windows-1256")),
                            false,
                            OFFICER);
            assertThat(report.errors().getFirst().code()).isEqualTo("IMPORT_UNREADABLE");
            assertThat(report.errors().getFirst().message()).contains("UTF-8");
        }

        @Test
        void leaves_a_quote_open_and_is_named_by_line() throws IOException {
            ImportReport report =
                    imported(HEADINGS + GOOD + "10100991233,\"فولاد,METAL,24,MICRO,\n");
            assertThat(report.errors().getFirst().code()).isEqualTo("IMPORT_UNREADABLE");
            assertThat(report.errors().getFirst().line()).isEqualTo(3);
            assertThat(register.entered).isEmpty();
        }

        @Test
        void is_a_broken_or_an_old_workbook() throws IOException {
            byte[] sheet = workbook(List.<Object[]>of(HEADINGS.strip().split(",")));
            byte[] half = java.util.Arrays.copyOf(sheet, sheet.length / 2);
            assertThat(imported(half, false, OFFICER).errors().getFirst().code())
                    .isEqualTo("IMPORT_UNREADABLE");
            byte[] ole = {
                (byte) 0xD0,
                (byte) 0xCF,
                0x11,
                (byte) 0xE0,
                (byte) 0xA1,
                (byte) 0xB1,
                0x1A,
                (byte) 0xE1
            };
            assertThat(imported(ole, false, OFFICER).errors().getFirst().message())
                    .contains("XLSX");
        }

        @Test
        void is_too_long() throws IOException {
            ImportReport report = imported(HEADINGS + OTHER.repeat(FirmImport.ROWS_MAX + 1));
            assertThat(report.errors()).extracting("code").contains("IMPORT_TOO_MANY_ROWS");
            assertThat(register.entered).isEmpty();
        }
    }

    @Test
    void a_second_import_waits_for_the_first() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        register.before =
                () -> {
                    inside.countDown();
                    awaitQuietly(leave);
                };
        Path file = Files.writeString(folder.resolve("first"), HEADINGS + GOOD);
        Thread first =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                imports.run(file, false, OFFICER, "x");
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        });
        inside.await();
        assertThatThrownBy(() -> imported(HEADINGS + OTHER))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("IMPORT_RUNNING"));
        leave.countDown();
        first.join();
        assertThat(register.entered).hasSize(1);
    }

    @Test
    void what_happens_after_the_check_is_told_by_row() throws IOException {
        register.lateTaken = "10100991233";
        ImportReport report = imported(HEADINGS + GOOD + OTHER);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.errors())
                .extracting(ImportError::line, ImportError::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(3L, "IMPORT_LEGAL_ID_TAKEN"));
    }

    @Test
    void the_template_can_be_imported_as_it_is() throws IOException {
        ImportReport report = imported(FirmImportFile.template(), false, OFFICER);
        assertThat(report.errors()).isEmpty();
        assertThat(report.accepted()).isEqualTo(1);
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

    private static CommitRef holder(String key) {
        return new CommitRef(
                0,
                1,
                "c",
                Instant.EPOCH,
                List.of(
                        new EventRef(
                                0,
                                "firms.firm-registered",
                                "f-0",
                                "Firm",
                                0,
                                Map.of(Provenance.IDEMPOTENCY_KEY, key))));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A register that keeps claims and nothing else.
    private static final class Register implements Commands, CommitLog {

        final List<RegisterFirm> entered = new CopyOnWriteArrayList<>();
        final List<Occasion> occasions = new ArrayList<>();
        final Map<String, CommitRef> holders = new ConcurrentHashMap<>();
        int failingAfter = Integer.MAX_VALUE;
        String lateTaken = "";
        Runnable before = () -> {};

        @Override
        public synchronized Done send(Object command, Occasion occasion) {
            before.run();
            return switch (command) {
                case RegisterFirms batch -> {
                    batch.entries().forEach(entry -> check(entry.command()));
                    if (entered.size() + batch.entries().size() > failingAfter)
                        throw new IllegalStateException("the machine is gone");
                    batch.entries().forEach(entry -> enter(entry.command(), entry.key(), occasion));
                    yield new Done("f-last", 1, entered.size());
                }
                case RegisterFirm firm -> {
                    check(firm);
                    enter(firm, occasion.idempotencyKey(), occasion);
                    yield new Done(firm.firmId(), 1, entered.size());
                }
                default -> throw new AssertionError(command);
            };
        }

        private void check(RegisterFirm firm) {
            if (firm.legalId().equals(lateTaken))
                throw FirmRefusal.FIRM_LEGAL_ID_TAKEN.because("taken");
        }

        private void enter(RegisterFirm firm, String key, Occasion occasion) {
            entered.add(firm);
            occasions.add(occasion);
            holders.put("u:firm.legal-id:" + firm.legalId(), holder(key));
        }

        @Override
        public long head() {
            return entered.size();
        }

        @Override
        public Optional<CommitRef> findByKey(String key) {
            return Optional.ofNullable(holders.get(key));
        }
    }
}
