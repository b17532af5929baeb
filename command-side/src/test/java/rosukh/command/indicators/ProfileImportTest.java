package rosukh.command.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.indicators.ProfileCommand.ReportFirmProfile;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Provenance;
import rosukh.command.kernel.StreamsInMemory;
import rosukh.command.kernel.imports.ImportError;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.indicators.ProfileEvent;
import rosukh.events.indicators.ProfileEvent.ProfileReported;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.CommitRef;
import rosukh.eventstore.EventRef;

class ProfileImportTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Actor OFFICER = Actor.of("dara", "officer", "isipo");
    private static final String HEAD =
            "واحد,پایان دوره,درآمد عملیاتی,هزینه تحقیق و توسعه,فروش دانش‌بنیان,نیروی تمام‌وقت,نیروی"
                    + " تحقیق و توسعه,امتیاز دیجیتال\n";
    private static final String GOOD =
            "10320004156,1403-12-30,۴۱۲٬۰۰۰,7100,38000,46.5,2.1,5\nf-2,2025-03-20,10,0,0,5,0,\n";

    @TempDir Path folder;

    private final StreamsInMemory streams = new StreamsInMemory();
    private final Stored stored = new Stored();

    /// What was sent is in its stream and under its key.
    private final class Stored implements Commands, CommitLog {

        private final Map<String, CommitRef> keys = new HashMap<>();
        private int sent;

        @Override
        public Done send(Object command, Occasion occasion) {
            ReportFirmProfile report = (ReportFirmProfile) command;
            streams.with(report.streamId(), FirmProfile.EMPTY.decide(report));
            keys.put(
                    Provenance.requestKey(
                            occasion.actor().account(), String.valueOf(occasion.idempotencyKey())),
                    commit(report.streamId()));
            sent++;
            return new Done(report.streamId(), 0, sent);
        }

        @Override
        public Optional<Done> earlier(Occasion occasion) {
            return Optional.empty();
        }

        @Override
        public long head() {
            return sent;
        }

        @Override
        public Optional<CommitRef> findByKey(String key) {
            return Optional.ofNullable(keys.get(key));
        }
    }

    private static CommitRef commit(String stream) {
        return new CommitRef(
                0,
                1,
                "c",
                Instant.EPOCH,
                List.of(new EventRef(0, "t", stream, "Firm", 0, Map.of())));
    }

    @BeforeEach
    void two_firms() {
        for (int i = 1; i <= 2; i++)
            streams.with(
                    "f-" + i,
                    new FirmRegistered(
                            "f-" + i,
                            i == 1 ? "10320004156" : "10100991233",
                            "Firm",
                            "METAL",
                            25,
                            "SMALL",
                            DAY),
                    new PlaceOfWorkRecorded("f-" + i, "KRM-P01", "KRM", DAY));
        stored.keys.put("u:firm.legal-id:10320004156", commit("f-1"));
    }

    private ImportReport run(String text, boolean dryRun) throws IOException {
        Path file = Files.writeString(folder.resolve("profiles.csv"), text);
        return new ProfileImport(stored, streams, stored)
                .run(file, dryRun, Occasion.by(OFFICER).because("yearly reports", null));
    }

    @Test
    void a_dry_run_checks_every_row_and_stores_nothing() throws IOException {
        ImportReport report = run(HEAD + GOOD, true);
        assertThat(report.errors()).isEmpty();
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(stored.sent).isZero();
    }

    @Test
    void every_row_is_reported_for_its_firm_by_id_or_legal_id() throws IOException {
        ImportReport report = run(HEAD + GOOD, false);
        assertThat(report.accepted()).isEqualTo(2);
        ProfileReported first =
                (ProfileReported) streams.read(ProfileEvent.streamOf("f-1")).getFirst();
        assertThat(first.periodEnd()).isEqualTo(LocalDate.of(2025, 3, 20));
        assertThat(first.figures().revenueRial()).isEqualTo(412_000);
        assertThat(first.figures().fteTenths()).isEqualTo(465);
        assertThat(first.figures().survey().score()).isEqualTo(5);
        ProfileReported second =
                (ProfileReported) streams.read(ProfileEvent.streamOf("f-2")).getFirst();
        assertThat(second.figures().survey()).isNull();
    }

    @Test
    void the_same_file_again_stores_nothing_new() throws IOException {
        run(HEAD + GOOD, false);
        ImportReport again = run(HEAD + GOOD, false);
        assertThat(again.repeated()).isEqualTo(2);
        assertThat(again.accepted()).isZero();
        assertThat(stored.sent).isEqualTo(2);
    }

    @Test
    void nothing_is_stored_if_anything_is_wrong_and_everything_is_told() throws IOException {
        ImportReport report =
                run(
                        HEAD
                                + GOOD
                                + "f-9,2025-03-20,1,0,0,1,0,\n"
                                + "f-2,2025-03-20,1,0,0,1,0,\n"
                                + "f-1,2025-13-20,x,0,0,1.55,0,no\n"
                                + "f-1,2024-03-19,1,0,2,1,0,\n"
                                + "f-1,2060-03-19,1,0,0,1,0,\n",
                        false);
        assertThat(stored.sent).isZero();
        assertThat(report.accepted()).isZero();
        assertThat(report.errors())
                .extracting(ImportError::line, ImportError::code)
                .contains(
                        tuple(4L, "IMPORT_FIRM_UNKNOWN"),
                        tuple(5L, "IMPORT_PERIOD_TWICE"),
                        tuple(6L, "IMPORT_CELL_INVALID"),
                        tuple(7L, "PROFILE_KB_SALES_ABOVE_REVENUE"),
                        tuple(8L, "PROFILE_PERIOD_NOT_OVER"));
    }

    @Test
    void a_period_that_was_reported_otherwise_is_wrong() throws IOException {
        run(HEAD + GOOD, false);
        ImportReport report = run(HEAD + "f-2,2025-03-20,99,0,0,5,0,\n", false);
        assertThat(report.errors())
                .extracting(ImportError::code)
                .containsExactly("PROFILE_ALREADY_REPORTED");
    }

    @Test
    void a_missing_column_and_an_empty_file_are_told() throws IOException {
        assertThat(run("واحد,درآمد\nf-1,1\n", true).errors())
                .extracting(ImportError::code)
                .contains("IMPORT_HEADING_MISSING");
        assertThat(run(HEAD, true).errors())
                .extracting(ImportError::code)
                .containsExactly("IMPORT_EMPTY");
    }

    @Test
    void the_template_can_be_imported_as_it_is() throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), ProfileImport.template().getBody());
        ImportReport report =
                new ProfileImport(stored, streams, stored).run(file, true, Occasion.by(OFFICER));
        assertThat(report.errors()).isEmpty();
        assertThat(report.accepted()).isEqualTo(1);
    }
}
