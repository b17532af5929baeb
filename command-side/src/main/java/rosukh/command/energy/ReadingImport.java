package rosukh.command.energy;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import rosukh.command.energy.EnergySiteCommand.RecordReading;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.ImportDesk;
import rosukh.command.kernel.imports.RowImport;
import rosukh.eventstore.CommitLog;

/// Records the meter readings of a file.
@Component
class ReadingImport extends RowImport<RecordReading> {

    ReadingImport(Commands commands, Streams streams, CommitLog log) {
        super(commands, log, () -> new ReadingRows(streams));
    }

    static ResponseEntity<byte[]> template() {
        return ImportDesk.template(
                "readings.csv", ReadingColumn.ALL, "KRM-P01.z1.SOL-1,1405/05/10,1405/06/09,77000");
    }
}
