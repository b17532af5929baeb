package rosukh.query.certification.brokers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.query.certification.brokers.Numbers.Counted;
import rosukh.query.certification.brokers.Numbers.Outcome;
import rosukh.query.kernel.charts.BarChart;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Link;

/// The figures as the dashboard shows them: every number with the events behind it.
///
/// @param fields null while nobody is accredited
/// @param provinces null while nobody is accredited
public record NumbersSheet(
        List<Stat> stats,
        @Nullable BarChart fields,
        @Nullable BarChart provinces,
        List<Row> outcomes) {

    /// What became of a broker's cases. What is told of too few says so.
    ///
    /// @param account empty for all together
    public record Row(
            String account,
            Datum decided,
            Datum success,
            Datum adjusted,
            Datum firstPass,
            Datum median,
            Datum reversed,
            Datum rating) {}

    static NumbersSheet of(Numbers numbers, BrokerWords words) {
        Format format = words.format();
        CodeLists lists = new CodeLists(format.lang());
        List<Row> outcomes = new ArrayList<>();
        numbers.outcomes().forEach(each -> outcomes.add(row(each, words)));
        if (!outcomes.isEmpty()) outcomes.add(row(numbers.together(), words));
        return new NumbersSheet(
                stats(numbers, words),
                numbers.accredited().isEmpty()
                        ? null
                        : BarChart.of(
                                words.say("chart.fields"),
                                bars(numbers.fields(), "field", format, words::field),
                                format.lang().rtl()),
                numbers.accredited().isEmpty()
                        ? null
                        : BarChart.of(
                                words.say("chart.provinces"),
                                bars(numbers.provinces(), "province", format, lists::province),
                                format.lang().rtl()),
                outcomes);
    }

    private static List<Stat> stats(Numbers numbers, BrokerWords words) {
        Format format = words.format();
        return List.of(
                stat(Behind.TRAINED, format.n(numbers.trained().size()), null, words),
                stat(
                        Behind.SAT,
                        words.percent(numbers.passRate()),
                        words.say(
                                "note.passed",
                                format.n(numbers.passed().size()),
                                format.n(numbers.sat().size())),
                        words),
                stat(Behind.ACCREDITED, format.n(numbers.accredited().size()), null, words),
                stat(
                        Behind.EXPIRING,
                        format.n(numbers.expiring().size()),
                        words.say("note.expiring", format.n(Numbers.EXPIRING_DAYS)),
                        words),
                stat(
                        Behind.OPEN,
                        words.number(numbers.averageLoad()),
                        words.say(
                                "note.open",
                                format.n(numbers.open().size()),
                                format.n(numbers.accredited().size())),
                        words),
                stat(
                        Behind.DECIDED,
                        words.percent(
                                numbers.together().success() == null
                                        ? null
                                        : numbers.together().success().share()),
                        words.interval(numbers.together().success()),
                        words),
                stat(Behind.BLOCKED, format.n(numbers.blocked().size()), null, words));
    }

    private static Stat stat(Behind of, String value, @Nullable String note, BrokerWords words) {
        return new Stat(words.say("stat." + of), value, link(of).toString(), note);
    }

    private static Link link(Behind of) {
        return Link.to("/brokers/events").with("of", of);
    }

    /// Names a key.
    private interface Naming {
        String of(String key);
    }

    private static List<Datum> bars(
            Map<String, List<Counted>> by, String parameter, Format format, Naming naming) {
        return by.entrySet().stream()
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .map(each ->
                        new Datum(
                                naming.of(each.getKey()),
                                each.getValue().size(),
                                format.n(each.getValue().size()),
                                link(Behind.ACCREDITED).with(parameter, each.getKey()).toString()))
                .toList();
    }

    private static Row row(Outcome outcome, BrokerWords words) {
        Format format = words.format();
        String few = words.say("few", format.n(BrokerPolicy.NOW.minDecided()));
        boolean shown = outcome.success() != null;
        return new Row(
                outcome.account(),
                cell(outcome, format.n(outcome.counts().decided())),
                cell(outcome, words.interval(outcome.success())),
                cell(
                        outcome,
                        outcome.account().isEmpty()
                                ? format.n(null)
                                : words.interval(outcome.adjusted())),
                cell(outcome, shown ? words.percent(outcome.firstPass()) : few),
                cell(
                        outcome,
                        outcome.medianDays() < 0
                                ? format.n(null)
                                : format.workingDays(outcome.medianDays())),
                cell(outcome, shown ? words.percent(outcome.reversed()) : few),
                cell(
                        outcome,
                        outcome.stars() == null
                                ? few
                                : words.say(
                                        "rating",
                                        words.number(outcome.stars()),
                                        format.n(outcome.ratings()))));
    }

    private static Datum cell(Outcome outcome, String text) {
        return new Datum(
                outcome.account(),
                outcome.counts().decided(),
                text,
                link(Behind.DECIDED)
                        .with("account", outcome.account().isEmpty() ? null : outcome.account())
                        .toString());
    }
}
