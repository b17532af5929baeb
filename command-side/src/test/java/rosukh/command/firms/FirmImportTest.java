package rosukh.command.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.imports.ImportError;
import rosukh.command.kernel.imports.ImportReport;

class FirmImportTest extends FirmImports {

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
            assertThatThrownBy(() -> imports.run(file, false, Occasion.by(OFFICER)))
                    .hasMessage("the machine is gone");
            assertThat(register.entered).hasSize(2 * FirmBatches.ROWS);
            register.failingAfter = Integer.MAX_VALUE;
            ImportReport again = imports.run(file, false, Occasion.by(OFFICER));
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
    class a_key {

        private final Occasion once = Occasion.by(OFFICER).under("key-1", "hash-1");

        @Test
        void belongs_to_the_file_it_was_first_used_for() throws IOException {
            sent(HEADINGS + GOOD, once);
            assertThatThrownBy(() -> sent(HEADINGS + OTHER, once.under("key-1", "hash-2")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
            assertThat(register.entered).hasSize(1);
            assertThat(sent(HEADINGS + GOOD, once).repeated()).isEqualTo(1);
        }

        @Test
        void is_claimed_by_one_commit_only() throws IOException {
            Path file = folder.resolve("many");
            ImportProbe.csv(file, 250);
            register.failingAfter = 60;
            assertThatThrownBy(() -> imports.run(file, false, once)).hasMessageContaining("gone");
            register.failingAfter = Integer.MAX_VALUE;
            assertThat(imports.run(file, false, once).accepted())
                    .isEqualTo(250 - 2 * FirmBatches.ROWS);
            assertThat(register.claims).hasSize(1);
        }

        @Test
        void is_claimed_by_the_next_commit_where_a_row_was_refused_late() throws IOException {
            Path file = folder.resolve("many");
            ImportProbe.csv(file, 60);
            register.lateTaken = Files.readAllLines(file).get(1).split(",")[0];
            assertThat(imports.run(file, false, once).accepted()).isEqualTo(59);
            assertThat(register.claims).hasSize(1);
        }

        private ImportReport sent(String csv, Occasion occasion) throws IOException {
            return imports.run(Files.writeString(folder.resolve("firms"), csv), false, occasion);
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
                                imports.run(file, false, Occasion.by(OFFICER));
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
        ImportReport report = imported(FirmImport.template().getBody(), false, OFFICER);
        assertThat(report.errors()).isEmpty();
        assertThat(report.accepted()).isEqualTo(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
