package rosukh.query.certification.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.rules.Scheme;
import rosukh.query.kernel.charts.BarChart;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.charts.FunnelChart;
import rosukh.query.kernel.charts.StackedChart;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Link;

/// The figures as the dashboard shows them: every number with the list behind it.
///
/// @param classes null while nothing was granted
/// @param durations null while nothing was measured
public record PipelineSheet(
        Pipeline figures,
        List<Stat> stats,
        FunnelChart funnel,
        BarChart stages,
        StackedChart provinces,
        Places provinceTable,
        Places estateTable,
        @Nullable BarChart classes,
        @Nullable StackedChart durations,
        List<DurationRow> durationRows) {

    private static final int FIRST = 10;

    /// A place and its counts in the order of the path.
    public record PlaceRow(String label, List<Datum> counts) {}

    /// The places with the most cases, or all.
    ///
    /// @param rest how many are not shown
    /// @param other where all are shown, or again only the first; empty where these are all
    public record Places(List<PlaceRow> rows, String rest, String other) {}

    /// A period, how long it takes, and over which cases that was measured.
    public record DurationRow(
            String period, String span, Datum median, Datum p90, Datum measured, Datum leftOut) {}

    static PipelineSheet of(
            Pipeline figures,
            @Nullable String province,
            @Nullable String estate,
            String whole,
            List<Scheme> schemes,
            MessageSource messages,
            Format format) {
        Link cases = Link.to("/cases").with("province", province).with("estate", estate);
        return new Drawing(figures, cases, whole, schemes, messages, format).sheet();
    }

    /// Draws one sheet.
    private record Drawing(
            Pipeline figures,
            Link cases,
            String whole,
            List<Scheme> schemes,
            MessageSource messages,
            Format format) {

        PipelineSheet sheet() {
            return new PipelineSheet(
                    figures,
                    stats(),
                    funnel(),
                    stages(),
                    provinces(),
                    table(figures.provinces(), "province"),
                    table(figures.estates(), "estate"),
                    figures.classes().isEmpty() ? null : classes(),
                    figures.durations().stream().allMatch(d -> d.measured() == 0)
                            ? null
                            : durations(),
                    figures.durations().stream().map(this::row).toList());
        }

        private List<Stat> stats() {
            Funnel all = figures.funnel();
            return List.of(
                    stat("certification.pipeline.opened", all.cases(), cases, null),
                    milestone("IDENTIFIED", all.identified()),
                    milestone("HELPED", all.helped()),
                    milestone("SUBMITTED", all.submitted()),
                    outcome("GRANTED", all.granted()),
                    outcome("REFUSED", all.refused()));
        }

        private Stat milestone(String name, int count) {
            return stat(
                    "certification.milestone." + name,
                    count,
                    cases.with("reached", name),
                    share(count));
        }

        private Stat outcome(String name, int count) {
            return stat(
                    "certification.verdict." + name,
                    count,
                    cases.with("outcome", name),
                    share(count));
        }

        private String share(int count) {
            return say(
                    "certification.pipeline.of-identified",
                    format.percentOf(count, figures.funnel().identified()));
        }

        private Stat stat(String key, int count, Link link, @Nullable String note) {
            return new Stat(say(key), format.n(count), link.toString(), note);
        }

        private FunnelChart funnel() {
            Funnel all = figures.funnel();
            return FunnelChart.of(
                    say("certification.pipeline.funnel.caption"),
                    List.of(
                            reached("IDENTIFIED", all.identified(), cases),
                            reached("HELPED", all.helped(), cases),
                            reached("SUBMITTED", all.submitted(), cases),
                            reached("DECIDED", all.decided(), cases)),
                    format);
        }

        private BarChart stages() {
            return BarChart.of(
                    say("certification.pipeline.stages.caption"),
                    figures.stages().stream()
                            .map(each ->
                                    datum(
                                            say("certification.stage." + each.stage()),
                                            each.cases(),
                                            cases.with("stage", each.stage())))
                            .toList(),
                    format.lang().rtl());
        }

        private StackedChart provinces() {
            return StackedChart.of(
                    say("certification.pipeline.provinces.caption"),
                    List.of(
                            say("certification.verdict.GRANTED"),
                            say("certification.verdict.REFUSED"),
                            say("certification.verdict.RUNNING"),
                            say("certification.verdict.WITHDRAWN")),
                    shown(figures.provinces(), "province").stream().map(this::mix).toList(),
                    false,
                    format.lang().rtl());
        }

        private StackedChart.Input mix(Pipeline.Place place) {
            Funnel all = place.funnel();
            String name = lists().province(place.key());
            Link there = cases.with("province", place.key());
            return new StackedChart.Input(
                    name,
                    List.of(
                            datum(name, all.granted(), there.with("outcome", "GRANTED")),
                            datum(name, all.refused(), there.with("outcome", "REFUSED")),
                            datum(name, all.running(), there.with("outcome", "RUNNING")),
                            datum(name, all.withdrawn(), there.with("outcome", "WITHDRAWN"))),
                    datum(name, all.cases(), there));
        }

        private Places table(List<Pipeline.Place> places, String parameter) {
            List<Pipeline.Place> shown = shown(places, parameter);
            boolean cut = shown.size() < places.size();
            Link here = cases.on("/pipeline").with("whole", cut ? parameter : null);
            return new Places(
                    shown.stream()
                            .map(place -> row(place, parameter, cases.with(parameter, place.key())))
                            .toList(),
                    format.n(places.size() - shown.size()),
                    places.size() > FIRST ? here + "#" + parameter + "-table" : "");
        }

        private List<Pipeline.Place> shown(List<Pipeline.Place> places, String parameter) {
            return whole.equals(parameter)
                    ? places
                    : places.subList(0, Math.min(FIRST, places.size()));
        }

        private PlaceRow row(Pipeline.Place place, String parameter, Link there) {
            Funnel all = place.funnel();
            String name =
                    parameter.equals("province")
                            ? lists().province(place.key())
                            : lists().estate(place.key());
            return new PlaceRow(
                    name,
                    List.of(
                            datum(name, all.cases(), there),
                            reached("IDENTIFIED", all.identified(), there),
                            reached("HELPED", all.helped(), there),
                            reached("SUBMITTED", all.submitted(), there),
                            reached("DECIDED", all.decided(), there),
                            datum(name, all.granted(), there.with("outcome", "GRANTED")),
                            datum(name, all.refused(), there.with("outcome", "REFUSED"))));
        }

        private BarChart classes() {
            return BarChart.of(
                    say("certification.pipeline.classes.caption"),
                    figures.classes().stream()
                            .map(each ->
                                    datum(
                                            className(each),
                                            each.cases(),
                                            cases.with("scheme", each.schemeId())
                                                    .with("class", each.kbClass())))
                            .toList(),
                    format.lang().rtl());
        }

        private String className(Pipeline.ClassCount count) {
            return schemes.stream()
                    .filter(scheme -> scheme.id().equals(count.schemeId()))
                    .flatMap(scheme -> scheme.classes().stream())
                    .filter(each -> each.code().equals(count.kbClass()))
                    .map(each -> each.label().in(format.lang().code()))
                    .findFirst()
                    .orElse(count.kbClass());
        }

        private StackedChart durations() {
            return StackedChart.of(
                    say("certification.pipeline.durations.caption"),
                    List.of(
                            say("certification.pipeline.duration.median"),
                            say("certification.pipeline.duration.p90")),
                    figures.durations().stream()
                            .filter(each -> each.measured() > 0)
                            .map(this::bar)
                            .toList(),
                    false,
                    format.lang().rtl());
        }

        /// The second part runs from the median to the 90th percentile and is labelled with that.
        private StackedChart.Input bar(Pipeline.Duration taken) {
            DurationRow row = row(taken);
            Datum rest =
                    new Datum(
                            row.period(),
                            taken.p90() - taken.median(),
                            row.p90().text(),
                            row.p90().href());
            return new StackedChart.Input(row.period(), List.of(row.median(), rest), row.p90());
        }

        private DurationRow row(Pipeline.Duration taken) {
            String key = "certification.period." + taken.period();
            String name = say(key);
            Link measured = cases.with("period", taken.period());
            Link covered = measured.with("covered", "true");
            return new DurationRow(
                    name,
                    say(key + ".span"),
                    days(name, taken.median(), covered),
                    days(name, taken.p90(), covered),
                    datum(name, taken.measured(), covered),
                    datum(name, taken.leftOut(), measured.with("covered", "false")));
        }

        private Datum days(String name, int days, Link link) {
            return days < 0 ? new Datum(name, 0, format.n(null), null) : datum(name, days, link);
        }

        private Datum reached(String milestone, int count, Link there) {
            return datum(
                    say("certification.milestone." + milestone),
                    count,
                    there.with("reached", milestone));
        }

        private Datum datum(String label, int count, Link link) {
            return new Datum(label, count, format.n(count), link.toString());
        }

        private CodeLists lists() {
            return new CodeLists(format.lang());
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, format.lang().locale());
        }
    }
}
