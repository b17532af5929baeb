package rosukh.command.firms;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import rosukh.command.firms.FirmBatches.Entry;
import rosukh.command.firms.FirmBatches.RegisterFirms;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Provenance;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.imports.FileImport;
import rosukh.command.kernel.imports.Headings;
import rosukh.command.kernel.imports.ImportDesk;
import rosukh.command.kernel.imports.ImportErrors;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.command.kernel.imports.ImportRequest;
import rosukh.command.kernel.imports.ImportSheet;
import rosukh.command.kernel.imports.ImportSheet.Line;
import rosukh.command.kernel.imports.ImportUnreadable;
import rosukh.command.kernel.imports.SheetColumn;
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
class FirmImport implements FileImport {

    static final int ROWS_MAX = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(FirmImport.class);
    private static final int PROGRESS_ROWS = 5_000;
    private static final int KEYS_PER_QUESTION = 1_000;

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

    static ResponseEntity<byte[]> template() {
        return ImportDesk.template(
                "firms.csv", ImportColumn.ALL, "۱۰۳۲۰۰۰۴۱۵۶,صنایع فلزی کویر,فلزی,25,کوچک,KRM-P01");
    }

    /// @throws Refused if another import is running, or the key of the request was used for another
    @Override
    public ImportReport run(Path file, boolean dryRun, Occasion occasion) throws IOException {
        if (!running.tryAcquire())
            throw Refused.conflict("IMPORT_RUNNING", "another import is running; try again later");
        try {
            return new Run(dryRun, new ImportRequest(occasion, log)).of(file);
        } finally {
            running.release();
        }
    }

    private static List<List<ImportRow>> parts(List<ImportRow> rows, int size) {
        List<List<ImportRow>> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += size)
            parts.add(rows.subList(from, Math.min(from + size, rows.size())));
        return parts;
    }

    private final class Run {

        private final boolean dryRun;
        private final ImportRequest request;
        private final LocalDate on = Dates.today();
        private final ImportErrors errors = new ImportErrors();
        private final List<ImportRow> rows = new ArrayList<>();
        private final Map<String, Long> lines = new HashMap<>();
        private final AtomicLong repeated = new AtomicLong();
        private final AtomicLong accepted = new AtomicLong();
        private @Nullable Headings columns;
        private long count;

        Run(boolean dryRun, ImportRequest request) {
            this.dryRun = dryRun;
            this.request = request;
        }

        ImportReport of(Path file) throws IOException {
            long started = System.nanoTime();
            Map<String, String> claim = request.unclaimed();
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
            else enter(parts(fresh, FirmBatches.ROWS), claim);
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
                columns = Headings.find(line, ImportColumn.ALL, errors);
                return;
            }
            if (++count > ROWS_MAX)
                throw new ImportUnreadable(
                        line.number(),
                        "IMPORT_TOO_MANY_ROWS",
                        "a file has at most " + ROWS_MAX + " firms; split it");
            // Without its headings a file says nothing about its rows.
            if (!columns.complete(ImportColumn.ALL)) return;
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
            return request.occasion().actor().reach().covers(row.command().firmId(), province, key);
        }

        /// The rows that no earlier import has entered; a legal ID that somebody else has is wrong.
        private List<ImportRow> fresh() {
            List<ImportRow> fresh = new ArrayList<>();
            for (List<ImportRow> some : parts(rows, KEYS_PER_QUESTION)) {
                Set<String> entered = enteredBeside(some);
                List<ImportRow> unknown =
                        some.stream().filter(row -> !entered.contains(row.key())).toList();
                repeated.addAndGet(some.size() - unknown.size());
                Map<String, CommitRef> holders = holders(unknown);
                for (ImportRow row : unknown) {
                    CommitRef holder = holders.get(claim(row));
                    if (holder == null) fresh.add(row);
                    else if (keys(holder).contains(row.key())) repeated.incrementAndGet();
                    else
                        wrong(
                                row,
                                ImportColumn.LEGAL_ID,
                                "IMPORT_LEGAL_ID_TAKEN",
                                "another firm is registered under this legal ID");
                }
            }
            return fresh;
        }

        /// Keys of the rows in the commits that hold every so-manyth row. A repeated file is known
        /// by these: some servers would return a commit once for each of its rows.
        private Set<String> enteredBeside(List<ImportRow> some) {
            List<ImportRow> samples = new ArrayList<>();
            for (int i = 0; i < some.size(); i += FirmBatches.ROWS) samples.add(some.get(i));
            Set<String> entered = new HashSet<>();
            holders(samples).values().forEach(holder -> entered.addAll(keys(holder)));
            return entered;
        }

        private Map<String, CommitRef> holders(List<ImportRow> some) {
            return log.findByKeys(some.stream().map(Run::claim).toList());
        }

        private static String claim(ImportRow row) {
            return CommitKeys.CLAIM + "firm.legal-id:" + row.legalId();
        }

        /// Keys of the rows that were entered in a commit.
        private static Set<String> keys(CommitRef commit) {
            return commit.events().stream()
                    .map(event -> event.metadata().getOrDefault(Provenance.IDEMPOTENCY_KEY, ""))
                    .collect(Collectors.toSet());
        }

        /// The first commit claims the key of the request; after it the rest go side by side.
        private void enter(List<List<ImportRow>> parts, Map<String, String> claim) {
            int from = 0;
            for (boolean open = !claim.isEmpty(); open && from < parts.size(); from++)
                open = !entered(parts.get(from), claim);
            Together.each(parts.subList(from, parts.size()), some -> entered(some, Map.of()));
        }

        /// All or none; where something has happened since the check, row by row.
        private boolean entered(List<ImportRow> some, Map<String, String> claim) {
            List<Entry> entries =
                    some.stream()
                            .map(row -> new Entry(row.of(ids.firm()), row.key(), row.hash()))
                            .toList();
            try {
                commands.send(new RegisterFirms(entries, claim), request.ofRows());
                entered(some.size());
                return true;
            } catch (Refused late) {
                // Another node may have claimed the key meanwhile, for another file.
                if (!claim.isEmpty()) request.unclaimed();
                some.forEach(this::enter);
                return false;
            }
        }

        private void entered(int more) {
            long now = accepted.addAndGet(more);
            if (now / PROGRESS_ROWS > (now - more) / PROGRESS_ROWS)
                LOG.info("import of firms: {} of {} entered", now, rows.size());
        }

        private void enter(ImportRow row) {
            try {
                commands.send(row.of(ids.firm()), request.ofRows().under(row.key(), row.hash()));
                entered(1);
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

        private void wrong(ImportRow row, SheetColumn column, String code, String message) {
            String heading = columns == null ? column.heading() : columns.heading(column);
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
