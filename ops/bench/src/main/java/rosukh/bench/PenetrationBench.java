package rosukh.bench;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Definition;
import rosukh.events.measuring.Areas;
import rosukh.events.measuring.CalendarDays;
import rosukh.events.measuring.Counting;
import rosukh.events.measuring.Figures;
import rosukh.events.measuring.Measure;
import rosukh.events.measuring.Unit;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.indicators.dashboard.Ranking;
import rosukh.query.indicators.units.KnownUnits;
import rosukh.query.indicators.units.Standing;
import rosukh.query.kernel.ViewChanges;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// How long the numbers of the nation and its provinces with their ranks take, while something
/// becomes known of one firm between any two requests: ours, which counts on, beside counting all
/// documents at request time.
final class PenetrationBench {

    private static final int FIRMS = 45_000;
    private static final int REQUESTS = 200;
    private static final int REQUESTS_OF_PEER = 8;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final double NANOS_PER_MILLI = 1e6;

    private final Servers servers;
    private final int firms;
    private final int requests;

    PenetrationBench(Servers servers, Scale scale) {
        this.servers = servers;
        boolean small = scale.events() <= Scale.MINIATURE.events();
        firms = small ? 60 : FIRMS;
        requests = small ? 2 : REQUESTS;
    }

    String run() {
        MongoDatabase database = servers.freshDatabase();
        try {
            ViewStores stores = new ViewStores(database);
            ViewChanges hub = new ViewChanges(Clock.systemUTC());
            KnownCalendar calendar = new KnownCalendar(stores, hub);
            KnownUnits units = new KnownUnits(stores);
            Standing standing = new Standing(units, calendar, hub);
            ViewStore<Unit> store = stores.open("indicators_units_v1", Unit.class, "position");
            GeneratedUnits generated = new GeneratedUnits(new Random(45));
            for (int i = 0; i < firms; i++) store.apply("f-" + i, i, one(generated, i));
            hub.changed(KnownUnits.GROUP, firms);
            long first = System.nanoTime();
            asked(standing.figures(DAY, Definition.FIRST));
            double cold = (System.nanoTime() - first) / NANOS_PER_MILLI;
            double[] ours =
                    times(
                            requests,
                            i -> {
                                int firm = i * 211 % firms;
                                long position = firms + 1L + i;
                                store.apply("f-" + firm, position, one(generated, firm));
                                hub.changed(KnownUnits.GROUP, position);
                            },
                            () -> standing.figures(DAY, Definition.FIRST));
            double[] still =
                    times(requests, _ -> {}, () -> standing.figures(DAY, Definition.FIRST));
            double[] peer =
                    times(
                            Math.min(requests, REQUESTS_OF_PEER),
                            _ -> {},
                            () -> counted(units, calendar));
            if (!standing.figures(DAY, Definition.FIRST).equals(counted(units, calendar)))
                throw new IllegalStateException("the two differ");
            return new Table("side", "requests", "p50 ms", "p95 ms", "max ms")
                            .row(cells("ours, a firm changes before each request", ours))
                            .row(cells("ours, nothing changes", still))
                            .row(cells("counting all documents at request time", peer))
                    + "\nThe first request after a start takes "
                    + Table.number(cold)
                    + " ms. Both sides give the same numbers of every area to the last digit.";
        } finally {
            database.drop();
        }
    }

    private static UnaryOperator<@Nullable Unit> one(GeneratedUnits generated, int i) {
        Unit unit = generated.unit(i);
        return _ -> unit;
    }

    private static SortedMap<Area, Figures> counted(KnownUnits units, KnownCalendar calendar) {
        Counting counting =
                new Counting(
                        Measure.on(DAY, Definition.FIRST),
                        new CalendarDays(calendar.book().working(), calendar.book().closures()));
        return Areas.of(units.all(), units.zones(), counting).figures(counting.measure());
    }

    /// What the dashboard of the nation asks.
    private static int asked(SortedMap<Area, Figures> figures) {
        Ranking ranking = Ranking.of(figures, Area.Kind.PROVINCE, null);
        int flags = Objects.requireNonNull(figures.get(Area.NATION)).composite().flags().size();
        for (Area area : figures.keySet())
            if (area.kind() == Area.Kind.PROVINCE)
                flags += ranking.of(area).map(Ranking.Placed::place).orElse(0);
        return flags;
    }

    private static double[] times(
            int requests, IntConsumer before, Supplier<SortedMap<Area, Figures>> read) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            before.accept(i);
            long began = System.nanoTime();
            asked(read.get());
            times.add((System.nanoTime() - began) / NANOS_PER_MILLI);
        }
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static String[] cells(String side, double[] sorted) {
        return new String[] {
            side,
            String.valueOf(sorted.length),
            Table.number(rank(sorted, 50)),
            Table.number(rank(sorted, 95)),
            Table.number(Arrays.stream(sorted).max().orElse(0))
        };
    }

    /// By nearest rank.
    private static double rank(double[] sorted, int percent) {
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }
}
