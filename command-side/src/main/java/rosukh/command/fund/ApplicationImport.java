package rosukh.command.fund;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.ImportDesk;
import rosukh.command.kernel.imports.RowImport;
import rosukh.eventstore.CommitLog;

/// Asks for the guarantees of a file.
@Component
class ApplicationImport extends RowImport<ApplyForGuarantee> {

    ApplicationImport(FundLedger ledger, Streams streams, CommitLog log) {
        super(ledger.commands(), log, () -> new ApplicationRows(streams, log));
    }

    static ResponseEntity<byte[]> template() {
        return ImportDesk.template(
                "applications.csv",
                ApplicationColumn.ALL,
                "10320004156,bank-1,عمومی,30000000000,21000000000,31500000000,24,0,,");
    }
}
