package rosukh.command.kernel.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.imports.ImportSheet.Line;
import rosukh.events.rules.CanonicalJson;
import rosukh.eventstore.CommitLog;

/// Enters the rows of a file, each as one command: all of them, or none if anything is wrong. Every
/// row is judged by the rules of its stream before the first is sent. A row's idempotency key is
/// its content, so the same file again enters nothing twice, and one that was cut off is finished
/// by sending it again. The key of the request itself belongs to one file: under it another one is
/// refused.
public class RowImport<K> implements FileImport {

    private final Commands commands;
    private final CommitLog log;
    private final Supplier<RowRules<K>> rules;
    private final Semaphore running = new Semaphore(1);

    /// An import of one slice.
    ///
    /// @param rules asked for at the beginning of every file
    public RowImport(Commands commands, CommitLog log, Supplier<RowRules<K>> rules) {
        this.commands = commands;
        this.log = log;
        this.rules = rules;
    }

    /// @throws Refused if another import is running, or the key of the request was used for another
    @Override
    public ImportReport run(Path file, boolean dryRun, Occasion occasion) throws IOException {
        if (!running.tryAcquire())
            throw Refused.conflict("IMPORT_RUNNING", "another import is running; try again later");
        try {
            return new Run(rules.get(), dryRun, new ImportRequest(occasion, log)).of(file);
        } finally {
            running.release();
        }
    }

    /// A row that breaks no rule.
    ///
    /// @param key the same for every row that says the same
    private record Row<K>(long line, K command, String key) {}

    private final class Run {

        private final RowRules<K> rules;
        private final boolean dryRun;
        private final ImportRequest request;
        private final Occasion occasion;
        private final LocalDate on = Dates.today();
        private final ImportErrors errors = new ImportErrors();
        private final Map<String, Long> lines = new HashMap<>();
        private final List<Row<K>> fresh = new ArrayList<>();
        private @Nullable Headings headings;
        private boolean claimed;
        private long count;
        private long accepted;
        private long repeated;

        Run(RowRules<K> rules, boolean dryRun, ImportRequest request) {
            this.rules = rules;
            this.dryRun = dryRun;
            this.request = request;
            this.occasion = request.occasion();
        }

        ImportReport of(Path file) throws IOException {
            claimed = request.unclaimed().isEmpty();
            try {
                ImportSheet.read(file, this::line);
                if (count == 0 && !errors.any())
                    errors.add(0, "", "IMPORT_EMPTY", "the file has no " + rules.rows());
            } catch (ImportUnreadable unreadable) {
                errors.end(unreadable);
            }
            if (!errors.any() && dryRun) accepted = fresh.size();
            if (!errors.any() && !dryRun) fresh.forEach(this::enter);
            List<String> ignored = headings == null ? List.of() : headings.ignored();
            return errors.report(count, accepted, repeated, ignored, dryRun);
        }

        private void line(Line line) {
            if (headings == null) {
                headings = Headings.find(line, rules.columns(), errors);
                return;
            }
            if (++count > RowRules.ROWS_MAX)
                throw new ImportUnreadable(
                        line.number(),
                        "IMPORT_TOO_MANY_ROWS",
                        "a file has at most %d %s; split it"
                                .formatted(RowRules.ROWS_MAX, rules.rows()));
            // Without its headings a file says nothing about its rows.
            if (!headings.complete(rules.columns())) return;
            RowCells cells = new RowCells(line, headings, errors);
            K command = rules.command(cells, on, occasion.actor().account());
            if (cells.sound()) judge(line.number(), command, rules.content(command, cells));
        }

        private void judge(long line, K command, String content) {
            Long first = lines.putIfAbsent(rules.subject(command, content), line);
            if (first != null) {
                wrong(
                        line,
                        rules.columns().getFirst(),
                        "IMPORT_DUPLICATE_IN_FILE",
                        "the same is in line " + first);
                return;
            }
            String key = CanonicalJson.sha256(content);
            if (commands.earlier(ofRow(key)).isPresent()) {
                repeated++;
                return;
            }
            try {
                rules.judge(command, occasion.actor());
                fresh.add(new Row<>(line, command, key));
            } catch (Refused refused) {
                refused(line, refused);
            }
        }

        private void enter(Row<K> row) {
            try {
                Occasion own = ofRow(row.key());
                var _ = commands.send(row.command(), claimed ? own : request.claiming(own));
                claimed = true;
                accepted++;
            } catch (Refused late) {
                // Another node may have claimed the key meanwhile, for another file.
                if (!claimed) claimed = request.unclaimed().isEmpty();
                // Only what happened since it was judged can be wrong now.
                refused(row.line(), late);
            }
        }

        private Occasion ofRow(String key) {
            return request.ofRows().under("row-" + key, key);
        }

        private void refused(long line, Refused refused) {
            if (refused.violations().isEmpty())
                wrong(
                        line,
                        rules.blamed(refused),
                        refused.code(),
                        String.valueOf(refused.getMessage()));
            for (Violation each : refused.violations())
                wrong(line, rules.blamed(each), each.code(), each.message());
        }

        private void wrong(long line, SheetColumn column, String code, String message) {
            String heading = headings == null ? column.heading() : headings.heading(column);
            errors.add(line, heading, code, message);
        }
    }
}
