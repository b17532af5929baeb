package rosukh.command.energy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rosukh.command.energy.EnergySiteCommand.RecordReading;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.Violation;
import rosukh.command.kernel.imports.RowCells;
import rosukh.command.kernel.imports.RowRules;
import rosukh.command.kernel.imports.SheetColumn;
import rosukh.events.energy.EnergyRulesEvent;
import rosukh.events.energy.EnergySiteEvent;

/// Rows that record a reading of a meter each. A plant has many rows, so each is judged after the
/// rows before it: two of one file do not overlap either.
final class ReadingRows implements RowRules<RecordReading> {

    private static final long KWH_MAX = 999_999_999_999_999L;

    private final Streams streams;
    private final Ground ground;
    private final Map<String, Site> sites = new HashMap<>();

    ReadingRows(Streams streams) {
        this.streams = streams;
        this.ground =
                Ground.NOTHING.under(EnergyVersions.of(streams.read(EnergyRulesEvent.STREAM)));
    }

    @Override
    public List<SheetColumn> columns() {
        return ReadingColumn.ALL;
    }

    @Override
    public String rows() {
        return "readings";
    }

    @Override
    public RecordReading command(RowCells cells, LocalDate on, String by) {
        return new RecordReading(
                cells.text(ReadingColumn.SITE),
                cells.date(ReadingColumn.FROM),
                cells.date(ReadingColumn.TO),
                cells.number(ReadingColumn.KWH, KWH_MAX),
                by,
                on);
    }

    @Override
    public String subject(RecordReading row, String content) {
        return row.siteId() + "\n" + row.from();
    }

    @Override
    public void judge(RecordReading row, Actor actor) {
        new Guard(actor.reach(), null).place("", EnergySiteEvent.parkOf(row.siteId()));
        Site site =
                sites.computeIfAbsent(
                        row.siteId(), id -> Site.of(streams.read(EnergySiteEvent.streamOf(id))));
        sites.put(row.siteId(), site.evolve(site.decide(row, ground)));
    }

    @Override
    public SheetColumn blamed(Refused refused) {
        return column(refused.code());
    }

    @Override
    public SheetColumn blamed(Violation violation) {
        return column(violation.code());
    }

    private static SheetColumn column(String code) {
        return switch (code) {
            case "ENERGY_METER" -> ReadingColumn.KWH;
            case "ENERGY_METER_PERIOD",
                    "ENERGY_READING_OVERLAPS",
                    "ENERGY_READING_SPANS_YEARS",
                    "ENERGY_CONTRACT_OVER",
                    "ENERGY_NO_TARIFF" ->
                    ReadingColumn.FROM;
            default -> ReadingColumn.SITE;
        };
    }

    @Override
    public String content(RecordReading row, RowCells cells) {
        return String.join(
                "\n",
                row.siteId(),
                row.from().toString(),
                row.to().toString(),
                String.valueOf(row.kwh()));
    }
}
