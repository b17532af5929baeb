package rosukh.query.kernel.past;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.Scratch;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.http.ApiProblem;

/// Whole views as they were at the moments asked for last. One moment is rebuilt at a time; who
/// asks waits a little and is then told how far it is. What is not asked for any more is dropped.
public final class PastViews implements AutoCloseable {

    private static final int ASK_AGAIN_SECONDS = 1;
    private static final int BUSY_SECONDS = 10;

    private final MongoDatabase database;
    private final ViewStores stores;
    private final History history;
    private final Projectors projectors;
    private final PastLimits limits;
    private final Sets sets;
    private final Clock clock;
    private final ExecutorService builder =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("past-builder").factory());
    private final Map<Moment, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final List<Build> builds = new ArrayList<>();

    PastViews(
            MongoDatabase database,
            ViewStores stores,
            History history,
            Projectors projectors,
            PastLimits limits,
            Clock clock) {
        this.database = database;
        this.stores = stores;
        this.history = history;
        this.projectors = projectors;
        this.limits = limits;
        this.sets = new Sets(database, clock);
        this.clock = clock;
        sets.sweep(limits.alone());
    }

    private static final class Kept {

        private final ViewsAt views;
        private int readers;
        private long lastUsed;

        private Kept(ViewsAt views, long now) {
            this.views = views;
            this.lastUsed = now;
        }
    }

    /// A moment that somebody reads; it stays until it is closed.
    final class Reading implements AutoCloseable {

        private final Kept of;

        private Reading(Kept of) {
            this.of = of;
        }

        Scratch scratch() {
            return of.views;
        }

        /// Waits until the views of some groups are there.
        ///
        /// @throws ApiProblem `PAST_BEING_BUILT`, `PAST_BUSY`, `PAST_TOO_LARGE`
        void demand(Collection<String> groups) {
            PastViews.this.demand(of.views, groups);
        }

        @Override
        public void close() {
            synchronized (PastViews.this) {
                of.readers--;
            }
        }
    }

    /// @throws ApiProblem `PAST_BUSY` while all moments that can be kept are read
    synchronized Reading read(Moment moment) {
        Kept found = kept.get(moment);
        if (found == null) {
            makeRoom();
            found = new Kept(open(moment), clock.millis());
            kept.put(moment, found);
        }
        found.readers++;
        found.lastUsed = clock.millis();
        return new Reading(found);
    }

    private ViewsAt open(Moment moment) {
        ViewsAt[] self = new ViewsAt[1];
        self[0] =
                new ViewsAt(
                        sets.newId(),
                        moment,
                        database,
                        view -> demand(self[0], Set.of(projectors.groupOf(view))));
        return self[0];
    }

    private void makeRoom() {
        while (kept.size() >= limits.moments()) {
            Moment eldest = null;
            for (Map.Entry<Moment, Kept> each : kept.entrySet())
                if (eldest == null && each.getValue().readers == 0) eldest = each.getKey();
            if (eldest == null) throw busy();
            drop(eldest);
        }
    }

    private void drop(Moment moment) {
        Kept gone = kept.remove(moment);
        if (gone == null) return;
        for (Build build : builds) if (build.into() == gone.views) build.cancel();
        // After whatever still writes to it.
        builder.execute(() -> sets.drop(gone.views.id()));
    }

    /// Drops what nobody asked for lately, says that the rest is wanted, and removes what nodes
    /// left behind that are no more.
    void sweep() {
        List<String> wanted = new ArrayList<>();
        synchronized (this) {
            long idleSince = clock.millis() - limits.idle().toMillis();
            List<Moment> idle = new ArrayList<>();
            kept.forEach((moment, each) -> {
                if (each.readers == 0 && each.lastUsed < idleSince) idle.add(moment);
                else wanted.add(each.views.id());
            });
            idle.forEach(this::drop);
        }
        wanted.forEach(sets::touch);
        sets.sweep(false);
    }

    /// Drops every moment: what they were rebuilt from is no more, as after a restore.
    public synchronized void forget() {
        List.copyOf(kept.keySet()).forEach(this::drop);
    }

    /// Moments that are kept now.
    synchronized int size() {
        return kept.size();
    }

    /// Rebuilds that run or wait.
    synchronized int underWay() {
        builds.removeIf(Build::over);
        return builds.size();
    }

    private void demand(ViewsAt views, Collection<String> groups) {
        if (groups.stream().allMatch(views::has)) return;
        long end = System.nanoTime() + limits.patience().toNanos();
        for (Build build : needed(views, groups))
            if (!build.await(end - System.nanoTime())) throw beingBuilt(build);
    }

    private synchronized List<Build> needed(ViewsAt views, Collection<String> groups) {
        Set<String> missing = new TreeSet<>(groups);
        missing.removeIf(views::has);
        List<Build> needed = new ArrayList<>();
        if (missing.isEmpty()) return needed;
        builds.removeIf(Build::over);
        for (Build build : builds)
            if (build.into() == views && missing.removeAll(build.groups())) needed.add(build);
        if (missing.isEmpty()) return needed;
        if (builds.size() > limits.waiting()) throw busy();
        Build build =
                new Build(
                        new Fold(history, projectors, missing),
                        views,
                        limits,
                        view -> stores.index(view, Sets.collection(views.id(), view)));
        builds.add(build);
        needed.add(build);
        builder.execute(build);
        return needed;
    }

    private static ApiProblem beingBuilt(Build build) {
        return ApiProblem.later(
                425,
                "PAST_BEING_BUILT",
                "The views are being rebuilt as they were: %d %% done. Ask again."
                        .formatted(build.percent()),
                ASK_AGAIN_SECONDS);
    }

    private static ApiProblem busy() {
        return ApiProblem.later(
                429,
                "PAST_BUSY",
                "Other moments of the past are being rebuilt. Ask again later.",
                BUSY_SECONDS);
    }

    /// How far the rebuild of a moment is, in per cent; null if none runs.
    synchronized @Nullable Integer percent(Moment moment) {
        for (Build build : builds)
            if (build.into().moment().equals(moment) && !build.over()) return build.percent();
        return null;
    }

    @Override
    public void close() {
        synchronized (this) {
            builds.forEach(Build::cancel);
            List.copyOf(kept.keySet()).forEach(this::drop);
        }
        builder.shutdown();
    }
}
