package rosukh.query.listing.register;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.query.kernel.Lookout;
import rosukh.query.kernel.show.Format;

/// Measures the listing: firms by how far they are, and what waits. Every node measures the same,
/// so take the largest and no sum.
@Component
class ListingMeters extends Lookout {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final Listings listings;
    private final ObjectProvider<MeterRegistry> meters;
    private @Nullable MultiGauge firms;
    private @Nullable MultiGauge waiting;

    ListingMeters(Listings listings, ObjectProvider<MeterRegistry> meters) {
        super("listing-meters", LOOK_EVERY);
        this.listings = listings;
        this.meters = meters;
    }

    @Override
    protected void lookAgain() {
        MeterRegistry registry = meters.getIfAvailable();
        if (registry != null) measure(registry);
    }

    void measure(MeterRegistry registry) {
        firms(registry).register(Arrays.stream(Stage.values()).map(this::row).toList(), true);
        waiting(registry)
                .register(
                        List.of(
                                waits("review", listings.candidates().count(Listings.UNDER_REVIEW)),
                                waits(
                                        "overdue",
                                        listings.obligations(
                                                        Due.State.OVERDUE.name(), Format.today())
                                                .size())),
                        true);
    }

    private MultiGauge firms(MeterRegistry registry) {
        MultiGauge gauge = firms;
        if (gauge == null)
            gauge =
                    MultiGauge.builder("rosukh.listing.firms")
                            .description("Firms on their way to a board by how far they are")
                            .register(registry);
        firms = gauge;
        return gauge;
    }

    private MultiGauge waiting(MeterRegistry registry) {
        MultiGauge gauge = waiting;
        if (gauge == null)
            gauge =
                    MultiGauge.builder("rosukh.listing.waiting")
                            .description(
                                    "Admissions under review and obligations of the member that are"
                                            + " overdue")
                            .register(registry);
        waiting = gauge;
        return gauge;
    }

    private MultiGauge.Row<Number> row(Stage stage) {
        long count = listings.candidates().count(new Document("book.stage", stage.name()));
        return MultiGauge.Row.of(Tags.of("stage", stage.name().toLowerCase(Locale.ROOT)), count);
    }

    private static MultiGauge.Row<Number> waits(String what, long count) {
        return MultiGauge.Row.of(Tags.of("for", what), count);
    }
}
