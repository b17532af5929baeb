package rosukh.query.indicators.periods;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import rosukh.events.indicators.Area;
import rosukh.events.measuring.Areas;
import rosukh.query.kernel.Known;
import rosukh.query.kernel.Scratch;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of versions and periods and the questions asked of them. The figures of a period
/// are kept in memory once they were asked for: an edition never changes.
@Component
public class Periods {

    public static final String GROUP = "indicators.periods";

    static final String BOOK = "book";

    private static final String BOOKS = "indicators_versions_v1";
    private static final String PERIODS = "indicators_periods_v1";
    private static final String FIGURES = "indicators_figures_v1";
    private static final int ALL = 1_000;

    private final ViewStore<VersionBook> books;
    private final ViewStore<PublishedPeriod> store;
    private final ViewStore<AreaHistory> histories;
    private final Known<List<PublishedPeriod>> known;
    private final Known<VersionBook> book;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    /// @param version of the period's stream when they were read
    private record Read(long version, SortedMap<Area, AreaHistory> areas) {}

    public Periods(ViewStores stores, ViewChanges hub) {
        books = stores.open(BOOKS, VersionBook.class);
        store = stores.open(PERIODS, PublishedPeriod.class);
        histories = stores.open(FIGURES, AreaHistory.class, "period,kind", "kind,key");
        known = new Known<>(hub, Periods.GROUP, this::readAll);
        book = new Known<>(hub, Periods.GROUP, () -> books.find(BOOK).orElse(VersionBook.EMPTY));
    }

    ViewStore<VersionBook> books() {
        return books;
    }

    ViewStore<PublishedPeriod> store() {
        return store;
    }

    ViewStore<AreaHistory> histories() {
        return histories;
    }

    void reset() {
        books.reset();
        store.reset();
        histories.reset();
        known.forget();
        book.forget();
        read.clear();
    }

    public VersionBook book() {
        return book.get();
    }

    /// Every published period, the latest first.
    public List<PublishedPeriod> all() {
        return known.get();
    }

    public Optional<PublishedPeriod> find(String period) {
        return all().stream().filter(each -> each.period().equals(period)).findFirst();
    }

    /// What was published of every area for a period.
    public SortedMap<Area, AreaHistory> areas(PublishedPeriod period) {
        if (Scratch.current() != null) return readAreas(Filters.eq("period", period.period()));
        Read before = read.get(period.period());
        if (before != null && before.version() == period.version()) return before.areas();
        Read now = new Read(period.version(), readAreas(Filters.eq("period", period.period())));
        read.put(period.period(), now);
        return now.areas();
    }

    /// What was published of an area for all periods, the earliest first.
    public List<AreaHistory> of(Area area) {
        return histories.list(
                Filters.and(Filters.eq("kind", area.kind().name()), Filters.eq("key", area.key())),
                Sorts.ascending("period"),
                ALL);
    }

    private SortedMap<Area, AreaHistory> readAreas(Bson filter) {
        SortedMap<Area, AreaHistory> areas = new TreeMap<>(Areas.ORDER);
        histories.forEach(filter, history -> areas.put(history.area(), history));
        return areas;
    }

    private List<PublishedPeriod> readAll() {
        List<PublishedPeriod> all = new ArrayList<>();
        store.forEach(new Document(), all::add);
        all.sort(Comparator.comparing(PublishedPeriod::asOf).reversed());
        return List.copyOf(all);
    }
}
