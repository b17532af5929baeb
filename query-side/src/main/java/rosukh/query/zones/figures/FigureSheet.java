package rosukh.query.zones.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.charts.StackedChart;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Link;
import rosukh.query.zones.figures.ZoneFigures.Days;
import rosukh.query.zones.figures.ZoneFigures.PlaceSums;
import rosukh.query.zones.figures.ZoneFigures.Sums;

/// The figures as the dashboard shows them: every number with the list it is counted over.
///
/// @param land what is there and what became of it
/// @param others utilities, people and times
public record FigureSheet(
        ZoneFigures figures,
        List<Stat> land,
        List<Stat> others,
        StackedChart types,
        List<Row> provinces) {

    private static final double M2_PER_HA = 10_000;

    /// A province and its numbers in the order of the headings.
    public record Row(String label, List<Datum> numbers) {}

    static FigureSheet of(
            ZoneFigures figures,
            @Nullable String province,
            @Nullable String estate,
            MessageSource messages,
            Format format) {
        Link zones = Link.to("/zones").with("province", province).with("estate", estate);
        return new Drawing(figures, zones, zones.on("/zones/plots"), messages, format).sheet();
    }

    /// Draws one sheet.
    ///
    /// @param zones the list of zones of the places asked for
    /// @param plots the list of plots of the same
    private record Drawing(
            ZoneFigures figures, Link zones, Link plots, MessageSource messages, Format format) {

        FigureSheet sheet() {
            return new FigureSheet(
                    figures,
                    land(figures.all()),
                    others(figures.all(), figures.days()),
                    types(),
                    figures.provinces().stream().map(this::row).toList());
        }

        private List<Stat> land(Sums all) {
            Link designated = zones.with("stage", "DESIGNATED");
            return List.of(
                    stat("potential", ha(all.potentialM2()), zones.with("stage", "POTENTIAL")),
                    stat("designated", ha(all.designatedM2()), designated),
                    stat("allocatable", ha(all.allocatableM2()), designated),
                    stat("reserved", ha(all.reservedM2()), plots.with("state", "RESERVED")),
                    stat("allocated", ha(all.allocatedM2()), plots.with("state", "HELD")),
                    stat("operating", ha(all.operatingM2()), plots.with("state", "OPERATING")),
                    stat("solar", ha(all.solarM2()), designated),
                    stat("occupancy", share(all.occupancyBp()), plots.with("state", "HELD")));
        }

        private List<Stat> others(Sums all, Days days) {
            Link designated = zones.with("stage", "DESIGNATED");
            Link made = plots.with("contracted", "true");
            return List.of(
                    stat("free-kva", format.n(all.freeKva()), designated),
                    stat("free-water", format.n(all.freeWaterM3PerDay()), designated),
                    stat("waiting", format.n(all.waiting()), zones.with("waiting", "true")),
                    stat("days", days(days.median()), made),
                    stat("days-p90", days(days.p90()), made),
                    stat("contracts", format.n(days.measured()), made),
                    stat("kb", format.n(all.kbUnits()), plots.with("certified", "true")),
                    stat("noticed", format.n(all.noticed()), plots.with("attention", "NOTICE")),
                    stat("grace", format.n(all.inGrace()), plots.with("attention", "GRACE")));
        }

        private StackedChart types() {
            return StackedChart.of(
                    say("figures.types.caption"),
                    List.of(
                            say("figures.operating"),
                            say("figures.types.held"),
                            say("figures.types.left")),
                    figures.types().stream()
                            .map(each -> {
                                String name = say("type." + each.type());
                                Sums sums = each.sums();
                                Link there = plots.with("type", each.type());
                                Link zonesThere =
                                        zones.with("type", each.type()).with("stage", "DESIGNATED");
                                long building = sums.allocatedM2() - sums.operatingM2();
                                long left = sums.allocatableM2() - sums.allocatedM2();
                                return new StackedChart.Input(
                                        name,
                                        List.of(
                                                datum(
                                                        name,
                                                        sums.operatingM2(),
                                                        there.with("state", "OPERATING")),
                                                datum(name, building, there.with("state", "HELD")),
                                                datum(name, left, zonesThere)),
                                        datum(name, sums.allocatableM2(), zonesThere));
                            })
                            .toList(),
                    false,
                    format.lang().rtl());
        }

        private Row row(PlaceSums place) {
            String name = new CodeLists(format.lang()).province(place.provinceKey());
            Sums sums = place.sums();
            Link there = zones.with("province", place.provinceKey());
            Link plotsThere = plots.with("province", place.provinceKey());
            return new Row(
                    name,
                    List.of(
                            datum(name, sums.potentialM2(), there.with("stage", "POTENTIAL")),
                            datum(name, sums.designatedM2(), there.with("stage", "DESIGNATED")),
                            datum(name, sums.allocatableM2(), there.with("stage", "DESIGNATED")),
                            datum(name, sums.allocatedM2(), plotsThere.with("state", "HELD")),
                            datum(name, sums.operatingM2(), plotsThere.with("state", "OPERATING")),
                            new Datum(
                                    name,
                                    0,
                                    share(sums.occupancyBp()),
                                    plotsThere.with("state", "HELD").toString()),
                            whole(name, sums.freeKva(), there.with("stage", "DESIGNATED")),
                            whole(name, sums.waiting(), there.with("waiting", "true")),
                            whole(name, sums.kbUnits(), plotsThere.with("certified", "true"))));
        }

        private Stat stat(String key, String value, Link link) {
            return new Stat(say("figures." + key), value, link.toString(), null);
        }

        private Datum datum(String label, long m2, Link link) {
            return new Datum(label, m2, ha(m2), link.toString());
        }

        private Datum whole(String label, long count, Link link) {
            return new Datum(label, count, format.n(count), link.toString());
        }

        private String ha(long m2) {
            return say("unit.ha", format.n1(m2 / M2_PER_HA));
        }

        private String share(int bp) {
            return bp < 0 ? format.percent(null) : format.percent(bp / M2_PER_HA);
        }

        private String days(int days) {
            return days < 0 ? format.n(null) : say("unit.days", format.n(days));
        }

        private String say(String key, Object... with) {
            return messages.getMessage("zones." + key, with, format.lang().locale());
        }
    }
}
