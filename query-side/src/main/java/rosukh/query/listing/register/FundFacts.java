package rosukh.query.listing.register;

import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import rosukh.events.EventTypes;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundEvent;
import rosukh.query.kernel.Known;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import tools.jackson.databind.json.JsonMapper;

/// The events of the guarantee fund, of which its own book is made again when the view has moved
/// on: what a firm is exposed with is counted by the code of the fund and no other.
final class FundFacts {

    private static final int ALL = 1_000_000;

    private final ViewStore<FundFact> store;
    private final Known<FundBook> book;
    private final JsonMapper json = new JsonMapper();

    FundFacts(ViewStores stores, ViewChanges hub) {
        store = stores.open(Listings.FUND, FundFact.class);
        book = new Known<>(hub, Listings.GROUP, this::read);
    }

    FundBook book() {
        return book.get();
    }

    void note(FundEvent event, TrackingToken token) {
        long at = Positions.of(token);
        String name = EventTypes.typeOf(event.getClass()).value();
        store.apply(
                "%019d".formatted(at),
                token,
                _ -> new FundFact(at, name, json.writeValueAsString(event)));
    }

    void reset() {
        store.reset();
        book.forget();
    }

    private FundBook read() {
        return FundBook.of(
                store.list(new Document(), new Document("_id", 1), ALL).stream()
                        .map(this::event)
                        .toList());
    }

    private FundEvent event(FundFact fact) {
        Class<?> type =
                EventTypes.classOf(fact.event())
                        .orElseThrow(() -> new IllegalStateException("unknown: " + fact.event()));
        return (FundEvent) json.readValue(fact.json(), type);
    }
}
