package rosukh.query.audit.impartiality;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The parts people had, the decisions, and the breaches found.
@Component
public class ImpartialityView {

    public static final String GROUP = ImpartialityProjection.GROUP;

    private static final Sort NEWEST = Sort.newest("order");

    private final ViewStore<FirmActs> acts;
    private final ViewStore<VotesOnItem> votes;
    private final ViewStore<DecisionTaken> decisions;
    private final ViewStore<Breach> breaches;

    ImpartialityView(ViewStores stores) {
        acts = stores.open("audit_acts_v1", FirmActs.class);
        votes = stores.open("audit_votes_v1", VotesOnItem.class);
        decisions = stores.open("audit_decisions_v1", DecisionTaken.class, NEWEST.index(), "on");
        breaches = stores.open("audit_breaches_v1", Breach.class, NEWEST.index(), "on");
    }

    ViewStore<FirmActs> acts() {
        return acts;
    }

    ViewStore<VotesOnItem> votes() {
        return votes;
    }

    ViewStore<DecisionTaken> decisions() {
        return decisions;
    }

    ViewStore<Breach> breaches() {
        return breaches;
    }

    /// What is asked; null for anything.
    ///
    /// @param from first business day
    /// @param to last business day
    /// @param person account, of whoever is the same in both acts
    public record Question(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String person) {

        public static final Question ALL = new Question(null, null, null);

        private Bson days() {
            List<Bson> all = new ArrayList<>();
            if (from != null) all.add(Filters.gte("on", from));
            if (to != null) all.add(Filters.lte("on", to));
            return all.isEmpty() ? new Document() : Filters.and(all);
        }

        private Bson filter() {
            return person == null ? days() : Filters.and(days(), Filters.eq("person", person));
        }
    }

    /// The breaches, the newest first.
    Page<Breach> page(Question asked, @Nullable Cursor from, int limit) {
        return breaches.page(asked.filter(), NEWEST, from, limit);
    }

    /// The same, all of them.
    void forEach(Question asked, Consumer<Breach> action) {
        breaches.forEach(asked.filter(), NEWEST, action);
    }

    public long count(Question asked) {
        return breaches.count(asked.filter());
    }

    /// How many decisions were looked at.
    public long decisions(Question asked) {
        return decisions.count(asked.days());
    }

    /// The decisions of a time, the newest first, at most `limit`.
    public List<DecisionTaken> decisions(Question asked, int limit) {
        return decisions.list(asked.days(), new Document("order", -1), limit);
    }
}
