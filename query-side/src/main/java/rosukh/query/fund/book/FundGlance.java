package rosukh.query.fund.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundFigures;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Months;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// What the fund guarantees, on what capital, what it may still guarantee, and what it loses.
@Component
class FundGlance implements Glance {

    private final FundRegister register;
    private final MessageSource messages;

    FundGlance(FundRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.FUND;
    }

    @Override
    public List<String> groups() {
        return List.of(FundRegister.GROUP);
    }

    @Override
    public String home() {
        return "/fund";
    }

    @Override
    public List<Vital> vitals(Reader reader, Ui ui) {
        FundWords words = new FundWords(messages, ui.format());
        FundBook book = register.now().book();
        LocalDate today = ui.today();
        FundFigures figures = new FundFigures(book);
        FundFiguresNow now = FundFiguresNow.of(book, Span.of(null, null, today), today);
        Months months = Months.until(today, ui.format());
        return List.of(
                new Vital(
                        words.say("figure.outstanding"),
                        ui.format().roughRials(now.state().outstanding()),
                        "/fund/deeds?of=OUTSTANDING",
                        months.of(figures::outstandingOn, ui.format()::roughRials)),
                new Vital(
                        words.say("figure.paid-in"),
                        ui.format().roughRials(now.state().paidIn()),
                        "/fund/deeds?of=CAPITAL",
                        months.of(figures::paidInOn, ui.format()::roughRials)),
                new Vital(
                        words.say("figure.headroom"),
                        ui.format().roughRials(now.state().headroom()),
                        "/fund/deeds?of=EXPOSURE",
                        months.of(figures::headroomOn, ui.format()::roughRials)),
                new Vital(
                        words.say("figure.net-loss"),
                        words.percent(now.period().netLossRate()),
                        "/fund/deeds?of=CLAIM_PAID",
                        months.where(day -> netLoss(day, figures, words, ui))));
    }

    /// Of the year until the end of a day; null while nothing was outstanding in it.
    private static @Nullable Datum netLoss(
            LocalDate day, FundFigures figures, FundWords words, Ui ui) {
        Span year = Span.of(null, null, day);
        String rate = figures.period(year.from(), year.to()).netLossRate();
        return rate == null
                ? null
                : new Datum(
                        ui.format().month(day),
                        Double.parseDouble(rate),
                        words.percent(rate),
                        null);
    }
}
