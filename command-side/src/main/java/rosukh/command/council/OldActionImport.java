package rosukh.command.council;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.command.council.ActionCommand.EnterOldAction;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.imports.Headings;
import rosukh.command.kernel.imports.ImportErrors;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.command.kernel.imports.ImportSheet;
import rosukh.command.kernel.imports.ImportSheet.Line;
import rosukh.command.kernel.imports.ImportUnreadable;
import rosukh.events.council.ActionEvent;
import rosukh.events.rules.CanonicalJson;

/// Enters the old register of resolutions from a file: all its items, or none if anything is wrong.
/// Every row is judged by the rules of the item itself before the first is sent. A row's
/// idempotency key is its content, so the same file again enters nothing twice, and one that was
/// cut off is finished by sending it again.
@Component
class OldActionImport {

    static final int ROWS_MAX = 5_000;
    private static final Set<String> YES = Set.of("1", "true", "yes", "بله", "بلی");

    private final Commands commands;
    private final Streams streams;
    private final Semaphore running = new Semaphore(1);

    OldActionImport(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
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
    private record Row(long line, EnterOldAction command, String key) {}

    private final class Run {

        private final boolean dryRun;
        private final Occasion occasion;
        private final LocalDate on = Dates.today();
        private final ImportErrors errors = new ImportErrors();
        private final Map<String, Long> lines = new HashMap<>();
        private final List<Row> fresh = new ArrayList<>();
        private @Nullable Headings<OldActionColumn> columns;
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
                    errors.add(0, "", "IMPORT_EMPTY", "the file has no items");
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
                columns = Headings.find(line, OldActionColumn.ALL, errors);
                return;
            }
            if (++count > ROWS_MAX)
                throw new ImportUnreadable(
                        line.number(),
                        "IMPORT_TOO_MANY_ROWS",
                        "a file has at most " + ROWS_MAX + " items; split it");
            // Without its headings a file says nothing about its rows.
            if (!columns.complete(OldActionColumn.ALL)) return;
            Cells cells = new Cells(line, columns);
            EnterOldAction command = cells.command(on, occasion.actor().account());
            if (command != null) judge(line, command);
        }

        private void judge(Line line, EnterOldAction command) {
            Long first = lines.putIfAbsent(command.actionId(), line.number());
            if (first != null) {
                wrong(
                        line.number(),
                        OldActionColumn.RESOLUTION,
                        "IMPORT_DUPLICATE_IN_FILE",
                        "the same item is in line " + first);
                return;
            }
            String key = key(command);
            if (commands.earlier(ofRow(key)).isPresent()) {
                repeated++;
                return;
            }
            try {
                ActionItem item = ActionItem.NONE;
                for (Object event : streams.read(command.actionId()))
                    item = item.evolve((ActionEvent) event);
                var _ = item.decide(command);
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
            OldActionColumn column =
                    switch (refused.code()) {
                        case "COUNCIL_AIM_UNKNOWN" -> OldActionColumn.GAUGE;
                        case "COUNCIL_AREA_UNKNOWN" -> OldActionColumn.AREA;
                        case "ACTION_RESULT_UNKNOWN", "ACTION_OLD_MALFORMED" ->
                                OldActionColumn.RESULT;
                        default -> OldActionColumn.RESOLUTION;
                    };
            wrong(line, column, refused.code(), String.valueOf(refused.getMessage()));
        }

        private void wrong(long line, OldActionColumn column, String code, String message) {
            String heading = columns == null ? column.heading() : columns.heading(column);
            errors.add(line, heading, code, message);
        }

        /// The cells of one row.
        private final class Cells {

            private final Line line;
            private final Headings<OldActionColumn> headings;
            private boolean sound = true;

            Cells(Line line, Headings<OldActionColumn> headings) {
                this.line = line;
                this.headings = headings;
            }

            @Nullable EnterOldAction command(LocalDate day, String by) {
                String resolution = text(OldActionColumn.RESOLUTION);
                String action = text(OldActionColumn.ACTION);
                LocalDate adopted = date(OldActionColumn.ADOPTED);
                LocalDate due = date(OldActionColumn.DUE);
                String closed = headings.value(OldActionColumn.CLOSED, line);
                LocalDate closedOn = closed.isEmpty() ? null : date(OldActionColumn.CLOSED);
                EnterOldAction command =
                        new EnterOldAction(
                                CouncilIds.ofOld(resolution, action),
                                resolution,
                                text(OldActionColumn.TITLE),
                                adopted,
                                text(OldActionColumn.GAUGE),
                                text(OldActionColumn.AREA),
                                text(OldActionColumn.DIRECTION),
                                text(OldActionColumn.OWNER),
                                action,
                                text(OldActionColumn.MEASURE),
                                text(OldActionColumn.TARGET),
                                due,
                                YES.contains(headings.value(OldActionColumn.PRIORITY, line)),
                                headings.value(OldActionColumn.RESULT, line),
                                closedOn,
                                headings.value(OldActionColumn.EVIDENCE, line),
                                by,
                                day);
                return sound ? command : null;
            }

            private String text(OldActionColumn column) {
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

            /// The first day of all where there is none, which is never entered.
            private LocalDate date(OldActionColumn column) {
                String text = text(column);
                LocalDate date = text.isEmpty() ? null : Dates.parse(text);
                if (date != null) return date;
                if (!text.isEmpty())
                    wrong(
                            line.number(),
                            column,
                            "IMPORT_DATE_INVALID",
                            headings.heading(column) + " is no date");
                sound = false;
                return LocalDate.EPOCH;
            }
        }
    }

    private static String key(EnterOldAction row) {
        return CanonicalJson.sha256(
                String.join(
                        "\n",
                        row.resolution(),
                        row.title(),
                        String.valueOf(row.adoptedOn()),
                        row.gauge(),
                        row.area(),
                        row.direction(),
                        row.owner(),
                        row.action(),
                        row.measure(),
                        row.target(),
                        String.valueOf(row.dueOn()),
                        String.valueOf(row.priority()),
                        row.result(),
                        String.valueOf(row.closedOn()),
                        row.evidence()));
    }
}
