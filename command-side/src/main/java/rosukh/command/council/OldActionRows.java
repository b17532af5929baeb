package rosukh.command.council;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.council.ActionCommand.EnterOldAction;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.RowCells;
import rosukh.command.kernel.imports.RowRules;
import rosukh.command.kernel.imports.SheetColumn;
import rosukh.events.council.ActionEvent;

/// Rows of the old register, an item each.
final class OldActionRows implements RowRules<EnterOldAction> {

    private final Streams streams;

    OldActionRows(Streams streams) {
        this.streams = streams;
    }

    @Override
    public List<SheetColumn> columns() {
        return OldActionColumn.ALL;
    }

    @Override
    public String rows() {
        return "items";
    }

    @Override
    public EnterOldAction command(RowCells cells, LocalDate on, String by) {
        String resolution = cells.text(OldActionColumn.RESOLUTION);
        String action = cells.text(OldActionColumn.ACTION);
        return new EnterOldAction(
                CouncilIds.ofOld(resolution, action),
                resolution,
                cells.text(OldActionColumn.TITLE),
                cells.date(OldActionColumn.ADOPTED),
                cells.text(OldActionColumn.GAUGE),
                cells.text(OldActionColumn.AREA),
                cells.text(OldActionColumn.DIRECTION),
                cells.text(OldActionColumn.OWNER),
                action,
                cells.text(OldActionColumn.MEASURE),
                cells.text(OldActionColumn.TARGET),
                cells.date(OldActionColumn.DUE),
                cells.yes(OldActionColumn.PRIORITY),
                cells.optional(OldActionColumn.RESULT),
                cells.optionalDate(OldActionColumn.CLOSED),
                cells.optional(OldActionColumn.EVIDENCE),
                by,
                on);
    }

    @Override
    public String subject(EnterOldAction row, String content) {
        return row.actionId();
    }

    @Override
    public void judge(EnterOldAction row, Actor actor) {
        ActionItem item = ActionItem.NONE;
        for (Object event : streams.read(row.actionId())) item = item.evolve((ActionEvent) event);
        var _ = item.decide(row);
    }

    @Override
    public SheetColumn blamed(Refused refused) {
        return switch (refused.code()) {
            case "COUNCIL_AIM_UNKNOWN" -> OldActionColumn.GAUGE;
            case "COUNCIL_AREA_UNKNOWN" -> OldActionColumn.AREA;
            case "ACTION_RESULT_UNKNOWN", "ACTION_OLD_MALFORMED" -> OldActionColumn.RESULT;
            default -> OldActionColumn.RESOLUTION;
        };
    }

    @Override
    public String content(EnterOldAction row, RowCells cells) {
        return String.join(
                "\n",
                row.resolution(),
                row.title(),
                String.valueOf(row.adoptedOn()),
                row.gauge(),
                row.area(),
                row.direction(),
                row.owner(),
                row.action(),
                row.measure(),
                row.target(),
                String.valueOf(row.dueOn()),
                String.valueOf(row.priority()),
                row.result(),
                String.valueOf(row.closedOn()),
                row.evidence());
    }
}
