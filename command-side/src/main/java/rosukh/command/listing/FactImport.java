package rosukh.command.listing;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.ImportDesk;
import rosukh.command.kernel.imports.RowImport;
import rosukh.command.listing.ListingCommand.RecordFacts;
import rosukh.eventstore.CommitLog;

/// Records the values of a file, one firm a row.
@Component
class FactImport extends RowImport<RecordFacts> {

    FactImport(Commands commands, Streams streams, CommitLog log) {
        super(commands, log, () -> new FactRows(streams, log));
    }

    static ResponseEntity<byte[]> template() {
        return ImportDesk.template(
                "listing-values.csv",
                FactColumn.ALL,
                "10320004156,"
                        + "a".repeat(64)
                        + ",PUBLIC_JOINT_STOCK,true,true,false,true,true,120000000000,,,,,,,");
    }
}
