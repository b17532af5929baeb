package rosukh.query.kernel.gauges;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import rosukh.events.council.Aim;
import rosukh.events.indicators.PeriodEvent;
import rosukh.events.indicators.PeriodEvent.FiguresPublished;
import rosukh.events.indicators.PeriodEvent.PeriodPublished;
import rosukh.events.indicators.PeriodEvent.PeriodRestated;
import rosukh.events.indicators.PeriodEvent.RestatementDeclined;
import rosukh.events.indicators.PeriodEvent.RestatementProposed;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// What was last published of every area and quarter, kept by a view beside what it is about (ADR
/// 0015).
public final class Gauges {

    /// Far more than the quarters of a lifetime.
    private static final int ALL = 10_000;

    private final ViewStore<Quarter> quarters;
    private final ViewStore<Gauged> gauges;

    /// @param quarters name of the documents of quarters
    /// @param gauges name of those of figures
    public Gauges(ViewStores stores, String quarters, String gauges) {
        this.quarters = stores.open(quarters, Quarter.class);
        this.gauges = stores.open(gauges, Gauged.class, "place");
    }

    /// Takes in what was published; a later edition replaces the one before.
    public void note(PeriodEvent event, TrackingToken token) {
        switch (event) {
            case PeriodPublished e -> quarter(e, e.asOf(), e.edition(), e.publishedOn(), token);
            case PeriodRestated e -> quarter(e, e.asOf(), e.edition(), e.restatedOn(), token);
            case FiguresPublished e -> figures(e, token);
            case RestatementProposed _, RestatementDeclined _ -> {}
        }
    }

    private void quarter(
            PeriodEvent event, LocalDate asOf, int edition, LocalDate on, TrackingToken token) {
        Quarter quarter = new Quarter(event.period(), asOf, edition, on);
        quarters.apply(event.period(), token, _ -> quarter);
    }

    private void figures(FiguresPublished event, TrackingToken token) {
        Quarter quarter =
                quarters.find(event.period())
                        .orElseThrow(() ->
                                new IllegalStateException(event.period() + " was not published"));
        String place = Gauged.placeOf(event.area());
        Gauged gauged =
                new Gauged(
                        event.period(),
                        quarter.asOf(),
                        place,
                        event.edition(),
                        event.figures(),
                        event.composite(),
                        Positions.of(token));
        gauges.apply(event.period() + "/" + place, token, _ -> gauged);
    }

    /// The published quarters, the first one first.
    public List<Quarter> quarters() {
        return quarters.list(new Document(), new Document("_id", 1), ALL);
    }

    /// The indicator of an aim before a day and after it.
    public Effect effect(Aim aim, LocalDate day) {
        return Effect.of(
                aim,
                day,
                gauges.list(
                        Filters.eq("place", Gauged.placeOf(aim.area())),
                        new Document("_id", 1),
                        ALL));
    }

    public void reset() {
        quarters.reset();
        gauges.reset();
    }
}
