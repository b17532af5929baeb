package rosukh.query.listing.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// How the listing stands on the page of the head of the organisation.
@Component
class ListingGlance implements Glance {

    private static final int MONTHS = 12;

    private final Listings listings;
    private final MessageSource messages;

    ListingGlance(Listings listings, MessageSource messages) {
        this.listings = listings;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.LISTING;
    }

    @Override
    public List<String> groups() {
        return List.of(Listings.GROUP);
    }

    @Override
    public String home() {
        return "/listing/figures";
    }

    @Override
    public List<Vital> vitals(Reader reader, Ui ui) {
        ListingWords words = ListingWords.of(messages, ui);
        ListingFigures figures = ListingFigures.of(listings, reader, ui.today());
        List<ListingDeed> deeds = listings.deeds(reader);
        return List.of(
                new Vital(
                        words.say("figure.admitted"),
                        ui.format().n(figures.admitted()),
                        "/listing/deeds?event=firm-admitted",
                        trend(
                                deeds,
                                each -> each.event().equals("firm-admitted") ? 1 : 0,
                                "/listing/deeds?event=firm-admitted",
                                ui)),
                new Vital(
                        words.say("figure.raised"),
                        ui.format().roughRials(figures.raised()),
                        "/listing/deeds?event=capital-raised",
                        trend(
                                deeds,
                                ListingFigures::raised,
                                "/listing/deeds?event=capital-raised",
                                ui)),
                Vital.of(
                        words.say("figure.blocked"),
                        ui.format().n(figures.blocked()),
                        "/listing?outcome=BLOCKED"),
                Vital.of(
                        words.say("figure.overdue"),
                        ui.format().n(figures.overdue()),
                        "/listing/obligations?state=OVERDUE"));
    }

    /// What had come together by the end of each of the last months; the last one is now.
    private static List<@Nullable Datum> trend(
            List<ListingDeed> deeds, ToLongFunction<ListingDeed> what, String href, Ui ui) {
        List<@Nullable Datum> points = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            LocalDate day = ui.today().minusMonths(back);
            long sum =
                    deeds.stream()
                            .filter(each -> !each.on().isAfter(day))
                            .mapToLong(what)
                            .reduce(0, Math::addExact);
            points.add(new Datum(ui.format().date(day), sum, ui.format().n(sum), href));
        }
        return points;
    }
}
