package rosukh.command.listing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.Violation;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.imports.Headings;
import rosukh.command.kernel.imports.ImportErrors;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.command.kernel.imports.ImportSheet;
import rosukh.command.kernel.imports.ImportSheet.Line;
import rosukh.command.kernel.imports.ImportUnreadable;
import rosukh.command.listing.ListingCommand.RecordFacts;
import rosukh.events.listing.Fact;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.ListingRulesBook;
import rosukh.events.listing.ListingRulesEvent;
import rosukh.events.rules.CanonicalJson;

/// Records the values of a file, one firm a row: all of them, or none if anything is wrong. Every
/// row is judged by the rules of the stream itself before the first is sent. A row's idempotency
/// key is its content, so the same file again records nothing twice, and one that was cut off is
/// finished by sending it again.
@Component
class FactImport {

    static final int ROWS_MAX = 5_000;

    private final Commands commands;
    private final Streams streams;
    private final ListingFiles files;
    private final Semaphore running = new Semaphore(1);

    FactImport(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
        this.files = new ListingFiles(streams);
    }

    /// @throws Refused if another import is running
    ImportReport run(Path file, boolean dryRun, Occasion occasion) throws IOException {
        if (!running.tryAcquire())
            throw Refused.conflict("IMPORT_RUNNING", "another import is running; try again later");
        try {
            return new Run(dryRun, occasion).of(file);
        } finally {
            running.release();
        }
    }

    /// A row that breaks no rule.
    ///
    /// @param key the same for every row that says the same
    private record Row(long line, RecordFacts command, String key) {}

    private final class Run {

        private final boolean dryRun;
        private final Occasion occasion;
        private final LocalDate on = Dates.today();
        private final ImportErrors errors = new ImportErrors();
        private final Map<String, Long> lines = new HashMap<>();
        private final List<Row> fresh = new ArrayList<>();
        private @Nullable Headings<FactColumn> columns;
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
                if (count == 0 && !errors.any())
                    errors.add(0, "", "IMPORT_EMPTY", "the file records nothing");
            } catch (ImportUnreadable unreadable) {
                errors.end(unreadable);
            }
            if (!errors.any() && dryRun) accepted = fresh.size();
            if (!errors.any() && !dryRun) fresh.forEach(this::enter);
            return errors.report(
                    count,
                    accepted,
                    repeated,
                    columns == null ? List.of() : columns.ignored(),
                    dryRun);
        }

        private void line(Line line) {
            if (columns == null) {
                columns = Headings.find(line, FactColumn.ALL, errors);
                return;
            }
            if (++count > ROWS_MAX)
                throw new ImportUnreadable(
                        line.number(),
                        "IMPORT_TOO_MANY_ROWS",
                        "a file has at most " + ROWS_MAX + " firms; split it");
            // Without its headings a file says nothing about its rows.
            if (!columns.complete(FactColumn.ALL)) return;
            Cells cells = new Cells(line, columns);
            RecordFacts command = cells.command(on, occasion.actor().account());
            if (command != null) judge(line, command);
        }

        private void judge(Line line, RecordFacts command) {
            Long first = lines.putIfAbsent(command.firmId(), line.number());
            if (first != null) {
                wrong(
                        line.number(),
                        FactColumn.FIRM,
                        "IMPORT_DUPLICATE_IN_FILE",
                        "the same firm is in line " + first);
                return;
            }
            String key = key(command);
            if (commands.earlier(ofRow(key)).isPresent()) {
                repeated++;
                return;
            }
            try {
                String firmId = command.firmId();
                new Guard(occasion.actor().reach(), null).place(firmId, files.estateOf(firmId));
                ListingBook book =
                        ListingBook.of(firmId, streams.read(ListingEvent.streamOf(firmId)));
                ListingRulesBook rules =
                        ListingRulesBook.of(streams.read(ListingRulesEvent.STREAM));
                var _ = new Listing(book, rules, List.of(), 0).decide(command);
                fresh.add(new Row(line.number(), command, key));
            } catch (Refused refused) {
                refused(line.number(), refused);
            }
        }

        private void enter(Row row) {
            try {
                var _ = commands.send(row.command(), ofRow(row.key()));
                accepted++;
            } catch (Refused late) {
                // Only what happened since it was judged can be wrong now.
                refused(row.line(), late);
            }
        }

        private Occasion ofRow(String key) {
            return Occasion.by(occasion.actor())
                    .under("row-" + key, key)
                    .because(occasion.reason(), null);
        }

        private void refused(long line, Refused refused) {
            if (refused.violations().isEmpty()) {
                FactColumn column =
                        refused.code().equals("LISTING_DOCUMENT_MALFORMED")
                                ? FactColumn.DOCUMENT
                                : FactColumn.FIRM;
                wrong(line, column, refused.code(), String.valueOf(refused.getMessage()));
            }
            for (Violation each : refused.violations())
                wrong(line, column(each.field()), each.code(), each.message());
        }

        private static FactColumn column(String field) {
            return FactColumn.ALL.stream()
                    .filter(each -> each.field().equals(field))
                    .findFirst()
                    .orElse(FactColumn.FIRM);
        }

        private void wrong(long line, FactColumn column, String code, String message) {
            String heading = columns == null ? column.heading() : columns.heading(column);
            errors.add(line, heading, code, message);
        }

        /// The cells of one row.
        private final class Cells {

            private final Line line;
            private final Headings<FactColumn> headings;
            private boolean sound = true;

            Cells(Line line, Headings<FactColumn> headings) {
                this.line = line;
                this.headings = headings;
            }

            @Nullable RecordFacts command(LocalDate day, String by) {
                List<Fact> facts = new ArrayList<>();
                for (FactColumn column : FactColumn.ALL) {
                    String value = column.required() ? "" : headings.value(column, line);
                    if (!value.isBlank()) facts.add(new Fact(column.field(), Papers.plain(value)));
                }
                RecordFacts command =
                        new RecordFacts(
                                text(FactColumn.FIRM), facts, text(FactColumn.DOCUMENT), by, day);
                return sound ? command : null;
            }

            private String text(FactColumn column) {
                String text = headings.value(column, line);
                if (text.isEmpty()) {
                    sound = false;
                    wrong(
                            line.number(),
                            column,
                            "IMPORT_VALUE_MISSING",
                            headings.heading(column) + " is blank");
                }
                return text;
            }
        }
    }

    private static String key(RecordFacts row) {
        return CanonicalJson.sha256(
                row.firmId() + "\n" + row.documentSha256() + "\n" + row.facts());
    }
}
