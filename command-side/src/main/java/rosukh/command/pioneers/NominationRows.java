package rosukh.command.pioneers;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.FirmNames;
import rosukh.command.kernel.imports.RowCells;
import rosukh.command.kernel.imports.RowRules;
import rosukh.command.kernel.imports.SheetColumn;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.eventstore.CommitLog;

/// Rows that nominate a firm each.
final class NominationRows implements RowRules<NominatePioneer> {

    private final Streams streams;
    private final PioneerFiles files;
    private final FirmNames names;

    NominationRows(Streams streams, CommitLog log) {
        this.streams = streams;
        this.files = new PioneerFiles(streams);
        this.names = new FirmNames(streams, log);
    }

    @Override
    public List<SheetColumn> columns() {
        return NominationColumn.ALL;
    }

    @Override
    public String rows() {
        return "nominations";
    }

    @Override
    public NominatePioneer command(RowCells cells, LocalDate on, String by) {
        return new NominatePioneer(
                names.in(cells, NominationColumn.FIRM, PioneerRefusal.PIONEER_FIRM_UNKNOWN.name()),
                cells.number(NominationColumn.PURCHASES, Long.MAX_VALUE),
                cells.number(NominationColumn.RD_SPEND, Long.MAX_VALUE),
                (int) cells.number(NominationColumn.YEARS, Integer.MAX_VALUE),
                (int) cells.number(NominationColumn.BROKEN, Integer.MAX_VALUE),
                cells.text(NominationColumn.DOCUMENT),
                cells.text(NominationColumn.GROUNDS),
                by,
                on);
    }

    @Override
    public String subject(NominatePioneer row, String content) {
        return row.firmId();
    }

    @Override
    public void judge(NominatePioneer row, Actor actor) {
        PioneerFiles.Registered firm = files.firm(row.firmId());
        new Guard(actor.reach(), null).place(row.firmId(), firm.estateKey());
        var _ =
                Pioneer.of(streams.read(PioneerEvent.streamOf(row.firmId())))
                        .decide(row, new Known(firm.size(), RuleVersions.NONE, null, null, false));
    }

    @Override
    public SheetColumn blamed(Refused refused) {
        return switch (refused.code()) {
            case "PIONEER_DOCUMENT_MALFORMED" -> NominationColumn.DOCUMENT;
            case "PIONEER_GROUNDS_MISSING" -> NominationColumn.GROUNDS;
            case "PIONEER_FIGURES_MALFORMED" -> NominationColumn.PURCHASES;
            default -> NominationColumn.FIRM;
        };
    }

    @Override
    public String content(NominatePioneer row, RowCells cells) {
        return String.join(
                "\n",
                row.firmId(),
                String.valueOf(row.purchases()),
                String.valueOf(row.rdSpend()),
                String.valueOf(row.years()),
                String.valueOf(row.brokenContracts()),
                row.documentSha256(),
                row.grounds());
    }
}
