package rosukh.command.brokers;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.ImportDesk;
import rosukh.command.kernel.imports.RowImport;
import rosukh.eventstore.CommitLog;

/// Enters a list of who was present in which module.
@Component
class AttendanceImport extends RowImport<RecordAttendance> {

    AttendanceImport(Commands commands, Streams streams, CommitLog log) {
        super(commands, log, () -> new AttendanceRows(streams));
    }

    static ResponseEntity<byte[]> template() {
        return ImportDesk.template(
                "attendance.csv", AttendanceColumn.ALL, "broker-1-adviser,FINANCE,8,1405-08-20");
    }
}
