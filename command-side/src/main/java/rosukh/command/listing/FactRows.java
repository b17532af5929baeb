package rosukh.command.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Guard;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.imports.FirmNames;
import rosukh.command.kernel.imports.RowCells;
import rosukh.command.kernel.imports.RowRules;
import rosukh.command.kernel.imports.SheetColumn;
import rosukh.command.listing.ListingCommand.RecordFacts;
import rosukh.events.listing.Fact;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingEvent;
import rosukh.events.listing.ListingRulesBook;
import rosukh.events.listing.ListingRulesEvent;
import rosukh.eventstore.CommitLog;

/// Rows that record the values of a firm each.
final class FactRows implements RowRules<RecordFacts> {

    private final Streams streams;
    private final ListingFiles files;
    private final FirmNames names;

    FactRows(Streams streams, CommitLog log) {
        this.streams = streams;
        this.files = new ListingFiles(streams);
        this.names = new FirmNames(streams, log);
    }

    @Override
    public List<SheetColumn> columns() {
        return FactColumn.ALL;
    }

    @Override
    public String rows() {
        return "values";
    }

    @Override
    public RecordFacts command(RowCells cells, LocalDate on, String by) {
        List<Fact> facts = new ArrayList<>();
        for (SheetColumn column : FactColumn.ALL) {
            String value = column.required() ? "" : cells.optional(column);
            if (!value.isBlank()) facts.add(new Fact(column.field(), Papers.plain(value)));
        }
        return new RecordFacts(
                names.in(cells, FactColumn.FIRM, ListingRefusal.LISTING_FIRM_UNKNOWN.name()),
                facts,
                cells.text(FactColumn.DOCUMENT),
                by,
                on);
    }

    @Override
    public String subject(RecordFacts row, String content) {
        return row.firmId();
    }

    @Override
    public void judge(RecordFacts row, Actor actor) {
        String firmId = row.firmId();
        new Guard(actor.reach(), null).place(firmId, files.estateOf(firmId));
        ListingBook book = ListingBook.of(firmId, streams.read(ListingEvent.streamOf(firmId)));
        ListingRulesBook rules = ListingRulesBook.of(streams.read(ListingRulesEvent.STREAM));
        var _ = new Listing(book, rules, List.of(), 0).decide(row);
    }

    @Override
    public SheetColumn blamed(Refused refused) {
        return refused.code().equals("LISTING_DOCUMENT_MALFORMED")
                ? FactColumn.DOCUMENT
                : FactColumn.FIRM;
    }

    @Override
    public String content(RecordFacts row, RowCells cells) {
        return row.firmId() + "\n" + row.documentSha256() + "\n" + row.facts();
    }
}
