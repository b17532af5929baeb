package rosukh.query.council.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.query.council.register.Counting.Of;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// How the council stands: what is overdue, what is open, and what was implemented within a year.
@Component
class CouncilGlance implements Glance {

    private static final int MONTHS = 12;

    private final CouncilRegister council;
    private final MessageSource messages;

    CouncilGlance(CouncilRegister council, MessageSource messages) {
        this.council = council;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.COUNCIL;
    }

    @Override
    public List<String> groups() {
        return List.of(CouncilRegister.GROUP);
    }

    @Override
    public String home() {
        return "/council";
    }

    @Override
    public List<Vital> vitals(Reader reader, Ui ui) {
        Words words = new Words(messages, ui.format());
        List<ActionFile> all = council.allActions();
        return List.of(
                vital(Of.OVERDUE, all, words, ui),
                vital(Of.OPEN, all, words, ui),
                new Vital(
                        words.say("stat.DUE_12"),
                        words.share(council.counting(ui.today()).rate(12, null, all)),
                        FiguresSheet.link(Of.DUE_12.name(), null),
                        trend(ui, words, counting -> rate(counting, all, words))));
    }

    private Vital vital(Of of, List<ActionFile> all, Words words, Ui ui) {
        return new Vital(
                words.say("stat." + of),
                words.format().n(council.counting(ui.today()).count(of, null, all)),
                FiguresSheet.link(of.name(), null),
                trend(
                        ui,
                        words,
                        counting -> {
                            int count = counting.count(of, null, all);
                            return new Datum("", count, words.format().n(count), null);
                        }));
    }

    private static @Nullable Datum rate(Counting counting, List<ActionFile> all, Words words) {
        var rate = counting.rate(12, null, all);
        return rate.isEmpty()
                ? null
                : new Datum("", rate.getAsLong() / 100.0, words.share(rate), null);
    }

    private List<@Nullable Datum> trend(
            Ui ui, Words words, Function<Counting, @Nullable Datum> at) {
        List<@Nullable Datum> trend = new ArrayList<>();
        Counting now = council.counting(ui.today());
        for (int back = MONTHS - 1; back >= 0; back--) {
            LocalDate day = ui.today().minusMonths(back);
            Datum datum = at.apply(new Counting(day, now.calendar()));
            trend.add(
                    datum == null
                            ? null
                            : new Datum(
                                    words.format().month(day),
                                    datum.value(),
                                    datum.text(),
                                    datum.href()));
        }
        return trend;
    }
}
