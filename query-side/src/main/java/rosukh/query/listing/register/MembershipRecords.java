package rosukh.query.listing.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.events.listing.MembershipBook;
import rosukh.events.listing.MembershipEvent;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.Ui;
import rosukh.query.kernel.trail.RecordKind;
import rosukh.query.kernel.trail.Told;
import rosukh.query.kernel.trail.Trail;

/// The organisation's own dossier as it once was, folded from the log by the code of both sides. A
/// state is what the query API answers as its `book`. There is one dossier, so its id is that of
/// its stream.
@Component
class MembershipRecords implements RecordKind {

    private final Trail trail;
    private final MessageSource messages;

    MembershipRecords(Trail trail, MessageSource messages) {
        this.trail = trail;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return MembershipEvent.STREAM;
    }

    @Override
    public String page(String id) {
        return "/listing/membership";
    }

    @Override
    public String api(String id) {
        return "/api/v1/listing-membership";
    }

    @Override
    public Set<String> passing() {
        return Set.of();
    }

    @Override
    public Optional<List<Moment>> history(String id, Reader reader) {
        List<Told> events = trail.of(id);
        if (events.isEmpty()) return Optional.empty();
        List<Moment> moments = new ArrayList<>();
        MembershipBook book = MembershipBook.NONE;
        for (Told told : events) {
            book = book.after((MembershipEvent) told.event());
            moments.add(new Moment(told.shown(reader.onlyOwnFirm()), book));
        }
        return Optional.of(List.copyOf(moments));
    }

    @Override
    public Map<Long, String> words(String id, Reader reader, Ui ui) {
        return ListingWords.of(messages, ui).told(trail.of(id));
    }
}
