package rosukh.command.brokers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
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
import rosukh.command.kernel.imports.UploadedFile;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.rules.CanonicalJson;
import rosukh.events.values.Digits;

/// Enters a list of who was present in which module: all rows, or none if anything is wrong. A
/// row's idempotency key is its content, so the same file again enters nothing new, and a file
/// whose import was cut off is finished by sending it again.
@Component
class AttendanceImport {

    static final int ROWS_MAX = 10_000;

    private static final List<AttendanceColumn> COLUMNS = List.of(AttendanceColumn.values());
    private static final String BOM = "\uFEFF";

    private final Commands commands;
    private final Streams streams;
    private final long bytesMax;

    /// One at a time: two files may be about the same brokers.
    private final Semaphore running = new Semaphore(1);

    AttendanceImport(
            Commands commands,
            Streams streams,
            @Value("${rosukh.imports.size-max:50MB}") DataSize sizeMax) {
        this.commands = commands;
        this.streams = streams;
        this.bytesMax = sizeMax.toBytes();
    }

    /// @throws Refused if another import is running, or the file is too large
    ImportReport run(MultipartFile upload, boolean dryRun, Occasion occasion) throws IOException {
        return UploadedFile.during(upload, bytesMax, file -> run(file, dryRun, occasion));
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

    /// Persian headings and one example, with a mark that tells Excel it is UTF-8.
    static byte[] template() {
        String headings =
                String.join(
                        ",",
                        Arrays.stream(AttendanceColumn.values()).map(c -> c.heading()).toList());
        return (BOM + headings + "\r\nbroker-1-adviser,FINANCE,8,1405-08-20\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private record Row(long line, String key, RecordAttendance command) {}

    private final class Run {

        private final boolean dryRun;
        private final Occasion occasion;
        private final ImportErrors errors = new ImportErrors();
        private final List<Row> rows = new ArrayList<>();
        private final Map<String, Long> lines = new HashMap<>();
        private final Map<String, @Nullable BrokerFile> files = new HashMap<>();
        private @Nullable Headings<AttendanceColumn> columns;
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
                errors.add(0, "", "IMPORT_EMPTY", "the file holds no attendance");
            if (errors.any()) return report();
            for (Row row : rows) enter(row);
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
                        "a file has at most " + ROWS_MAX + " rows; split it");
            if (columns.complete(COLUMNS)) check(line, columns);
        }

        private void check(Line line, Headings<AttendanceColumn> found) {
            boolean whole = true;
            for (AttendanceColumn column : COLUMNS)
                if (column.required() && found.value(column, line).isEmpty()) {
                    wrong(line, column, "IMPORT_VALUE_MISSING", "a value is missing");
                    whole = false;
                }
            String written = found.value(AttendanceColumn.ON, line);
            LocalDate on = written.isEmpty() ? Dates.today() : Dates.parse(written);
            if (on == null || on.isAfter(Dates.today())) {
                wrong(
                        line,
                        AttendanceColumn.ON,
                        "IMPORT_DATE_INVALID",
                        written + " is no past day");
                whole = false;
            }
            if (whole && on != null) check(line, command(line, found, on));
        }

        private RecordAttendance command(
                Line line, Headings<AttendanceColumn> found, LocalDate on) {
            String hours = Digits.ascii(found.value(AttendanceColumn.HOURS, line));
            return new RecordAttendance(
                    found.value(AttendanceColumn.ACCOUNT, line),
                    found.value(AttendanceColumn.MODULE, line),
                    hours.matches("\\d{1,3}") ? Integer.parseInt(hours) : -1,
                    occasion.actor().account(),
                    on);
        }

        /// By the rules of the broker itself.
        private void check(Line line, RecordAttendance command) {
            BrokerFile file =
                    files.computeIfAbsent(
                            command.account(),
                            account ->
                                    BrokerFile.of(streams.read(BrokerEvent.streamOf(account)))
                                            .orElse(null));
            try {
                new Broker(file).decide(command, Known.NOTHING);
            } catch (Refused refused) {
                wrong(line, column(refused), refused.code(), String.valueOf(refused.getMessage()));
                return;
            }
            String key = key(command);
            Long first = lines.putIfAbsent(key, line.number());
            if (first != null)
                wrong(
                        line,
                        AttendanceColumn.ACCOUNT,
                        "IMPORT_ROW_TWICE",
                        "the same stands in line " + first);
            else rows.add(new Row(line.number(), key, command));
        }

        private static AttendanceColumn column(Refused refused) {
            return switch (BrokerRefusal.valueOf(refused.code())) {
                case BROKER_MODULE_UNKNOWN -> AttendanceColumn.MODULE;
                case BROKER_HOURS_RANGE -> AttendanceColumn.HOURS;
                case BROKER_DATE_BACKWARDS -> AttendanceColumn.ON;
                default -> AttendanceColumn.ACCOUNT;
            };
        }

        private static String key(RecordAttendance row) {
            return "attendance-"
                    + CanonicalJson.sha256(
                            String.join(
                                    "\n",
                                    row.account(),
                                    row.module(),
                                    "" + row.hours(),
                                    "" + row.on()));
        }

        private void enter(Row row) {
            Occasion own =
                    Occasion.by(occasion.actor())
                            .under(row.key(), CanonicalJson.sha256(row.key()))
                            .because(occasion.reason(), occasion.legalBasis());
            if (commands.earlier(own).isPresent()) repeated++;
            else if (dryRun) accepted++;
            else
                try {
                    commands.send(row.command(), own);
                    accepted++;
                } catch (Refused late) {
                    // Only what happened since the check can be wrong now; sending again finishes.
                    errors.add(row.line(), "", late.code(), String.valueOf(late.getMessage()));
                }
        }

        private void wrong(Line line, AttendanceColumn column, String code, String message) {
            String heading = columns == null ? column.heading() : columns.heading(column);
            errors.add(line.number(), heading, code, message);
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
