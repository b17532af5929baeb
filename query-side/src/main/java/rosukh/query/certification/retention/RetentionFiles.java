package rosukh.query.certification.retention;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.query.certification.deadlines.FirmName;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of the retention and the questions asked of them.
@Component
class RetentionFiles {

    static final String COLLECTION = "certification_retention_v1";
    static final String FIRMS = "certification_retentionfirms_v1";

    private static final Sort ORDER = Sort.by("dueFrom");

    private final ViewStore<KeptFiles> cases;
    private final ViewStore<FirmName> firms;

    RetentionFiles(ViewStores stores) {
        cases = stores.open(COLLECTION, KeptFiles.class, ORDER.index());
        firms = stores.open(FIRMS, FirmName.class);
    }

    ViewStore<KeptFiles> cases() {
        return cases;
    }

    ViewStore<FirmName> firms() {
        return firms;
    }

    /// Cases within the reader's reach with files that are kept no longer, the longest due first.
    Page<DueFiles> due(
            LocalDate day,
            @Nullable String province,
            Reader reader,
            @Nullable Cursor after,
            int limit) {
        return cases.page(filter(day, province, reader), ORDER, after, limit)
                .map(kept -> DueFiles.of(kept, day));
    }

    /// The same cases, all of them.
    void forEachDue(
            LocalDate day, @Nullable String province, Reader reader, Consumer<DueFiles> action) {
        cases.forEach(
                filter(day, province, reader),
                ORDER,
                kept -> action.accept(DueFiles.of(kept, day)));
    }

    private static Bson filter(LocalDate day, @Nullable String province, Reader reader) {
        List<Bson> all = new ArrayList<>();
        all.add(reader.reach("firmId", "provinceKey", "estateKey"));
        all.add(Filters.lte("dueFrom", day));
        if (province != null) all.add(Filters.eq("provinceKey", province));
        return Filters.and(all);
    }
}
