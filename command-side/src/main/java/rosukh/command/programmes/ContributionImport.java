package rosukh.command.programmes;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.ImportDesk;
import rosukh.command.kernel.imports.RowImport;
import rosukh.command.programmes.ProgrammeCommand.PayContribution;
import rosukh.eventstore.CommitLog;

/// Records the contributions of a file, as a partner sends them.
@Component
class ContributionImport extends RowImport<PayContribution> {

    ContributionImport(Commands commands, Streams streams, CommitLog log) {
        super(commands, log, () -> new ContributionRows(streams));
    }

    static ResponseEntity<byte[]> template() {
        return ImportDesk.template(
                "contributions.csv", ContributionColumn.ALL, "P-3301,pg-demo-1,ofogh,15000000000");
    }
}
