package rosukh.query.indicators.units;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.stereotype.Component;
import rosukh.events.measuring.Fact.Place;
import rosukh.events.measuring.Unit;
import rosukh.events.measuring.Zone;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of units, and whose certificates there are.
@Component
public class KnownUnits {

    public static final String GROUP = "indicators.units";

    private static final String UNITS = "indicators_units_v1";
    private static final String ZONES = "indicators_zones_v1";
    private static final String HOLDERS = "indicators_holders_v1";

    private final ViewStore<Unit> store;
    private final ViewStore<Zone> zones;
    private final ViewStore<Holder> holders;
    private final AtomicInteger resets = new AtomicInteger();

    public KnownUnits(ViewStores stores) {
        store = stores.open(UNITS, Unit.class, "position");
        zones = stores.open(ZONES, Zone.class);
        holders = stores.open(HOLDERS, Holder.class);
    }

    ViewStore<Unit> store() {
        return store;
    }

    ViewStore<Zone> zoneStore() {
        return zones;
    }

    ViewStore<Holder> holders() {
        return holders;
    }

    /// How often the view was emptied here.
    int resets() {
        return resets.get();
    }

    void reset() {
        resets.incrementAndGet();
        store.reset();
        zones.reset();
        holders.reset();
    }

    /// Every unit.
    public List<Unit> all() {
        List<Unit> all = new ArrayList<>();
        store.forEach(new Document(), all::add);
        return all;
    }

    /// Every knowledge-based zone.
    public Collection<Zone> zones() {
        List<Zone> all = new ArrayList<>();
        zones.forEach(new Document(), all::add);
        return all;
    }

    /// Hands over every unit of which something became known after a position.
    void changedAfter(long position, Consumer<Unit> action) {
        store.forEach(Filters.gt("position", position), action);
    }

    /// One unit; empty also where it is out of the reader's reach.
    public Optional<Unit> find(String firmId, Reader reader) {
        return store.find(firmId).filter(unit -> sees(reader, unit));
    }

    /// A unit lies where it works now.
    public static boolean sees(Reader reader, Unit unit) {
        Place place = unit.places().isEmpty() ? null : unit.places().getLast();
        return reader.sees(
                unit.firmId(),
                place == null ? null : place.provinceKey(),
                place == null ? null : place.estateKey());
    }
}
