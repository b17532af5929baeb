package rosukh.query.firms.register;

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

/// The documents of the firm register and the questions asked of them.
@Component
class FirmRegister {

    static final String COLLECTION = "firms_register_v2";

    private static final Sort ORDER = Sort.by("sortName");

    private final ViewStore<RegisteredFirm> store;

    FirmRegister(ViewStores stores) {
        store =
                stores.open(
                        COLLECTION,
                        RegisteredFirm.class,
                        ORDER.index(),
                        "words",
                        "provinceKey",
                        "estateKey",
                        "industryGroup");
    }

    ViewStore<RegisteredFirm> store() {
        return store;
    }

    /// What is asked of the list; null for anything.
    ///
    /// @param q beginnings of words of the name, the legal ID or the firm's id; all must be found
    public record Question(
            @Nullable String q,
            @Nullable String province,
            @Nullable String estate,
            @Nullable String industry,
            @Nullable String size) {

        /// Blank texts ask for nothing.
        public Question {
            q = given(q);
            province = given(province);
            estate = given(estate);
            industry = given(industry);
            size = given(size);
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /// Firms within the reader's reach in the order of their names.
    Page<RegisteredFirm> page(Question asked, Reader reader, @Nullable Cursor after, int limit) {
        return store.page(filter(asked, reader), ORDER, after, limit);
    }

    /// The same firms, all of them.
    void forEach(Question asked, Reader reader, Consumer<RegisteredFirm> action) {
        store.forEach(filter(asked, reader), ORDER, action);
    }

    /// One firm; empty also where it is out of the reader's reach.
    Optional<RegisteredFirm> find(String firmId, Reader reader) {
        return store.find(firmId)
                .filter(firm -> reader.sees(firmId, firm.provinceKey(), firm.estateKey()));
    }

    private static Bson filter(Question asked, Reader reader) {
        List<Bson> all = new ArrayList<>();
        all.add(reader.reach("firmId", "provinceKey", "estateKey"));
        if (asked.q() != null) words(asked.q(), all);
        equal("provinceKey", asked.province(), all);
        equal("estateKey", asked.estate(), all);
        equal("industryGroup", asked.industry(), all);
        equal("size", asked.size(), all);
        all.removeIf(filter -> filter instanceof Document empty && empty.isEmpty());
        return all.isEmpty() ? new Document() : Filters.and(all);
    }

    private static void words(String q, List<Bson> into) {
        for (String word : PersianText.fold(q).split(" ", -1))
            if (!word.isEmpty()) into.add(Filters.regex("words", "^" + Pattern.quote(word)));
    }

    private static void equal(String component, @Nullable String value, List<Bson> into) {
        if (value != null) into.add(Filters.eq(component, value));
    }
}
