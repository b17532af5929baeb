package rosukh.command.brokers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.RowCells;
import rosukh.command.kernel.imports.RowRules;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.values.Digits;

/// Rows that say who was present in a module, for how many hours and on which day.
final class AttendanceRows implements RowRules<AttendanceColumn, RecordAttendance> {

    private final Streams streams;

    /// A list names few brokers, each many times.
    private final Map<String, @Nullable BrokerFile> files = new HashMap<>();

    AttendanceRows(Streams streams) {
        this.streams = streams;
    }

    @Override
    public List<AttendanceColumn> columns() {
        return AttendanceColumn.ALL;
    }

    @Override
    public String rows() {
        return "attendance";
    }

    /// Without a day it was today.
    @Override
    public RecordAttendance command(RowCells<AttendanceColumn> cells, LocalDate on, String by) {
        LocalDate written = cells.optionalDate(AttendanceColumn.ON);
        if (written != null && written.isAfter(on))
            cells.wrong(AttendanceColumn.ON, "IMPORT_DATE_INVALID", written + " is to come");
        String hours = Digits.ascii(cells.text(AttendanceColumn.HOURS));
        return new RecordAttendance(
                cells.text(AttendanceColumn.ACCOUNT),
                cells.text(AttendanceColumn.MODULE),
                hours.matches("\\d{1,3}") ? Integer.parseInt(hours) : -1,
                by,
                written == null ? on : written);
    }

    @Override
    public String subject(RecordAttendance row) {
        return content(row);
    }

    @Override
    public void judge(RecordAttendance row, Actor actor) {
        BrokerFile file =
                files.computeIfAbsent(
                        row.account(),
                        account ->
                                BrokerFile.of(streams.read(BrokerEvent.streamOf(account)))
                                        .orElse(null));
        var _ = new Broker(file).decide(row, Known.NOTHING);
    }

    @Override
    public AttendanceColumn blamed(Refused refused) {
        return switch (BrokerRefusal.valueOf(refused.code())) {
            case BROKER_MODULE_UNKNOWN -> AttendanceColumn.MODULE;
            case BROKER_HOURS_RANGE -> AttendanceColumn.HOURS;
            case BROKER_DATE_BACKWARDS -> AttendanceColumn.ON;
            default -> AttendanceColumn.ACCOUNT;
        };
    }

    @Override
    public String content(RecordAttendance row) {
        return String.join("\n", row.account(), row.module(), "" + row.hours(), "" + row.on());
    }
}
