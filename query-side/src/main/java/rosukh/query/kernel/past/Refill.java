package rosukh.query.kernel.past;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rosukh.query.kernel.ViewStores;

/// Has views filled from the first event on when software begins that knows other ones: a view of a
/// new version begins empty, and its group came to the end of the log long ago. Which views a group
/// filled is kept in the database. Where they are others now, all of the group are emptied, since
/// one may be counted from another, and its tokens deleted; then it follows the log anew, and pages
/// say meanwhile how far it is. One node does this; those that begin beside it wait.
public final class Refill {

    static final String COLLECTION = "view_groups";
    static final String LEASE = "views";

    private static final Logger LOG = LoggerFactory.getLogger(Refill.class);
    private static final Duration ASK_AGAIN = Duration.ofMillis(250);

    private final MongoCollection<Document> filled;
    private final MongoDatabase database;
    private final ViewStores stores;
    private final TokenStore tokens;
    private final Projectors projectors;
    private final Duration patience;

    /// @param patience for what other nodes hold; a dead one's leases have run out by then
    Refill(
            MongoDatabase database,
            ViewStores stores,
            TokenStore tokens,
            Projectors projectors,
            Duration patience) {
        this.filled = database.getCollection(COLLECTION);
        this.database = database;
        this.stores = stores;
        this.tokens = tokens;
        this.projectors = projectors;
        this.patience = patience;
    }

    /// To be called before any group follows the log.
    ///
    /// @throws IllegalStateException if another node goes on filling a group whose views are others
    ///   here
    public void settle() {
        if (changed().isEmpty()) return;
        if (tokens.fetchSegments(LEASE).length == 0) initialize();
        claim(LEASE, 0);
        try {
            for (String group : changed()) refill(group);
        } finally {
            tokens.releaseClaim(LEASE, 0);
        }
    }

    private void initialize() {
        try {
            tokens.initializeTokenSegments(LEASE, 1);
        } catch (UnableToClaimTokenException another) {
            LOG.debug("another node was first");
        }
    }

    /// Groups whose views are others than those they filled.
    private Set<String> changed() {
        Map<String, Set<String>> known = new HashMap<>();
        for (Document each : filled.find())
            known.put(each.getString("_id"), Set.copyOf(each.getList("views", String.class)));
        Set<String> changed = new TreeSet<>(projectors.groups());
        changed.removeIf(group -> projectors.viewsOf(group).equals(known.get(group)));
        return changed;
    }

    /// Whoever dies in the middle begins with this group again: that it is done is said last.
    private void refill(String group) {
        int[] segments = tokens.fetchSegments(group);
        for (int segment : segments) claim(group, segment);
        tokens.extendClaim(LEASE, 0);
        Set<String> views = projectors.viewsOf(group);
        views.forEach(this::empty);
        dropOthers(views);
        for (int segment : segments) tokens.deleteToken(group, segment);
        if (segments.length > 0)
            LOG.warn("{} is filled anew: its views are others than before: {}", group, views);
        filled.replaceOne(
                Filters.eq("_id", group),
                new Document("_id", group).append("views", List.copyOf(views)),
                new ReplaceOptions().upsert(true));
    }

    private void empty(String view) {
        if (database.getCollection(view).find().first() == null) return;
        database.getCollection(view).drop();
        stores.index(view, view);
    }

    /// Other versions of these views, which nobody fills any more.
    private void dropOthers(Set<String> views) {
        Set<String> names = new TreeSet<>();
        views.forEach(view -> names.add(unversioned(view)));
        for (String name : database.listCollectionNames().into(new ArrayList<>()))
            if (!views.contains(name)
                    && !unversioned(name).equals(name)
                    && names.contains(unversioned(name))) database.getCollection(name).drop();
    }

    private static String unversioned(String view) {
        return view.replaceFirst("_v\\d+$", "");
    }

    private void claim(String group, int segment) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                tokens.fetchToken(group, segment);
                return;
            } catch (UnableToClaimTokenException another) {
                if (System.nanoTime() > end)
                    throw new IllegalStateException(
                            "another node fills %s with other views; stop it before this one starts"
                                    .formatted(group),
                            another);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ASK_AGAIN);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for another node", stop);
        }
    }
}
