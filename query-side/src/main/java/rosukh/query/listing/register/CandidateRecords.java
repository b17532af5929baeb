package rosukh.query.listing.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingEvent;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.Ui;
import rosukh.query.kernel.trail.RecordKind;
import rosukh.query.kernel.trail.Told;
import rosukh.query.kernel.trail.Trail;

/// Applications of firms as they once were, folded from the log by the code of both sides. A state
/// is what the query API answers as the `book` of a firm.
@Component
class CandidateRecords implements RecordKind {

    private final Trail trail;
    private final MessageSource messages;

    CandidateRecords(Trail trail, MessageSource messages) {
        this.trail = trail;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "listings";
    }

    @Override
    public String page(String id) {
        return "/listing/firms/" + id;
    }

    @Override
    public Set<String> passing() {
        return Set.of();
    }

    @Override
    public Optional<List<Moment>> history(String firmId, Reader reader) {
        List<Told> events = trail.of(ListingEvent.streamOf(firmId));
        if (events.isEmpty() || !sees(firmId, reader)) return Optional.empty();
        List<Moment> moments = new ArrayList<>();
        ListingBook book = ListingBook.none(firmId);
        for (Told told : events) {
            book = book.after((ListingEvent) told.event());
            moments.add(new Moment(told.shown(reader.onlyOwnFirm()), book));
        }
        return Optional.of(List.copyOf(moments));
    }

    @Override
    public Map<Long, String> words(String firmId, Reader reader, Ui ui) {
        return ListingWords.of(messages, ui).told(trail.of(ListingEvent.streamOf(firmId)));
    }

    /// By where the firm works now.
    private boolean sees(String firmId, Reader reader) {
        @Nullable PlaceOfWorkRecorded place = null;
        for (Told told : trail.of(firmId))
            if (told.event() instanceof PlaceOfWorkRecorded moved) place = moved;
        return reader.sees(
                firmId,
                place == null ? null : place.provinceKey(),
                place == null ? null : place.estateKey());
    }
}
