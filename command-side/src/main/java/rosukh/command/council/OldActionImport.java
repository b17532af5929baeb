package rosukh.command.council;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import rosukh.command.council.ActionCommand.EnterOldAction;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.ImportDesk;
import rosukh.command.kernel.imports.RowImport;
import rosukh.eventstore.CommitLog;

/// Enters the old register of resolutions from a file.
@Component
class OldActionImport extends RowImport<EnterOldAction> {

    OldActionImport(Commands commands, Streams streams, CommitLog log) {
        super(commands, log, () -> new OldActionRows(streams));
    }

    static ResponseEntity<byte[]> template() {
        return ImportDesk.template(
                "old-resolutions.csv",
                OldActionColumn.ALL,
                "1402/17,پنجره واحد,1402-05-29,I4,IR,UP,ministry-industry,گشایش پنجره واحد,"
                        + "پنجره‌های گشوده,31,1402-12-01,نه,IMPLEMENTED,1402-12-20,نامه 88/1");
    }
}
