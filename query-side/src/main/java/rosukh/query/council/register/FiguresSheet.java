package rosukh.query.council.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.query.council.register.Counting.Of;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.gauges.Effect;
import rosukh.query.kernel.gauges.Reading;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// The figures as the dashboard shows them, every number with the events behind it.
///
/// @param effects resolutions with the indicator each should move
public record FiguresSheet(List<Stat> stats, List<Body> bodies, List<Moved> effects) {

    private static final String BEHIND = "/council/events";

    /// The items of a body.
    public record Body(
            String owner,
            Datum open,
            Datum overdue,
            Datum priority,
            Datum implemented,
            Datum notImplemented,
            Datum rate6,
            Datum rate12,
            Datum delay) {}

    /// A resolution with its indicator before and after.
    public record Moved(
            ResolutionFile resolution,
            String aim,
            String before,
            String beforeInterval,
            @Nullable Long beforeAt,
            String after,
            String afterInterval,
            @Nullable Long afterAt,
            Tag verdict) {

        static Moved of(ResolutionFile each, Effect effect, Words words) {
            Reading before = effect.before();
            Reading after = effect.after();
            return new Moved(
                    each,
                    words.aim(each.aim()),
                    words.value(before),
                    words.interval(before),
                    before == null ? null : before.at(),
                    words.value(after),
                    words.interval(after),
                    after == null ? null : after.at(),
                    words.tag(effect.verdict()));
        }
    }

    static FiguresSheet of(CouncilRegister council, Words words, Ui ui) {
        LocalDate day = ui.today();
        Counting counting = council.counting(day);
        List<ActionFile> all = council.allActions();
        List<ResolutionFile> resolutions = council.allResolutions();
        List<Body> bodies = new ArrayList<>();
        for (String owner : all.stream().map(ActionFile::owner).distinct().sorted().toList())
            bodies.add(body(owner, counting, all, words));
        return new FiguresSheet(
                stats(resolutions, counting, all, words),
                bodies,
                resolutions.stream()
                        .map(each -> Moved.of(each, council.effect(each), words))
                        .toList());
    }

    private static List<Stat> stats(
            List<ResolutionFile> resolutions,
            Counting counting,
            List<ActionFile> all,
            Words words) {
        return List.of(
                new Stat(
                        words.say("stat.resolutions"),
                        words.format().n(resolutions.size()),
                        link("RESOLUTIONS", null),
                        null),
                stat(Of.OPEN, counting, all, words),
                stat(Of.OVERDUE, counting, all, words),
                stat(Of.PRIORITY, counting, all, words),
                rate(6, Of.DUE_6, counting, all, words),
                rate(12, Of.DUE_12, counting, all, words),
                new Stat(
                        words.say("stat.DELAY"),
                        words.days(counting.medianDelayTwice(null, all)),
                        link(Of.DELAY.name(), null),
                        words.say("stat.DELAY.note")));
    }

    private static Stat stat(Of of, Counting counting, List<ActionFile> all, Words words) {
        return new Stat(
                words.say("stat." + of),
                words.format().n(counting.count(of, null, all)),
                link(of.name(), null),
                null);
    }

    private static Stat rate(
            int months, Of due, Counting counting, List<ActionFile> all, Words words) {
        return new Stat(
                words.say("stat." + due),
                words.share(counting.rate(months, null, all)),
                link(due.name(), null),
                words.say(
                        "stat.rate.note",
                        words.format()
                                .n(
                                        counting.count(
                                                months == 6 ? Of.WITHIN_6 : Of.WITHIN_12,
                                                null,
                                                all)),
                        words.format().n(counting.count(due, null, all))));
    }

    private static Body body(String owner, Counting counting, List<ActionFile> all, Words words) {
        return new Body(
                owner,
                datum(Of.OPEN, owner, counting, all, words),
                datum(Of.OVERDUE, owner, counting, all, words),
                datum(Of.PRIORITY, owner, counting, all, words),
                datum(Of.IMPLEMENTED, owner, counting, all, words),
                datum(Of.NOT_IMPLEMENTED, owner, counting, all, words),
                new Datum(
                        owner,
                        counting.rate(6, owner, all).orElse(0),
                        words.share(counting.rate(6, owner, all)),
                        link(Of.DUE_6.name(), owner)),
                new Datum(
                        owner,
                        counting.rate(12, owner, all).orElse(0),
                        words.share(counting.rate(12, owner, all)),
                        link(Of.DUE_12.name(), owner)),
                new Datum(
                        owner,
                        counting.medianDelayTwice(owner, all).orElse(0),
                        words.days(counting.medianDelayTwice(owner, all)),
                        link(Of.DELAY.name(), owner)));
    }

    private static Datum datum(
            Of of, String owner, Counting counting, List<ActionFile> all, Words words) {
        int count = counting.count(of, owner, all);
        return new Datum(owner, count, words.format().n(count), link(of.name(), owner));
    }

    static String link(String of, @Nullable String owner) {
        return Link.to(BEHIND).with("of", of).with("owner", owner).toString();
    }
}
