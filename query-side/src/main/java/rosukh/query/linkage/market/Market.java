package rosukh.query.linkage.market;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.values.PersianText;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of demands, suppliers and matches, and the questions asked of them. A demand and
/// its matches lie where it is delivered; a firm sees those it is a side of.
@Component
class Market {

    static final String GROUP = "linkage.market";
    static final String DEMANDS = "linkage_demands_v1";
    static final String MATCHES = "linkage_matches_v1";
    static final String SUPPLIERS = "linkage_suppliers_v1";
    static final String FIRMS = "linkage_firms_v1";

    /// What changed last comes first.
    static final Sort ORDER = Sort.newest("changedAt");

    private static final int ALL = 1000;

    private final ViewStore<DemandFile> demands;
    private final ViewStore<MatchFile> matches;
    private final ViewStore<SupplierFile> suppliers;
    private final ViewStore<FirmName> firms;

    Market(ViewStores stores) {
        demands = stores.open(DEMANDS, DemandFile.class, ORDER.index(), "state");
        matches = stores.open(MATCHES, MatchFile.class, ORDER.index(), "state", "demandId");
        suppliers = stores.open(SUPPLIERS, SupplierFile.class, ORDER.index(), "words");
        firms = stores.open(FIRMS, FirmName.class, "size");
    }

    ViewStore<DemandFile> demands() {
        return demands;
    }

    ViewStore<MatchFile> matches() {
        return matches;
    }

    ViewStore<SupplierFile> suppliers() {
        return suppliers;
    }

    ViewStore<FirmName> firms() {
        return firms;
    }

    /// @param state null for any
    Page<DemandFile> demands(
            @Nullable DemandState state, Reader reader, @Nullable Cursor from, int limit) {
        return demands.page(demandFilter(state, reader), ORDER, from, limit);
    }

    void forEachDemand(@Nullable DemandState state, Reader reader, Consumer<DemandFile> action) {
        demands.forEach(demandFilter(state, reader), ORDER, action);
    }

    Optional<DemandFile> demand(String demandId, Reader reader) {
        return demands.find(demandId)
                .filter(each ->
                        reader.sees(each.buyerFirmId(), each.provinceKey(), each.estateKey()));
    }

    /// @param state null for any
    Page<MatchFile> matches(
            @Nullable MatchState state, Reader reader, @Nullable Cursor from, int limit) {
        return matches.page(matchFilter(state, reader), ORDER, from, limit);
    }

    void forEachMatch(@Nullable MatchState state, Reader reader, Consumer<MatchFile> action) {
        matches.forEach(matchFilter(state, reader), ORDER, action);
    }

    Optional<MatchFile> match(String matchId, Reader reader) {
        return matches.find(matchId).filter(each -> sees(each, reader));
    }

    /// Both sides of a match see it.
    static boolean sees(MatchFile match, Reader reader) {
        return reader.sees(match.buyerFirmId(), match.provinceKey(), match.estateKey())
                || reader.sees(match.supplierFirmId(), match.provinceKey(), match.estateKey());
    }

    /// The matches of a demand, the first proposed first.
    List<MatchFile> matchesOf(String demandId, Reader reader) {
        return matchesOf(demandId).stream().filter(each -> sees(each, reader)).toList();
    }

    List<MatchFile> matchesOf(String demandId) {
        return matches.list(Filters.eq("demandId", demandId), new Document("proposedOn", 1), ALL);
    }

    /// @param q beginnings of words of name, tags or description; null for any
    Page<SupplierFile> suppliers(
            @Nullable String q, Reader reader, @Nullable Cursor from, int limit) {
        return suppliers.page(supplierFilter(q, reader), ORDER, from, limit);
    }

    void forEachSupplier(@Nullable String q, Reader reader, Consumer<SupplierFile> action) {
        suppliers.forEach(supplierFilter(q, reader), ORDER, action);
    }

    Optional<SupplierFile> supplier(String firmId, Reader reader) {
        return suppliers
                .find(firmId)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()));
    }

    /// Large firms within the reader's reach, in no order.
    List<FirmName> largeFirms(Reader reader) {
        List<FirmName> found = new ArrayList<>();
        firms.forEach(
                Filters.eq("size", "LARGE"),
                each -> {
                    if (reader.sees(each.firmId(), each.provinceKey(), each.estateKey()))
                        found.add(each);
                });
        return found;
    }

    private static Bson demandFilter(@Nullable DemandState state, Reader reader) {
        return all(
                reader.reach("buyerFirmId", "provinceKey", "estateKey"),
                state == null ? null : Filters.eq("state", state.name()));
    }

    private static Bson matchFilter(@Nullable MatchState state, Reader reader) {
        Bson reach =
                reader.onlyOwnFirm()
                        ? Filters.or(
                                reader.reach("buyerFirmId", "provinceKey", "estateKey"),
                                reader.reach("supplierFirmId", "provinceKey", "estateKey"))
                        : reader.reach("buyerFirmId", "provinceKey", "estateKey");
        return all(reach, state == null ? null : Filters.eq("state", state.name()));
    }

    private static Bson supplierFilter(@Nullable String q, Reader reader) {
        List<Bson> words = new ArrayList<>();
        if (q != null)
            for (String word : PersianText.fold(q).split(" ", -1))
                if (!word.isEmpty()) words.add(Filters.regex("words", "^" + Pattern.quote(word)));
        return all(
                reader.reach("firmId", "provinceKey", "estateKey"),
                words.isEmpty() ? null : Filters.and(words));
    }

    private static Bson all(Bson reach, @Nullable Bson more) {
        boolean everywhere = reach instanceof Document empty && empty.isEmpty();
        if (more == null) return reach;
        return everywhere ? more : Filters.and(reach, more);
    }
}
