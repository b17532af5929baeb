package rosukh.query.fund.book;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosukh.events.fund.Line;
import rosukh.events.values.Label;
import rosukh.query.fund.book.FundFiguresNow.Aged;
import rosukh.query.fund.book.FundFiguresNow.Part;
import rosukh.query.kernel.Reader;
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
/// @param top the ten largest exposures
/// @param tables exposure by something, each with a share of the whole
public record FundSheet(
        List<Stat> standing,
        List<Stat> period,
        BarChart ageing,
        @Nullable BarChart top,
        List<Table> tables) {

    /// Exposure by something.
    ///
    /// @param key of its heading
    public record Table(String key, List<Row> rows) {}

    /// One of them.
    public record Row(String name, Datum amount, String share) {}

    static FundSheet of(
            FundFiguresNow figures, FundRegister register, Reader reader, FundWords words, Ui ui) {
        return new Drawing(figures, register, reader, words, ui).sheet();
    }

    /// Draws one sheet.
    private record Drawing(
            FundFiguresNow figures, FundRegister register, Reader reader, FundWords words, Ui ui) {

        private static final Link DEEDS = Link.to("/fund/deeds");

        FundSheet sheet() {
            return new FundSheet(
                    standing(),
                    period(),
                    BarChart.of(
                            words.say("ageing.caption"),
                            figures.ageing().stream().map(this::aged).toList(),
                            ui.lang().rtl()),
                    figures.top().isEmpty() ? null : top(),
                    List.of(
                            table("groups", figures.groups(), "group", this::group),
                            table("provinces", figures.provinces(), "province", this::province),
                            table("divisions", figures.divisions(), "division", this::division),
                            table("banks", figures.banks(), "bank", this::bank)));
        }

        private List<Stat> standing() {
            long exposure = figures.exposure();
            return List.of(
                    money("paid-in", figures.state().paidIn(), moved(Measure.CAPITAL)),
                    money("reserved", figures.state().reserved(), moved(Measure.RESERVED)),
                    money("outstanding", figures.state().outstanding(), moved(Measure.OUTSTANDING)),
                    new Stat(
                            words.say("figure.multiple"),
                            words.decimal(figures.state().multiple()),
                            moved(Measure.EXPOSURE).toString(),
                            words.say(
                                    "figure.multiple.note",
                                    words.format().n(figures.limit()),
                                    words.rials(exposure))),
                    new Stat(
                            words.say("figure.headroom"),
                            words.format().roughRials(figures.state().headroom()),
                            moved(Measure.EXPOSURE).toString(),
                            words.say(
                                    "figure.headroom.note",
                                    words.rials(figures.state().headroom()),
                                    words.rials(figures.capacity()))),
                    new Stat(
                            words.say("figure.kb-share"),
                            words.percent(figures.kbShare()),
                            moved(Measure.EXPOSURE).with("line", Line.KB).toString(),
                            words.say("figure.kb-share.note")),
                    new Stat(
                            words.say("figure.coverage"),
                            words.percent(figures.averageCoverage()),
                            moved(Measure.GUARANTEED).toString(),
                            words.say("figure.coverage.note")),
                    new Stat(
                            words.say("figure.in-force"),
                            words.format().n(figures.inForce()),
                            moved(Measure.IN_FORCE).toString(),
                            null),
                    new Stat(
                            words.say("figure.default-rate"),
                            words.percent(figures.defaultRate()),
                            moved(Measure.DEFAULTED).toString(),
                            words.say("figure.default-rate.note")));
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

        private static Link moved(Measure measure) {
            return DEEDS.with("of", measure);
        }

        private Link within(Measure measure) {
            return moved(measure).with("from", figures.from()).with("to", figures.to());
        }

        private Datum aged(Aged aged) {
            LocalDate first = aged.from();
            return new Datum(
                    words.say("age." + aged.age()),
                    aged.amount(),
                    words.rials(aged.amount()),
                    moved(Measure.OUTSTANDING)
                            .with("issuedFrom", first)
                            .with("issuedTo", aged.to())
                            .toString());
        }

        private BarChart top() {
            return BarChart.of(
                    words.say("top.caption"),
                    figures.top().stream()
                            .map(each ->
                                    datum(
                                            name(each.key()),
                                            each.amount(),
                                            moved(Measure.EXPOSURE).with("firm", each.key())))
                            .toList(),
                    ui.lang().rtl());
        }

        private Table table(
                String key, List<Part> parts, String parameter, Function<String, String> name) {
            return new Table(
                    key,
                    parts.stream()
                            .map(each -> {
                                String label = name.apply(each.key());
                                return new Row(
                                        label,
                                        datum(
                                                label,
                                                each.amount(),
                                                moved(Measure.EXPOSURE)
                                                        .with(parameter, each.key())),
                                        words.format()
                                                .percentOf(each.amount(), figures.exposure()));
                            })
                            .toList());
        }

        private Datum datum(String label, long amount, Link behind) {
            return new Datum(label, amount, words.rials(amount), behind.toString());
        }

        /// A figure of the whole fund names no firm beyond the reader's reach.
        private String name(String firmId) {
            return register.sees(firmId, reader)
                    ? register.nameOf(firmId)
                    : words.say("beyond-reach");
        }

        private String group(String key) {
            return register.now().book().groups().containsKey(key) ? key : name(key);
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
