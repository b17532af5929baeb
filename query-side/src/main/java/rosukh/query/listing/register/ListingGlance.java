package rosukh.query.listing.register;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Months;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// How the listing stands on the page of the head of the organisation.
@Component
class ListingGlance implements Glance {

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
        List<Due> owed = listings.obligations(null, ui.today());
        Months months = Months.until(ui.today(), ui.format());
        return List.of(
                new Vital(
                        words.say("figure.admitted"),
                        ui.format().n(figures.admitted()),
                        "/listing/deeds?event=firm-admitted",
                        months.of(
                                day -> until(deeds, ListingGlance::admitted, day),
                                count -> ui.format().n(count))),
                new Vital(
                        words.say("figure.raised"),
                        ui.format().roughRials(figures.raised()),
                        "/listing/deeds?event=capital-raised",
                        months.of(
                                day -> until(deeds, ListingFigures::raised, day),
                                ui.format()::roughRials)),
                Vital.of(
                        words.say("figure.blocked"),
                        ui.format().n(figures.blocked()),
                        "/listing?outcome=BLOCKED"),
                new Vital(
                        words.say("figure.overdue"),
                        ui.format().n(figures.overdue()),
                        "/listing/obligations?state=OVERDUE",
                        months.of(day -> late(owed, day), count -> ui.format().n(count))));
    }

    private static long late(List<Due> owed, LocalDate day) {
        return owed.stream().filter(each -> each.lateOn(day)).count();
    }

    private static long admitted(ListingDeed deed) {
        return deed.event().equals("firm-admitted") ? 1 : 0;
    }

    /// What had come together by the end of a day.
    private static long until(
            List<ListingDeed> deeds, ToLongFunction<ListingDeed> what, LocalDate day) {
        return deeds.stream()
                .filter(each -> !each.on().isAfter(day))
                .mapToLong(what)
                .reduce(0, Math::addExact);
    }
}
