package rosukh.command.indicators;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Provenance;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.imports.FileImport;
import rosukh.command.kernel.imports.FirmNames;
import rosukh.command.kernel.imports.Headings;
import rosukh.command.kernel.imports.ImportDesk;
import rosukh.command.kernel.imports.ImportErrors;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.command.kernel.imports.ImportSheet;
import rosukh.command.kernel.imports.ImportSheet.Line;
import rosukh.command.kernel.imports.ImportUnreadable;
import rosukh.command.kernel.imports.SheetColumn;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.indicators.ProfileEvent;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;
import rosukh.eventstore.CommitLog;

/// Reports the profiles of a file: every row is checked against the rules and the firm's own
/// profile before the first is stored, and none is if anything is wrong. A row's idempotency key is
/// its content, so the same file again stores nothing new.
@Component
class ProfileImport implements FileImport {

    static final int ROWS_MAX = 50_000;

    private static final List<SheetColumn> COLUMNS = ProfileColumn.ALL;

    private final Commands commands;
    private final Streams streams;
    private final CommitLog log;
    private final FirmNames names;
    private final Semaphore running = new Semaphore(1);

    ProfileImport(Commands commands, Streams streams, CommitLog log) {
        this.commands = commands;
        this.streams = streams;
        this.log = log;
        this.names = new FirmNames(streams, log);
    }

    static ResponseEntity<byte[]> template() {
        return ImportDesk.template(
                "profiles.csv",
                COLUMNS,
                "10320004156,1404-12-29,412000000000,7100000000,38000000000,46.5,2.1,5");
    }

    /// @throws Refused if another import is running
    @Override
    public ImportReport run(Path file, boolean dryRun, Occasion occasion) throws IOException {
        if (!running.tryAcquire())
            throw Refused.conflict("IMPORT_RUNNING", "another import is running; try again later");
        try {
            return new Run(dryRun, occasion).of(file);
        } finally {
            running.release();
        }
    }

    private final class Run {

        private final boolean dryRun;
        private final Occasion occasion;
        private final LocalDate on = Dates.today();
        private final ImportErrors errors = new ImportErrors();
        private final List<ProfileRow> rows = new ArrayList<>();
        private final Map<String, String> firms = new HashMap<>();
        private final Map<String, Long> lines = new HashMap<>();
        private @Nullable Headings columns;
        private long count;
        private long accepted;
        private long repeated;

        Run(boolean dryRun, Occasion occasion) {
            this.dryRun = dryRun;
            this.occasion = occasion;
        }

        ImportReport of(Path file) throws IOException {
            try {
                ImportSheet.read(file, this::line);
            } catch (ImportUnreadable unreadable) {
                errors.end(unreadable);
                return report();
            }
            if (count == 0 && !errors.any())
                errors.add(0, "", "IMPORT_EMPTY", "the file holds no report");
            List<ProfileRow> fresh = new ArrayList<>();
            for (ProfileRow row : rows) if (isFresh(row)) fresh.add(row);
            if (errors.any()) return report();
            if (dryRun) accepted = fresh.size();
            else fresh.forEach(this::store);
            return report();
        }

        private void line(Line line) {
            if (columns == null) {
                columns = Headings.find(line, COLUMNS, errors);
                return;
            }
            if (++count > ROWS_MAX)
                throw new ImportUnreadable(
                        line.number(),
                        "IMPORT_TOO_MANY_ROWS",
                        "a file has at most " + ROWS_MAX + " reports; split it");
            // Without its headings a file says nothing about its rows.
            if (columns.complete(COLUMNS))
                ProfileRow.check(line, columns, errors).ifPresent(rows::add);
        }

        /// Stored by no earlier import, and right for its firm.
        private boolean isFresh(ProfileRow row) {
            String firmId = firms.computeIfAbsent(row.firm(), names::idOf);
            Long first = lines.putIfAbsent(firmId + " " + row.periodEnd(), row.line());
            if (firmId.isEmpty())
                wrong(row, "IMPORT_FIRM_UNKNOWN", "there is no firm " + row.firm());
            else if (first != null)
                wrong(row, "IMPORT_PERIOD_TWICE", "the same period is in line " + first);
            else if (!covered(firmId))
                wrong(row, "IMPORT_OUT_OF_REACH", "you may not report for this firm");
            else if (log.findByKey(Provenance.requestKey(account(), row.key())).isPresent())
                repeated++;
            else return allowed(row, firmId);
            return false;
        }

        private boolean allowed(ProfileRow row, String firmId) {
            FirmProfile profile = FirmProfile.EMPTY;
            for (Object event : streams.read(ProfileEvent.streamOf(firmId)))
                profile = profile.evolve((ProfileEvent) event);
            try {
                profile.decide(row.command(firmId, occasion.actor(), on));
                return true;
            } catch (Refused refused) {
                wrong(row, refused.code(), String.valueOf(refused.getMessage()));
                return false;
            }
        }

        private String account() {
            return occasion.actor().account();
        }

        private boolean covered(String firmId) {
            String estate =
                    streams.read(firmId).reversed().stream()
                            .filter(PlaceOfWorkRecorded.class::isInstance)
                            .map(event -> ((PlaceOfWorkRecorded) event).estateKey())
                            .findFirst()
                            .orElse(null);
            String province =
                    estate == null
                            ? null
                            : Estates.find(estate).map(Estate::provinceKey).orElse(null);
            return occasion.actor().reach().covers(firmId, province, estate);
        }

        private void store(ProfileRow row) {
            String firmId = firms.getOrDefault(row.firm(), "");
            try {
                commands.send(
                        row.command(firmId, occasion.actor(), on),
                        Occasion.by(occasion.actor())
                                .because(occasion.reason(), occasion.legalBasis())
                                .under(row.key(), row.hash()));
                accepted++;
            } catch (Refused late) {
                // Only what happened since the check can be wrong now.
                wrong(row, late.code(), String.valueOf(late.getMessage()));
            }
        }

        private void wrong(ProfileRow row, String code, String message) {
            String heading =
                    columns == null
                            ? ProfileColumn.FIRM.heading()
                            : columns.heading(ProfileColumn.FIRM);
            errors.add(row.line(), heading, code, message);
        }

        private ImportReport report() {
            return errors.report(
                    count,
                    accepted,
                    repeated,
                    columns == null ? List.of() : columns.ignored(),
                    dryRun);
        }
    }
}
