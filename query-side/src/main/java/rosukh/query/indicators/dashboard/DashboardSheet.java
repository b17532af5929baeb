package rosukh.query.indicators.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Flag;
import rosukh.events.indicators.Indicator;
import rosukh.events.measuring.Figures;
import rosukh.query.indicators.Exactly;
import rosukh.query.indicators.Places;
import rosukh.query.indicators.periods.AreaHistory;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.charts.LineChart;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Link;

/// The numbers of an area as the dashboard shows them: every one with what is behind it.
///
/// @param parts rows of the areas it is made of; none for an estate
/// @param trend null before anything was published
/// @param trendOf which value the trend shows, `TPI` or an indicator
public record DashboardSheet(
        Reading reading,
        String place,
        List<Stat> stats,
        List<Row> rows,
        List<PartRow> parts,
        @Nullable LineChart trend,
        String trendOf,
        List<Tag> compositeTags) {

    /// An indicator.
    ///
    /// @param ratio numerator over denominator
    /// @param coverage units over operating units; empty where complete by design
    public record Row(
            Indicator indicator,
            Datum value,
            String unit,
            String ratio,
            String coverage,
            List<Tag> flags,
            String rank,
            String note) {}

    /// A part of the area.
    public record PartRow(
            String name,
            String href,
            String units,
            String reporting,
            Datum composite,
            List<Tag> flags,
            String rank) {}

    static DashboardSheet of(
            Asked asked,
            Reading reading,
            List<AreaHistory> history,
            @Nullable Indicator trendOf,
            MessageSource messages,
            Format format) {
        return new Drawing(asked, reading, history, trendOf, messages, format).sheet();
    }

    /// The flags of a value, as tags.
    public static List<Tag> tags(Collection<Flag> flags, MessageSource messages, Format format) {
        return flags.stream()
                .map(flag ->
                        new Tag(
                                flag == Flag.NOT_AVAILABLE ? Tone.NEUTRAL : Tone.WARN,
                                messages.getMessage(
                                        "indicators.flag." + flag, null, format.lang().locale())))
                .toList();
    }

    /// Draws one sheet.
    private record Drawing(
            Asked asked,
            Reading reading,
            List<AreaHistory> history,
            @Nullable Indicator trendOf,
            MessageSource messages,
            Format format) {

        DashboardSheet sheet() {
            Figures figures = Numbers.of(asked.area(), reading);
            return new DashboardSheet(
                    reading,
                    name(asked.area()),
                    stats(figures),
                    figures.indicators().stream().map(this::row).toList(),
                    parts(),
                    history.isEmpty() ? null : trend(),
                    trendOf == null ? "TPI" : trendOf.name(),
                    tags(figures.composite().flags(), messages, format));
        }

        private String name(Area area) {
            return new Places(messages, format.lang()).name(area);
        }

        private List<Stat> stats(Figures figures) {
            String composite =
                    figures.composite().flags().isEmpty()
                            ? rank(asked.area(), null)
                            : rank(asked.area(), null)
                                    + " "
                                    + String.join(
                                            "، ",
                                            tags(figures.composite().flags(), messages, format)
                                                    .stream()
                                                    .map(Tag::text)
                                                    .toList());
            return List.of(
                    new Stat(
                            say("indicators.name.TPI"),
                            exactly().decimal(figures.composite().value()),
                            why("TPI"),
                            composite.isBlank() ? null : composite.strip()),
                    new Stat(
                            say("indicators.units"),
                            exactly().whole(figures.units()),
                            why("I1"),
                            null),
                    new Stat(
                            say("indicators.reporting"),
                            exactly().whole(figures.reporting()),
                            why("I5"),
                            figures.units() == 0
                                    ? null
                                    : format.percentOf(figures.reporting(), figures.units())),
                    new Stat(
                            say("indicators.ranks"),
                            exactly()
                                    .whole(
                                            Ranking.of(reading.figures(), rankedKind(), null)
                                                    .places()
                                                    .size()),
                            asked.on("/indicators/ranks").with("of", rankedKind()).toString(),
                            null));
        }

        private Area.Kind rankedKind() {
            return asked.area().kind() == Area.Kind.NATION ? Area.Kind.PROVINCE : Area.Kind.ESTATE;
        }

        private Row row(Figure figure) {
            Indicator indicator = figure.indicator();
            Figure.Coverage coverage = figure.coverage();
            return new Row(
                    indicator,
                    new Datum(
                            say("indicators.name." + indicator),
                            figure.value() == null ? 0 : Double.parseDouble(figure.value()),
                            exactly().decimal(figure.value()),
                            why(indicator.name())),
                    say("indicators.unit." + indicator),
                    exactly().whole(figure.numerator())
                            + " / "
                            + exactly().whole(figure.denominator()),
                    coverage == null
                            ? ""
                            : exactly().whole(coverage.units())
                                    + " / "
                                    + exactly().whole(coverage.of()),
                    tags(figure.flags(), messages, format),
                    rank(asked.area(), indicator),
                    figure.medianWorkingDays() == null
                            ? ""
                            : say(
                                    "indicators.median",
                                    exactly().decimal(figure.medianWorkingDays())));
        }

        private String rank(Area area, @Nullable Indicator by) {
            if (area.kind() == Area.Kind.NATION) return "";
            Ranking ranking = Ranking.of(reading.figures(), area.kind(), by);
            return ranking.of(area)
                    .map(placed ->
                            say(
                                    "indicators.rank.of",
                                    format.n(placed.place()),
                                    format.n(ranking.places().size())))
                    .orElse("");
        }

        private List<PartRow> parts() {
            List<Area> areas = Parts.of(asked.area(), reading.figures().keySet());
            if (areas.isEmpty()) return List.of();
            Ranking ranking = Ranking.of(reading.figures(), areas.getFirst().kind(), null);
            List<PartRow> rows = new ArrayList<>();
            for (Area area : areas) rows.add(part(area, ranking));
            return List.copyOf(rows);
        }

        private PartRow part(Area area, Ranking ranking) {
            Figures figures = Numbers.of(area, reading);
            String value = figures.composite().value();
            Link there = Asked.of(area, asked.period()).on("/indicators");
            return new PartRow(
                    name(area),
                    there.toString(),
                    exactly().whole(figures.units()),
                    exactly().whole(figures.reporting()),
                    new Datum(
                            name(area),
                            value == null ? 0 : Double.parseDouble(value),
                            exactly().decimal(value),
                            Asked.of(area, asked.period()).on("/indicators/why/TPI").toString()),
                    tags(figures.composite().flags(), messages, format),
                    ranking.of(area).map(placed -> format.n(placed.place())).orElse("–"));
        }

        private LineChart trend() {
            List<String> labels =
                    history.stream().map(each -> format.quarter(each.period())).toList();
            List<@Nullable Datum> data = new ArrayList<>();
            for (AreaHistory each : history) {
                String value = Ranking.value(each.last().all(), trendOf);
                data.add(
                        value == null
                                ? null
                                : new Datum(
                                        format.quarter(each.period()),
                                        Double.parseDouble(value),
                                        exactly().decimal(value),
                                        Asked.of(asked.area(), each.period())
                                                .on("/indicators")
                                                .toString()));
            }
            String name = say("indicators.name." + (trendOf == null ? "TPI" : trendOf.name()));
            return LineChart.of(name, labels, List.of(new LineChart.Input(name, data)), format);
        }

        private String why(String what) {
            return asked.on("/indicators/why/" + what).toString();
        }

        private Exactly exactly() {
            return new Exactly(format);
        }

        private String say(String key, Object... with) {
            return messages.getMessage(key, with, format.lang().locale());
        }
    }
}
