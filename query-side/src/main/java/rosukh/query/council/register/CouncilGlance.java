package rosukh.query.council.register;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.query.council.register.Counting.Of;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Months;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// How the council stands: what is overdue, what is open, and what was implemented within a year.
@Component
class CouncilGlance implements Glance {

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
        Counting now = council.counting(ui.today());
        Months months = Months.until(ui.today(), ui.format());
        return List.of(
                vital("glance.overdue", Of.OVERDUE, all, words, now, months),
                vital("glance.open", Of.OPEN, all, words, now, months),
                new Vital(
                        words.say("glance.implemented"),
                        words.share(now.rate(12, null, all)),
                        FiguresSheet.link(Of.DUE_12.name(), null),
                        months.where(day -> rate(day, now, all, words))));
    }

    private static Vital vital(
            String key, Of of, List<ActionFile> all, Words words, Counting now, Months months) {
        return new Vital(
                words.say(key),
                words.format().n(now.count(of, null, all)),
                FiguresSheet.link(of.name(), null),
                months.of(
                        day -> new Counting(day, now.calendar()).count(of, null, all),
                        count -> words.format().n(count)));
    }

    /// Null while no item was a year old.
    private static @Nullable Datum rate(
            LocalDate day, Counting now, List<ActionFile> all, Words words) {
        OptionalLong rate = new Counting(day, now.calendar()).rate(12, null, all);
        return rate.isEmpty()
                ? null
                : new Datum(
                        words.format().month(day),
                        rate.getAsLong() / 100.0,
                        words.share(rate),
                        null);
    }
}
