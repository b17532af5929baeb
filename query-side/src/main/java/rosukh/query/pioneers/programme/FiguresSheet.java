package rosukh.query.pioneers.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.charts.BarChart;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// The figures as the dashboard shows them, every number with what it counts behind it.
///
/// @param top purchases verified by pioneer; null where there are none
public record FiguresSheet(
        ProgrammeFigures figures,
        List<Stat> stats,
        List<Kind> kinds,
        @Nullable BarChart top,
        List<Spent> budgets) {

    private static final int TOP = 10;

    /// A kind of commitment with what was committed and verified of it.
    public record Kind(String name, Datum committed, Datum verified, String share) {}

    /// A budget with what is in use of it.
    public record Spent(String period, Datum amount, Datum used, Datum left) {}

    static FiguresSheet of(
            Programme programme, @Nullable String period, Reader reader, Words words, Ui ui) {
        List<Deed> deeds = new ArrayList<>();
        programme.forEachDeed(
                new Programme.DeedQuestion(null, null, period, null, false), reader, deeds::add);
        ProgrammeFigures figures = ProgrammeFigures.of(deeds);
        long pioneers =
                programme.count(
                        new PioneerQuery(null, "PIONEER", null, null, null).asked(), reader);
        Link behind = Link.to("/pioneers/deeds").with("period", period);
        return new FiguresSheet(
                figures,
                stats(figures, pioneers, behind, words, ui),
                Arrays.stream(CommitmentKind.values())
                        .map(each -> kind(each, figures, behind, words))
                        .toList(),
                figures.shares().isEmpty() ? null : top(figures, behind, words, ui),
                programme.allBudgets().stream()
                        .filter(each -> period == null || each.period().equals(period))
                        .map(each -> spent(each, words, ui))
                        .toList());
    }

    private static List<Stat> stats(
            ProgrammeFigures figures, long pioneers, Link behind, Words words, Ui ui) {
        CommitmentKind purchase = CommitmentKind.PURCHASE;
        return List.of(
                new Stat(
                        words.say("stat.pioneers"),
                        ui.format().n(pioneers),
                        "/pioneers?state=PIONEER",
                        words.say("stat.pioneers.note")),
                new Stat(
                        words.say("stat.entrants"),
                        ui.format().n(figures.entrants()),
                        behind.with("kind", "QUALIFIED").with("first", "true").toString(),
                        words.say("stat.entrants.note", ui.format().n(figures.qualified()))),
                new Stat(
                        words.say("stat.committed"),
                        words.rough(figures.committed(purchase)),
                        behind.with("kind", "COMMITTED").with("of", purchase).toString(),
                        words.rials(figures.committed(purchase))),
                new Stat(
                        words.say("stat.verified"),
                        words.rough(figures.verified(purchase)),
                        behind.with("kind", "VERIFIED").with("of", purchase).toString(),
                        words.say(
                                "stat.verified.note",
                                words.rials(figures.verified(purchase)),
                                ui.format()
                                        .percentOf(
                                                figures.verified(purchase),
                                                figures.committed(purchase)))),
                new Stat(
                        words.say("stat.paid-per"),
                        words.rials(figures.paidPerVerified()),
                        behind.with("kind", "PAID").toString(),
                        words.say("stat.paid-per.note", words.rials(figures.paid()))),
                new Stat(
                        words.say("stat.suppliers"),
                        ui.format().n(figures.suppliers()),
                        behind.with("kind", "VERIFIED").toString(),
                        null),
                new Stat(
                        words.say("stat.dependence"),
                        words.share(figures.topShare()),
                        figures.top().isEmpty()
                                ? behind.with("kind", "VERIFIED").with("of", purchase).toString()
                                : behind.with("kind", "VERIFIED")
                                        .with("of", purchase)
                                        .with("firm", figures.top())
                                        .toString(),
                        words.say("stat.dependence.note")),
                new Stat(
                        words.say("stat.granted"),
                        words.rough(figures.granted()),
                        behind.with("kind", "GRANTED").toString(),
                        words.rials(figures.granted())),
                new Stat(
                        words.say("stat.clawed-back"),
                        words.rough(figures.clawedBack()),
                        behind.with("kind", "CLAWED_BACK").toString(),
                        words.rials(figures.clawedBack())));
    }

    private static Kind kind(
            CommitmentKind kind, ProgrammeFigures figures, Link behind, Words words) {
        Link of = behind.with("of", kind);
        String name = words.kind(kind);
        return new Kind(
                name,
                datum(name, figures.committed(kind), of.with("kind", "COMMITTED"), words),
                datum(name, figures.verified(kind), of.with("kind", "VERIFIED"), words),
                words.format().percentOf(figures.verified(kind), figures.committed(kind)));
    }

    private static BarChart top(ProgrammeFigures figures, Link behind, Words words, Ui ui) {
        Link purchases = behind.with("kind", "VERIFIED").with("of", CommitmentKind.PURCHASE);
        return BarChart.of(
                words.say("figures.top.caption"),
                figures.shares().stream()
                        .limit(TOP)
                        .map(each ->
                                datum(
                                        each.name(),
                                        each.amount(),
                                        purchases.with("firm", each.firmId()),
                                        words))
                        .toList(),
                ui.format().lang().rtl());
    }

    private static Spent spent(BudgetFile budget, Words words, Ui ui) {
        Link page = Link.to("/pioneers/budgets/" + budget.period());
        String name = ui.format().digits(budget.period());
        return new Spent(
                name,
                datum(name, budget.amount(), page, words),
                datum(name, budget.used(), page, words),
                datum(name, budget.left(), page, words));
    }

    private static Datum datum(String label, long amount, Link behind, Words words) {
        return new Datum(label, amount, words.rials(amount), behind.toString());
    }
}
