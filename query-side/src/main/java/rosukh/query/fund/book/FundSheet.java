package rosukh.query.fund.book;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.fund.Line;
import rosukh.events.values.Label;
import rosukh.query.fund.book.FundFiguresNow.Aged;
import rosukh.query.kernel.charts.BarChart;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// The figures as the page of the book shows them, every number with what it counts behind it.
///
/// @param standing how the fund stands
/// @param period what went on within the period
/// @param ageing what is outstanding by how long ago it was issued
/// @param tables exposure by something, each with a share of the whole
public record FundSheet(
        List<Stat> standing, List<Stat> period, BarChart ageing, List<Exposures.Table> tables) {

    static FundSheet of(FundFiguresNow figures, FundRegister register, FundWords words, Ui ui) {
        return new Drawing(figures, register, words, ui).sheet();
    }

    /// Draws one sheet.
    private record Drawing(FundFiguresNow figures, FundRegister register, FundWords words, Ui ui) {

        FundSheet sheet() {
            Exposures drawn = new Exposures(figures.exposure(), words);
            return new FundSheet(
                    standing(),
                    period(),
                    BarChart.of(
                            words.say("ageing.caption"),
                            figures.ageing().stream().map(this::aged).toList(),
                            ui.lang().rtl()),
                    List.of(
                            drawn.table(
                                    "provinces", figures.provinces(), "province", this::province),
                            drawn.table(
                                    "divisions", figures.divisions(), "division", this::division),
                            drawn.table("banks", figures.banks(), "bank", this::bank)));
        }

        private List<Stat> standing() {
            long exposure = figures.exposure();
            return List.of(
                    money("paid-in", figures.state().paidIn(), Exposures.moved(Measure.CAPITAL)),
                    money(
                            "reserved",
                            figures.state().reserved(),
                            Exposures.moved(Measure.RESERVED)),
                    money(
                            "outstanding",
                            figures.state().outstanding(),
                            Exposures.moved(Measure.OUTSTANDING)),
                    new Stat(
                            words.say("figure.multiple"),
                            words.decimal(figures.state().multiple()),
                            Exposures.moved(Measure.EXPOSURE).toString(),
                            words.say(
                                    "figure.multiple.note",
                                    words.format().n(figures.limit()),
                                    words.rials(exposure))),
                    new Stat(
                            words.say("figure.headroom"),
                            words.format().roughRials(figures.state().headroom()),
                            Exposures.moved(Measure.EXPOSURE).toString(),
                            words.say(
                                    "figure.headroom.note",
                                    words.rials(figures.state().headroom()),
                                    words.rials(figures.capacity()))),
                    new Stat(
                            words.say("figure.kb-share"),
                            words.percent(figures.kbShare()),
                            Exposures.moved(Measure.EXPOSURE).with("line", Line.KB).toString(),
                            words.say("figure.kb-share.note")),
                    new Stat(
                            words.say("figure.coverage"),
                            words.percent(figures.averageCoverage()),
                            Exposures.moved(Measure.GUARANTEED).toString(),
                            words.say("figure.coverage.note")),
                    new Stat(
                            words.say("figure.in-force"),
                            words.format().n(figures.inForce()),
                            Exposures.moved(Measure.IN_FORCE).toString(),
                            null),
                    new Stat(
                            words.say("figure.default-rate"),
                            words.percent(figures.defaultRate()),
                            Exposures.moved(Measure.DEFAULTED).toString(),
                            words.say("figure.default-rate.note")),
                    new Stat(
                            words.say("figure.reviews"),
                            words.format().n(figures.reviews()),
                            Exposures.moved(Measure.REVIEWED).toString(),
                            words.say(
                                    "figure.reviews.note",
                                    words.format().n(figures.openReviews()))));
        }

        private List<Stat> period() {
            return List.of(
                    money("fees", figures.period().fees(), within(Measure.FEE)),
                    money("claims", figures.period().claims(), within(Measure.CLAIM_PAID)),
                    money("recoveries", figures.period().recoveries(), within(Measure.RECOVERED)),
                    new Stat(
                            words.say("figure.net-loss"),
                            words.percent(figures.period().netLossRate()),
                            within(Measure.CLAIM_PAID).toString(),
                            words.say(
                                    "figure.net-loss.note",
                                    words.format().n(figures.period().days()))));
        }

        private Stat money(String key, long amount, Link behind) {
            return new Stat(
                    words.say("figure." + key),
                    words.format().roughRials(amount),
                    behind.toString(),
                    words.rials(amount));
        }

        private Link within(Measure measure) {
            return Exposures.moved(measure).with("from", figures.from()).with("to", figures.to());
        }

        private Datum aged(Aged aged) {
            LocalDate first = aged.from();
            return new Datum(
                    words.say("age." + aged.age()),
                    aged.amount(),
                    words.rials(aged.amount()),
                    Exposures.moved(Measure.OUTSTANDING)
                            .with("issuedFrom", first)
                            .with("issuedTo", aged.to())
                            .toString());
        }

        private String province(String key) {
            return key.isEmpty() ? words.say("nowhere") : new CodeLists(ui.lang()).province(key);
        }

        private String division(String key) {
            return words.division(Integer.parseInt(key));
        }

        private String bank(String key) {
            Label name = register.now().book().banks().get(key);
            return name == null ? key : name.in(ui.lang().code());
        }
    }
}
