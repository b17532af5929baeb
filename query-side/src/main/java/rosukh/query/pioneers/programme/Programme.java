package rosukh.query.pioneers.programme;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/// The documents of the programme and the questions asked of them.
@Component
class Programme {

    static final String GROUP = "pioneers.programme";
    static final String COLLECTION = "pioneers_register_v1";
    static final String FIRMS = "pioneers_firms_v1";
    static final String BUDGETS = "pioneers_budgets_v1";
    static final String RULES = "pioneers_rules_v1";
    static final String DEEDS = "pioneers_deeds_v1";

    /// Who has most that counts comes first.
    static final Sort ORDER = Sort.newest("verified");

    static final Set<String> SORTS = Set.of("verified", "committed", "name");

    /// The last one first.
    static final Sort LATEST = Sort.newest("at");

    private static final int ALL = 1000;

    private final ViewStore<PioneerFile> pioneers;
    private final ViewStore<FirmOfProgramme> firms;
    private final ViewStore<BudgetFile> budgets;
    private final ViewStore<RulesVersion> rules;
    private final ViewStore<Deed> deeds;

    Programme(ViewStores stores) {
        pioneers =
                stores.open(COLLECTION, PioneerFile.class, ORDER.index(), "committed,_id", "words");
        firms = stores.open(FIRMS, FirmOfProgramme.class);
        budgets = stores.open(BUDGETS, BudgetFile.class);
        rules = stores.open(RULES, RulesVersion.class);
        deeds = stores.open(DEEDS, Deed.class, LATEST.index(), "kind,period", "firmId");
    }

    ViewStore<PioneerFile> pioneers() {
        return pioneers;
    }

    ViewStore<FirmOfProgramme> firms() {
        return firms;
    }

    ViewStore<BudgetFile> budgets() {
        return budgets;
    }

    ViewStore<RulesVersion> rules() {
        return rules;
    }

    ViewStore<Deed> deeds() {
        return deeds;
    }

    /// What is asked of the list; null for anything.
    ///
    /// @param q beginnings of words of the firm's name or its legal ID
    /// @param due its review was raised
    record Question(
            @Nullable String q,
            PioneerFile.@Nullable State state,
            @Nullable String province,
            boolean due,
            Sort sort) {}

    /// What is asked of the events behind figures; null for anything.
    ///
    /// @param first qualifications of firms that never were pioneers before
    record DeedQuestion(
            Deed.@Nullable Kind kind,
            @Nullable String of,
            @Nullable String period,
            @Nullable String firmId,
            boolean first) {}

    Page<PioneerFile> page(Question asked, Reader reader, @Nullable Cursor after, int limit) {
        return pioneers.page(filter(asked, reader), asked.sort(), after, limit);
    }

    void forEach(Question asked, Reader reader, Consumer<PioneerFile> action) {
        pioneers.forEach(filter(asked, reader), asked.sort(), action);
    }

    long count(Question asked, Reader reader) {
        return pioneers.count(filter(asked, reader));
    }

    /// One firm of the programme; empty also where it is out of the reader's reach.
    Optional<PioneerFile> find(String firmId, Reader reader) {
        return pioneers.find(firmId)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()));
    }

    Page<Deed> deeds(DeedQuestion asked, Reader reader, @Nullable Cursor after, int limit) {
        return deeds.page(filter(asked, reader), LATEST, after, limit);
    }

    void forEachDeed(DeedQuestion asked, Reader reader, Consumer<Deed> action) {
        deeds.forEach(filter(asked, reader), LATEST, action);
    }

    long countDeeds(DeedQuestion asked, Reader reader) {
        return deeds.count(filter(asked, reader));
    }

    Optional<BudgetFile> budget(String period) {
        return budgets.find(period);
    }

    /// The last period first.
    List<BudgetFile> allBudgets() {
        return budgets.list(new Document(), new Document("period", -1), ALL);
    }

    /// The newest first.
    List<RulesVersion> allRules() {
        return rules.list(new Document(), new Document("number", -1), ALL);
    }

    /// Sequence number of the last event of the rules; null before the first.
    @Nullable Long rulesStreamVersion() {
        return allRules().stream().map(RulesVersion::streamVersion).max(Long::compare).orElse(null);
    }

    String nameOf(String firmId) {
        return firms.find(firmId).map(FirmOfProgramme::name).orElse(firmId);
    }

    private static Bson filter(Question asked, Reader reader) {
        List<Bson> all = new ArrayList<>();
        all.add(reader.reach("firmId", "provinceKey", "estateKey"));
        if (asked.q() != null)
            for (String word : PersianText.fold(asked.q()).split(" ", -1))
                if (!word.isEmpty()) all.add(Filters.regex("words", "^" + Pattern.quote(word)));
        if (asked.state() != null) all.add(Filters.eq("state", asked.state().name()));
        if (asked.province() != null) all.add(Filters.eq("provinceKey", asked.province()));
        if (asked.due()) all.add(Filters.eq("reviewDue", true));
        return and(all);
    }

    private static Bson filter(DeedQuestion asked, Reader reader) {
        List<Bson> all = new ArrayList<>();
        all.add(reader.reach("firmId", "provinceKey", "estateKey"));
        if (asked.kind() != null) all.add(Filters.eq("kind", asked.kind().name()));
        if (asked.of() != null) all.add(Filters.eq("of", asked.of()));
        if (asked.period() != null) all.add(Filters.eq("period", asked.period()));
        if (asked.firmId() != null) all.add(Filters.eq("firmId", asked.firmId()));
        if (asked.first()) all.add(Filters.eq("first", true));
        return and(all);
    }

    private static Bson and(List<Bson> all) {
        all.removeIf(filter -> filter instanceof Document empty && empty.isEmpty());
        return all.isEmpty() ? new Document() : Filters.and(all);
    }
}
