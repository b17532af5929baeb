package rosukh.query.zones.register;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.zones.ReservationClock;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.calendar.CalendarBook;
import rosukh.query.kernel.calendar.CalendarFacts;

/// The documents of zones and plots and the questions asked of them.
@Component
public class ZoneRegister {

    public static final String GROUP = "zones.register";

    static final String COLLECTION = "zones_register_v2";
    static final String PLOTS = "zones_plots_v2";
    static final String FIRMS = "zones_firms_v1";
    static final String DEEDS = "zones_deeds_v1";
    static final String CALENDAR = "zones_calendar_v1";

    static final Sort ZONES_ORDER = Sort.by("zoneId");
    static final Sort PLOTS_ORDER = Sort.by("place");

    /// The last one first.
    static final Sort LATEST = Sort.newest("at");

    private static final int ALL = 1_000;

    private final ViewStore<ZoneFile> zones;
    private final ViewStore<PlotFile> plots;
    private final ViewStore<Holder> firms;
    private final ViewStore<ZoneDeed> deeds;
    private final CalendarFacts calendar;

    ZoneRegister(ViewStores stores, ViewChanges hub) {
        zones =
                stores.open(
                        COLLECTION,
                        ZoneFile.class,
                        ZONES_ORDER.index(),
                        "provinceKey",
                        "estateKey");
        plots =
                stores.open(
                        PLOTS,
                        PlotFile.class,
                        PLOTS_ORDER.index(),
                        "provinceKey",
                        "estateKey",
                        "firmId",
                        "history.basis");
        firms = stores.open(FIRMS, Holder.class);
        deeds = stores.open(DEEDS, ZoneDeed.class, LATEST.index(), "measure", "provinceKey");
        calendar = new CalendarFacts(stores, CALENDAR, hub, GROUP);
    }

    ViewStore<ZoneFile> zones() {
        return zones;
    }

    ViewStore<PlotFile> plots() {
        return plots;
    }

    ViewStore<Holder> firms() {
        return firms;
    }

    ViewStore<ZoneDeed> deeds() {
        return deeds;
    }

    CalendarFacts calendar() {
        return calendar;
    }

    Page<ZoneFile> page(ZoneQuery asked, Reader reader, @Nullable Cursor from, int limit) {
        return zones.page(and(asked.filter(), zonesOf(reader)), ZONES_ORDER, from, limit);
    }

    void forEach(ZoneQuery asked, Reader reader, Consumer<ZoneFile> action) {
        zones.forEach(and(asked.filter(), zonesOf(reader)), ZONES_ORDER, action);
    }

    /// The zones within the reader's reach, of one province or estate where asked.
    public List<ZoneFile> all(@Nullable String province, @Nullable String estate, Reader reader) {
        List<ZoneFile> found = new ArrayList<>();
        zones.forEach(and(places(province, estate), zonesOf(reader)), found::add);
        return found;
    }

    /// The plots within the reader's reach, of one province or estate where asked.
    public List<PlotFile> allPlots(
            @Nullable String province, @Nullable String estate, Reader reader) {
        List<PlotFile> found = new ArrayList<>();
        plots.forEach(and(places(province, estate), plotsOf(reader)), found::add);
        return found;
    }

    Optional<ZoneFile> zone(String zoneId, Reader reader) {
        return zones.find(zoneId).filter(each -> seen(each, reader));
    }

    /// The zones of an estate in the order of their numbers.
    List<ZoneFile> ofEstate(String estateKey, Reader reader) {
        return zones
                .list(
                        and(List.of(Filters.eq("estateKey", estateKey)), zonesOf(reader)),
                        new Document("book.number", 1),
                        ALL)
                .stream()
                .toList();
    }

    Optional<PlotFile> plot(String zoneId, String plotId, Reader reader) {
        return plots.find(PlotFile.idOf(zoneId, plotId))
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()));
    }

    Page<PlotFile> plotPage(PlotQuery asked, Reader reader, @Nullable Cursor from, int limit) {
        return plots.page(and(asked.filter(), plotsOf(reader)), PLOTS_ORDER, from, limit);
    }

    void forEachPlot(PlotQuery asked, Reader reader, Consumer<PlotFile> action) {
        plots.forEach(and(asked.filter(), plotsOf(reader)), PLOTS_ORDER, action);
    }

    Page<ZoneDeed> deedPage(ZoneDeedQuery asked, Reader reader, @Nullable Cursor from, int limit) {
        return deeds.page(and(asked.filter(), plotsOf(reader)), LATEST, from, limit);
    }

    void forEachDeed(ZoneDeedQuery asked, Reader reader, Consumer<ZoneDeed> action) {
        deeds.forEach(and(asked.filter(), plotsOf(reader)), LATEST, action);
    }

    /// What changed some figures, over everything within reach.
    public List<ZoneDeed> changes(Set<Measure> measures, Reader reader) {
        List<ZoneDeed> found = new ArrayList<>();
        deeds.forEach(
                and(
                        List.of(Filters.in("measure", measures.stream().map(Enum::name).toList())),
                        plotsOf(reader)),
                found::add);
        return found;
    }

    /// The plots of which a firm was placed, or lost its place, by a case.
    List<PlotFile> placedBy(String caseId, Reader reader) {
        return plots.list(
                and(List.of(Filters.eq("history.basis", caseId)), plotsOf(reader)),
                new Document("place", 1),
                ALL);
    }

    /// How many reservations came to their end by the calendar.
    long lapsed(Reader reader) {
        return deeds.count(
                and(
                        List.of(
                                Filters.eq("measure", Measure.RESERVED.name()),
                                Filters.eq("event", "zones.reservation-lapsed")),
                        plotsOf(reader)));
    }

    String nameOf(String firmId) {
        return firms.find(firmId).map(Holder::name).orElse(firmId);
    }

    /// When reservations lapse, by the calendar as it is known.
    ReservationClock clock() {
        CalendarBook book = calendar.book();
        return new ReservationClock(book.working(), book.closures());
    }

    private static boolean seen(ZoneFile zone, Reader reader) {
        return reader.onlyOwnFirm()
                ? zone.firms().stream().anyMatch(firm -> reader.sees(firm, null, null))
                : reader.sees("", zone.provinceKey(), zone.estateKey());
    }

    private static List<Bson> places(@Nullable String province, @Nullable String estate) {
        List<Bson> all = new ArrayList<>();
        if (province != null) all.add(Filters.eq("provinceKey", province));
        if (estate != null) all.add(Filters.eq("estateKey", estate));
        return all;
    }

    private static Bson zonesOf(Reader reader) {
        return reader.reach("firms", "provinceKey", "estateKey");
    }

    private static Bson plotsOf(Reader reader) {
        return reader.reach("firmId", "provinceKey", "estateKey");
    }

    private static Bson and(List<Bson> asked, Bson reach) {
        List<Bson> all = new ArrayList<>(asked);
        if (!(reach instanceof Document empty && empty.isEmpty())) all.add(reach);
        if (all.isEmpty()) return new Document();
        return all.size() == 1 ? all.getFirst() : Filters.and(all);
    }
}
