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
import rosukh.command.kernel.imports.SheetColumn;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.values.Digits;

/// Rows that say who was present in a module, for how many hours and on which day.
final class AttendanceRows implements RowRules<RecordAttendance> {

    private final Streams streams;

    /// A list names few brokers, each many times.
    private final Map<String, @Nullable BrokerFile> files = new HashMap<>();

    AttendanceRows(Streams streams) {
        this.streams = streams;
    }

    @Override
    public List<SheetColumn> columns() {
        return AttendanceColumn.ALL;
    }

    @Override
    public String rows() {
        return "attendance";
    }

    /// Without a day it was today.
    @Override
    public RecordAttendance command(RowCells cells, LocalDate on, String by) {
        String hours = Digits.ascii(cells.text(AttendanceColumn.HOURS));
        return new RecordAttendance(
                cells.text(AttendanceColumn.ACCOUNT),
                cells.text(AttendanceColumn.MODULE),
                hours.matches("\\d{1,3}") ? Integer.parseInt(hours) : -1,
                by,
                cells.day(AttendanceColumn.ON, on));
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
    public SheetColumn blamed(Refused refused) {
        return switch (BrokerRefusal.valueOf(refused.code())) {
            case BROKER_MODULE_UNKNOWN -> AttendanceColumn.MODULE;
            case BROKER_HOURS_RANGE -> AttendanceColumn.HOURS;
            case BROKER_DATE_BACKWARDS -> AttendanceColumn.ON;
            default -> AttendanceColumn.ACCOUNT;
        };
    }

    @Override
    public String content(RecordAttendance row, RowCells cells) {
        return String.join("\n", row.account(), row.module(), "" + row.hours(), said(cells));
    }

    /// The day as the row says it: one that says none is the same on whatever day it is imported.
    private static String said(RowCells cells) {
        return String.valueOf(cells.optionalDate(AttendanceColumn.ON));
    }
}
