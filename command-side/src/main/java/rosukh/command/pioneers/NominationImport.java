package rosukh.command.pioneers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.imports.Headings;
import rosukh.command.kernel.imports.ImportErrors;
import rosukh.command.kernel.imports.ImportReport;
import rosukh.command.kernel.imports.ImportRequest;
import rosukh.command.kernel.imports.ImportSheet;
import rosukh.command.kernel.imports.ImportSheet.Line;
import rosukh.command.kernel.imports.ImportUnreadable;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.rules.CanonicalJson;
import rosukh.events.values.Digits;
import rosukh.eventstore.CommitLog;

/// Nominates the firms of a file: all of them, or none if anything is wrong. Every row is judged by
/// the rules of the stream itself before the first is sent. A row's idempotency key is its content,
/// so the same file again nominates nobody twice, and one that was cut off is finished by sending
/// it again. The key of the request itself belongs to one file: under it another one is refused.
@Component
class NominationImport {

    static final int ROWS_MAX = 5_000;

    private final Commands commands;
    private final Streams streams;
    private final CommitLog log;
    private final PioneerFiles files;
    private final FirmNames names;
    private final Semaphore running = new Semaphore(1);

    NominationImport(Commands commands, Streams streams, CommitLog log) {
        this.commands = commands;
        this.streams = streams;
        this.log = log;
        this.files = new PioneerFiles(streams);
        this.names = new FirmNames(streams, log);
    }

    /// @throws Refused if another import is running, or the key of the request was used for another
    ImportReport run(Path file, boolean dryRun, Occasion occasion) throws IOException {
        if (!running.tryAcquire())
            throw Refused.conflict("IMPORT_RUNNING", "another import is running; try again later");
        try {
            return new Run(dryRun, new ImportRequest(occasion, log)).of(file);
        } finally {
            running.release();
        }
    }

    /// A row that breaks no rule.
    ///
    /// @param key the same for every row that says the same
    private record Row(long line, NominatePioneer command, String key) {}

    private final class Run {

        private final boolean dryRun;
        private final ImportRequest request;
        private final Occasion occasion;
        private final LocalDate on = Dates.today();
        private final ImportErrors errors = new ImportErrors();
        private final Map<String, Long> lines = new HashMap<>();
        private final List<Row> fresh = new ArrayList<>();
        private @Nullable Headings<NominationColumn> columns;
        private boolean claimed;
        private long count;
        private long accepted;
        private long repeated;

        Run(boolean dryRun, ImportRequest request) {
            this.dryRun = dryRun;
            this.request = request;
            this.occasion = request.occasion();
        }

        ImportReport of(Path file) throws IOException {
            claimed = request.unclaimed().isEmpty();
            try {
                ImportSheet.read(file, this::line);
                if (count == 0 && !errors.any())
                    errors.add(0, "", "IMPORT_EMPTY", "the file nominates nobody");
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
                columns = Headings.find(line, NominationColumn.ALL, errors);
                return;
            }
            if (++count > ROWS_MAX)
                throw new ImportUnreadable(
                        line.number(),
                        "IMPORT_TOO_MANY_ROWS",
                        "a file has at most " + ROWS_MAX + " firms; split it");
            // Without its headings a file says nothing about its rows.
            if (!columns.complete(NominationColumn.ALL)) return;
            Cells cells = new Cells(line, columns);
            NominatePioneer command = cells.command(on, occasion.actor().account());
            if (command != null) judge(line, command);
        }

        private void judge(Line line, NominatePioneer command) {
            Long first = lines.putIfAbsent(command.firmId(), line.number());
            if (first != null) {
                wrong(
                        line.number(),
                        NominationColumn.FIRM,
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
                PioneerFiles.Registered firm = files.firm(command.firmId());
                new Guard(occasion.actor().reach(), null).place(command.firmId(), firm.estateKey());
                var _ =
                        Pioneer.of(streams.read(PioneerEvent.streamOf(command.firmId())))
                                .decide(
                                        command,
                                        new Known(
                                                firm.size(), RuleVersions.NONE, null, null, false));
                fresh.add(new Row(line.number(), command, key));
            } catch (Refused refused) {
                refused(line.number(), refused);
            }
        }

        private void enter(Row row) {
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
            NominationColumn column =
                    switch (refused.code()) {
                        case "PIONEER_DOCUMENT_MALFORMED" -> NominationColumn.DOCUMENT;
                        case "PIONEER_GROUNDS_MISSING" -> NominationColumn.GROUNDS;
                        case "PIONEER_FIGURES_MALFORMED" -> NominationColumn.PURCHASES;
                        default -> NominationColumn.FIRM;
                    };
            wrong(line, column, refused.code(), String.valueOf(refused.getMessage()));
        }

        private void wrong(long line, NominationColumn column, String code, String message) {
            String heading = columns == null ? column.heading() : columns.heading(column);
            errors.add(line, heading, code, message);
        }

        /// The cells of one row.
        private final class Cells {

            private final Line line;
            private final Headings<NominationColumn> headings;
            private boolean sound = true;

            Cells(Line line, Headings<NominationColumn> headings) {
                this.line = line;
                this.headings = headings;
            }

            @Nullable NominatePioneer command(LocalDate day, String by) {
                NominatePioneer command =
                        new NominatePioneer(
                                firm(),
                                number(NominationColumn.PURCHASES, Long.MAX_VALUE),
                                number(NominationColumn.RD_SPEND, Long.MAX_VALUE),
                                (int) number(NominationColumn.YEARS, Integer.MAX_VALUE),
                                (int) number(NominationColumn.BROKEN, Integer.MAX_VALUE),
                                text(NominationColumn.DOCUMENT),
                                text(NominationColumn.GROUNDS),
                                by,
                                day);
                return sound ? command : null;
            }

            /// The id of the firm; what the file calls it where there is none.
            private String firm() {
                String named = text(NominationColumn.FIRM);
                if (named.isEmpty()) return named;
                String firmId = names.idOf(named);
                if (!firmId.isEmpty()) return firmId;
                sound = false;
                wrong(
                        line.number(),
                        NominationColumn.FIRM,
                        "PIONEER_FIRM_UNKNOWN",
                        "there is no firm " + named);
                return named;
            }

            private String text(NominationColumn column) {
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

            private long number(NominationColumn column, long most) {
                String text = text(column);
                if (text.isEmpty()) return 0;
                OptionalLong number = whole(text);
                if (number.isPresent() && number.getAsLong() <= most) return number.getAsLong();
                sound = false;
                wrong(
                        line.number(),
                        column,
                        "IMPORT_NUMBER_INVALID",
                        headings.heading(column) + " is no whole number");
                return 0;
            }
        }
    }

    private static OptionalLong whole(String text) {
        String plain = Digits.ascii(text).replaceAll("[,٬، ]", "");
        return plain.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(plain))
                : OptionalLong.empty();
    }

    private static String key(NominatePioneer row) {
        return CanonicalJson.sha256(
                String.join(
                        "\n",
                        row.firmId(),
                        String.valueOf(row.purchases()),
                        String.valueOf(row.rdSpend()),
                        String.valueOf(row.years()),
                        String.valueOf(row.brokenContracts()),
                        row.documentSha256(),
                        row.grounds()));
    }
}
