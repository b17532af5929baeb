package rosukh.query.audit.reads;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.audit.Read;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.show.Format;

/// The reads and the questions asked of them.
@Component
class ReadsView {

    static final String COLLECTION = "audit_reads_v1";
    private static final Sort NEWEST = Sort.newest("order");

    private final ViewStore<ReadEntry> store;

    ReadsView(ViewStores stores) {
        store =
                stores.open(
                        COLLECTION,
                        ReadEntry.class,
                        NEWEST.index(),
                        "account,order",
                        "subjects",
                        "firms",
                        "kind",
                        "at");
    }

    ViewStore<ReadEntry> store() {
        return store;
    }

    /// What is asked; null for anything.
    ///
    /// @param subject id of a record, or of the firm it belongs to
    /// @param text what may have been searched for; spelling is folded as the search does
    record Question(
            @Nullable String account,
            @Nullable String subject,
            @Nullable String kind,
            @Nullable String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        Question {
            account = given(account);
            subject = given(subject);
            kind = given(kind);
            text = given(text);
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        private Bson filter() {
            List<Bson> all = new ArrayList<>();
            if (account != null) all.add(Filters.eq("account", account));
            if (subject != null)
                all.add(Filters.or(Filters.eq("subjects", subject), Filters.eq("firms", subject)));
            if (kind != null) all.add(Filters.eq("kind", kind));
            if (text != null) all.add(Filters.eq("textSha256", Read.hashOf(text)));
            if (from != null) all.add(Filters.gte("at", begin(from)));
            if (to != null) all.add(Filters.lt("at", begin(to.plusDays(1))));
            return all.isEmpty() ? new Document() : Filters.and(all);
        }

        private static Instant begin(LocalDate day) {
            return day.atStartOfDay(Format.ZONE).toInstant();
        }
    }

    /// The reads, the newest first.
    Page<ReadEntry> page(Question asked, @Nullable Cursor from, int limit) {
        return store.page(asked.filter(), NEWEST, from, limit);
    }

    /// The same, all of them.
    void forEach(Question asked, Consumer<ReadEntry> action) {
        store.forEach(asked.filter(), NEWEST, action);
    }

    /// What others than the firm itself read of it; what they were refused they did not read.
    Page<ReadEntry> ofFirm(String firmId, @Nullable Cursor from, int limit) {
        return store.page(
                Filters.and(
                        Filters.eq("firms", firmId),
                        Filters.ne("roles", List.of("firm")),
                        Filters.lt("status", 400)),
                NEWEST,
                from,
                limit);
    }
}
