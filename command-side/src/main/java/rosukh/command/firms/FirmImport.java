package rosukh.command.firms;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import rosukh.command.firms.ImportSheet.Line;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Provenance;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.http.Dates;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;
import rosukh.eventstore.CommitKeys;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.CommitRef;

/// Enters the firms of a file in the register: all of them, or none if anything is wrong.
///
/// Every row is checked before the first is entered. A row's idempotency key is its content, so the
/// same file again enters nothing new, and a file whose import was cut off is finished by sending
/// it again.
@Component
class FirmImport {

    static final int ROWS_MAX = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(FirmImport.class);
    private static final int PROGRESS_ROWS = 5_000;

    private final Commands commands;
    private final CommitLog log;
    private final Ids ids;

    /// One at a time: two large files together would need twice the memory and help nobody.
    private final Semaphore running = new Semaphore(1);

    FirmImport(Commands commands, CommitLog log, Ids ids) {
        this.commands = commands;
        this.log = log;
        this.ids = ids;
    }

    /// @throws Refused if another import is running
    ImportReport run(Path file, boolean dryRun, Actor actor, @Nullable String reason)
            throws IOException {
        if (!running.tryAcquire())
            throw Refused.conflict("IMPORT_RUNNING", "another import is running; try again later");
        try {
            return new Run(dryRun, actor, reason).of(file);
        } finally {
            running.release();
        }
    }

    private final class Run {

        private final boolean dryRun;
        private final Actor actor;
        private final @Nullable String reason;
        private final LocalDate on = Dates.today();
        private final ImportErrors errors = new ImportErrors();
        private final List<ImportRow> rows = new ArrayList<>();
        private final Map<String, Long> lines = new HashMap<>();
        private final AtomicLong repeated = new AtomicLong();
        private final AtomicLong accepted = new AtomicLong();
        private ImportColumn.@Nullable Found columns;
        private long count;

        Run(boolean dryRun, Actor actor, @Nullable String reason) {
            this.dryRun = dryRun;
            this.actor = actor;
            this.reason = reason;
        }

        ImportReport of(Path file) throws IOException {
            long started = System.nanoTime();
            try {
                ImportSheet.read(file, this::line);
            } catch (ImportUnreadable unreadable) {
                errors.end(unreadable);
                return report();
            }
            if (count == 0 && !errors.any())
                errors.add(0, "", "IMPORT_EMPTY", "the file holds no firm");
            List<ImportRow> fresh = fresh();
            LOG.info("import of firms: {} rows checked, {} to enter", count, fresh.size());
            if (errors.any()) return report();
            if (dryRun) accepted.set(fresh.size());
            else Together.each(fresh, this::enter);
            LOG.info(
                    "import of firms: {} rows, {} entered, {} repeated, {} ms{}",
                    count,
                    accepted,
                    repeated,
                    (System.nanoTime() - started) / 1_000_000,
                    dryRun ? ", dry run" : "");
            return report();
        }

        private void line(Line line) {
            if (columns == null) {
                columns = ImportColumn.find(line, errors);
                return;
            }
            if (++count > ROWS_MAX)
                throw new ImportUnreadable(
                        line.number(),
                        "IMPORT_TOO_MANY_ROWS",
                        "a file has at most " + ROWS_MAX + " firms; split it");
            // Without its headings a file says nothing about its rows.
            if (columns.places().size() < ImportColumn.values().length - 1) return;
            ImportRow.check(line, columns, on, errors).ifPresent(this::keep);
        }

        private void keep(ImportRow row) {
            Long first = lines.putIfAbsent(row.legalId(), row.line());
            if (first != null)
                wrong(
                        row,
                        ImportColumn.LEGAL_ID,
                        "IMPORT_DUPLICATE_IN_FILE",
                        "the same legal ID is in line " + first);
            else if (!covered(row))
                wrong(
                        row,
                        ImportColumn.ESTATE,
                        "IMPORT_OUT_OF_REACH",
                        "you may not register firms there");
            else rows.add(row);
        }

        private boolean covered(ImportRow row) {
            @Nullable String key = row.command().estateKey();
            @Nullable String province =
                    key == null ? null : Estates.find(key).map(Estate::provinceKey).orElse(null);
            return actor.reach().covers(row.command().firmId(), province, key);
        }

        /// The rows that no earlier import has entered; a legal ID that somebody else has is wrong.
        private List<ImportRow> fresh() {
            List<ImportRow> fresh = new ArrayList<>();
            Together.each(
                    rows,
                    row -> {
                        Optional<CommitRef> holder =
                                log.findByKey(CommitKeys.CLAIM + "firm.legal-id:" + row.legalId());
                        if (holder.isEmpty()) {
                            synchronized (fresh) {
                                fresh.add(row);
                            }
                        } else if (holder.get().events().stream()
                                .anyMatch(event ->
                                        row.key()
                                                .equals(
                                                        event.metadata()
                                                                .get(
                                                                        Provenance
                                                                                .IDEMPOTENCY_KEY)))) {
                            repeated.incrementAndGet();
                        } else
                            wrong(
                                    row,
                                    ImportColumn.LEGAL_ID,
                                    "IMPORT_LEGAL_ID_TAKEN",
                                    "another firm is registered under this legal ID");
                    });
            return fresh;
        }

        private void enter(ImportRow row) {
            Occasion occasion =
                    Occasion.by(actor).under(row.key(), row.hash()).because(reason, null);
            try {
                commands.send(row.of(ids.firm()), occasion);
                long done = accepted.incrementAndGet();
                if (done % PROGRESS_ROWS == 0)
                    LOG.info("import of firms: {} of {} entered", done, rows.size());
            } catch (Refused late) {
                // Only what happened since the check can be wrong now.
                wrong(
                        row,
                        late.code().equals(KernelRefusal.OUT_OF_REACH.name())
                                ? ImportColumn.ESTATE
                                : ImportColumn.LEGAL_ID,
                        late.code().replaceFirst("^FIRM_", "IMPORT_"),
                        String.valueOf(late.getMessage()));
            }
        }

        private void wrong(ImportRow row, ImportColumn column, String code, String message) {
            String heading = columns == null ? column.heading : columns.heading(column);
            errors.add(row.line(), heading, code, message);
        }

        private ImportReport report() {
            return errors.report(
                    count,
                    accepted.get(),
                    repeated.get(),
                    columns == null ? List.of() : columns.ignored(),
                    dryRun);
        }
    }
}
