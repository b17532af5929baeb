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
import rosukh.query.zones.figures.ZoneFigures.PlaceSums;
import rosukh.query.zones.figures.ZoneFigures.Sums;
import rosukh.query.zones.register.Days;
import rosukh.query.zones.register.Measure;

/// The figures as the dashboard shows them: every number with the events it is made of.
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
        Link deeds = Link.to("/zones/deeds").with("province", province).with("estate", estate);
        return new Drawing(figures, deeds, messages, format).sheet();
    }

    /// Draws one sheet.
    ///
    /// @param deeds the events of the places asked for
    private record Drawing(ZoneFigures figures, Link deeds, MessageSource messages, Format format) {

        private static final String OCCUPANCY = "OCCUPANCY";

        FigureSheet sheet() {
            return new FigureSheet(
                    figures,
                    land(figures.all()),
                    others(figures.all(), figures.days()),
                    types(),
                    figures.provinces().stream().map(this::row).toList());
        }

        private List<Stat> land(Sums all) {
            return List.of(
                    stat(Measure.POTENTIAL, ha(all.potentialM2())),
                    stat(Measure.DESIGNATED, ha(all.designatedM2())),
                    stat(Measure.ALLOCATABLE, ha(all.allocatableM2())),
                    stat(Measure.RESERVED, ha(all.reservedM2())),
                    stat(Measure.ALLOCATED, ha(all.allocatedM2())),
                    stat(Measure.OPERATING, ha(all.operatingM2())),
                    stat(Measure.SOLAR, ha(all.solarM2())),
                    stat("occupancy", share(all.occupancyBp()), deeds.with("of", OCCUPANCY)));
        }

        private List<Stat> others(Sums all, Days days) {
            Link made = deeds.with("of", Measure.CONTRACT);
            return List.of(
                    stat(Measure.FREE_KVA, format.n(all.freeKva())),
                    stat(Measure.FREE_WATER, format.n(all.freeWaterM3PerDay())),
                    stat(Measure.WAITING, format.n(all.waiting())),
                    stat("days", days(days.median()), made),
                    stat("days-p90", days(days.p90()), made),
                    stat(Measure.CONTRACT, format.n(days.measured())),
                    stat(Measure.KB_UNITS, format.n(all.kbUnits())),
                    stat(Measure.NOTICED, format.n(all.noticed())),
                    stat(Measure.GRACE, format.n(all.inGrace())));
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
                                Link there = deeds.with("type", each.type());
                                long building = sums.allocatedM2() - sums.operatingM2();
                                long left = sums.allocatableM2() - sums.allocatedM2();
                                return new StackedChart.Input(
                                        name,
                                        List.of(
                                                land(
                                                        name,
                                                        sums.operatingM2(),
                                                        Measure.OPERATING,
                                                        there),
                                                land(name, building, Measure.BUILDING, there),
                                                land(name, left, Measure.LEFT, there)),
                                        land(
                                                name,
                                                sums.allocatableM2(),
                                                Measure.ALLOCATABLE,
                                                there));
                            })
                            .toList(),
                    false,
                    format.lang().rtl());
        }

        private Row row(PlaceSums place) {
            String name = new CodeLists(format.lang()).province(place.provinceKey());
            Sums sums = place.sums();
            Link there = deeds.with("province", place.provinceKey());
            return new Row(
                    name,
                    List.of(
                            land(name, sums.potentialM2(), Measure.POTENTIAL, there),
                            land(name, sums.designatedM2(), Measure.DESIGNATED, there),
                            land(name, sums.allocatableM2(), Measure.ALLOCATABLE, there),
                            land(name, sums.allocatedM2(), Measure.ALLOCATED, there),
                            land(name, sums.operatingM2(), Measure.OPERATING, there),
                            new Datum(
                                    name,
                                    0,
                                    share(sums.occupancyBp()),
                                    there.with("of", OCCUPANCY).toString()),
                            whole(name, sums.freeKva(), Measure.FREE_KVA, there),
                            whole(name, sums.waiting(), Measure.WAITING, there),
                            whole(name, sums.kbUnits(), Measure.KB_UNITS, there)));
        }

        private Stat stat(Measure measure, String value) {
            return stat(measure.key(), value, deeds.with("of", measure));
        }

        private Stat stat(String key, String value, Link link) {
            return new Stat(say("figures." + key), value, link.toString(), null);
        }

        private Datum land(String label, long m2, Measure measure, Link there) {
            return new Datum(label, m2, ha(m2), there.with("of", measure).toString());
        }

        private Datum whole(String label, long count, Measure measure, Link there) {
            return new Datum(label, count, format.n(count), there.with("of", measure).toString());
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
