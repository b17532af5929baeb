package rosukh.query.energy.plants;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.energy.Stage;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of solar plants and the questions asked of them.
@Component
class Plants {

    static final String GROUP = "energy.plants";
    static final String COLLECTION = "energy_sites_v1";
    static final String OWNERS = "energy_owners_v1";
    static final String RULES = "energy_rules_v1";
    static final String DEEDS = "energy_deeds_v2";

    /// The largest comes first.
    static final Sort ORDER = Sort.newest("kw");

    static final Set<String> SORTS = Set.of("kw", "siteId");

    /// The last one first.
    static final Sort LATEST = Sort.newest("at");

    private static final int ALL = 1000;

    private static final List<String> STOCKS =
            Arrays.stream(EnergyDeed.Kind.values())
                    .filter(EnergyDeed.Kind::stock)
                    .map(Enum::name)
                    .toList();

    private final ViewStore<SiteFile> sites;
    private final ViewStore<Owner> owners;
    private final ViewStore<RulesOfPlants> rules;
    private final ViewStore<EnergyDeed> deeds;

    Plants(ViewStores stores) {
        sites = stores.open(COLLECTION, SiteFile.class, ORDER.index(), "stage,_id", "parkKey,_id");
        owners = stores.open(OWNERS, Owner.class);
        rules = stores.open(RULES, RulesOfPlants.class);
        deeds = stores.open(DEEDS, EnergyDeed.class, LATEST.index(), "kind,of", "siteId");
    }

    ViewStore<SiteFile> sites() {
        return sites;
    }

    ViewStore<Owner> owners() {
        return owners;
    }

    ViewStore<RulesOfPlants> rules() {
        return rules;
    }

    ViewStore<EnergyDeed> deeds() {
        return deeds;
    }

    /// What is asked of the list; null for anything.
    record Question(
            @Nullable Stage stage, @Nullable String park, @Nullable String province, Sort sort) {}

    /// What is asked of the events behind figures; null for anything.
    ///
    /// @param of stages, for `STAGE`; empty for all
    /// @param period Jalali year: what it brought, and what stood at its end
    record DeedQuestion(
            EnergyDeed.@Nullable Kind kind,
            List<String> of,
            @Nullable String park,
            @Nullable String site,
            @Nullable String period) {

        static final DeedQuestion ALL = new DeedQuestion(null, List.of(), null, null, null);
    }

    Page<SiteFile> page(Question asked, Reader reader, @Nullable Cursor after, int limit) {
        return sites.page(filter(asked, reader), asked.sort(), after, limit);
    }

    void forEach(Question asked, Reader reader, Consumer<SiteFile> action) {
        sites.forEach(filter(asked, reader), asked.sort(), action);
    }

    /// One site; empty also where it is out of the reader's reach.
    Optional<SiteFile> find(String siteId, Reader reader) {
        return sites.find(siteId).filter(each -> sees(each, reader));
    }

    static boolean sees(SiteFile file, Reader reader) {
        return reader.sees(file.ownerId(), file.provinceKey(), file.parkKey());
    }

    /// Every site, in no order.
    void forEach(Consumer<SiteFile> action) {
        sites.forEach(new Document(), action);
    }

    /// How often a reading was corrected.
    long corrections(Reader reader) {
        return deeds.count(
                and(
                        new ArrayList<>(
                                List.of(
                                        reader.reach("ownerId", "provinceKey", "parkKey"),
                                        Filters.eq("kind", EnergyDeed.Kind.METERED.name()),
                                        Filters.eq("event", "energy.reading-corrected")))));
    }

    Page<EnergyDeed> deeds(DeedQuestion asked, Reader reader, @Nullable Cursor after, int limit) {
        return deeds.page(filter(asked, reader), LATEST, after, limit);
    }

    void forEachDeed(DeedQuestion asked, Reader reader, Consumer<EnergyDeed> action) {
        deeds.forEach(filter(asked, reader), LATEST, action);
    }

    List<EnergyDeed> allDeeds(DeedQuestion asked, Reader reader) {
        List<EnergyDeed> all = new ArrayList<>();
        forEachDeed(asked, reader, all::add);
        return all;
    }

    /// The newest first.
    List<RulesOfPlants> allRules() {
        return rules.list(new Document(), new Document("number", -1), ALL);
    }

    /// Sequence number of the last event of the rules; null before the first.
    @Nullable Long rulesStreamVersion() {
        return allRules().stream()
                .map(RulesOfPlants::streamVersion)
                .max(Long::compare)
                .orElse(null);
    }

    String nameOf(String firmId) {
        return owners.find(firmId).map(Owner::name).orElse(firmId);
    }

    private static Bson filter(Question asked, Reader reader) {
        List<Bson> all = new ArrayList<>();
        all.add(reader.reach("ownerId", "provinceKey", "parkKey"));
        if (asked.stage() != null) all.add(Filters.eq("stage", asked.stage().name()));
        if (asked.park() != null) all.add(Filters.eq("parkKey", asked.park()));
        if (asked.province() != null) all.add(Filters.eq("provinceKey", asked.province()));
        return and(all);
    }

    private static Bson filter(DeedQuestion asked, Reader reader) {
        List<Bson> all = new ArrayList<>();
        all.add(reader.reach("ownerId", "provinceKey", "parkKey"));
        if (asked.kind() != null) all.add(Filters.eq("kind", asked.kind().name()));
        if (!asked.of().isEmpty()) all.add(Filters.in("of", asked.of()));
        if (asked.park() != null) all.add(Filters.eq("parkKey", asked.park()));
        if (asked.site() != null) all.add(Filters.eq("siteId", asked.site()));
        if (asked.period() != null) all.add(during(asked.period()));
        return and(all);
    }

    /// What the year brought, and of what stands everything until its end.
    private static Bson during(String year) {
        return Filters.or(
                Filters.eq("period", year),
                Filters.and(Filters.in("kind", STOCKS), Filters.lt("period", year)));
    }

    private static Bson and(List<Bson> all) {
        all.removeIf(filter -> filter instanceof Document empty && empty.isEmpty());
        return all.isEmpty() ? new Document() : Filters.and(all);
    }
}
