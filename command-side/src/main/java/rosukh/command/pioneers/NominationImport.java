package rosukh.command.pioneers;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.ImportDesk;
import rosukh.command.kernel.imports.RowImport;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.eventstore.CommitLog;

/// Nominates the firms of a file.
@Component
class NominationImport extends RowImport<NominatePioneer> {

    NominationImport(Commands commands, Streams streams, CommitLog log) {
        super(commands, log, () -> new NominationRows(streams, log));
    }

    static ResponseEntity<byte[]> template() {
        return ImportDesk.template(
                "nominations.csv",
                NominationColumn.ALL,
                "10320004156,4200000000000,90000000000,17,0,"
                        + "a".repeat(64)
                        + ",خرید از واحدهای شش شهرک");
    }
}
