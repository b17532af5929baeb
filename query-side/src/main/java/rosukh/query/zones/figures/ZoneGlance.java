package rosukh.query.zones.figures;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Months;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;
import rosukh.query.zones.register.Measure;
import rosukh.query.zones.register.PlotFile;
import rosukh.query.zones.register.ZoneDeed;
import rosukh.query.zones.register.ZoneRegister;

/// How far the land of zones is in use.
@Component
class ZoneGlance implements Glance {

    private static final double BP = 10_000;
    private static final Set<Measure> MEASURES =
            EnumSet.of(Measure.ALLOCATED, Measure.ALLOCATABLE, Measure.KB_UNITS);

    private final ZoneRegister register;
    private final MessageSource messages;

    ZoneGlance(ZoneRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.ZONES;
    }

    @Override
    public List<String> groups() {
        return List.of(ZoneRegister.GROUP);
    }

    @Override
    public String home() {
        return "/zones/figures";
    }

    @Override
    public List<Vital> vitals(Reader reader, Ui ui) {
        List<PlotFile> plots = register.allPlots(null, null, reader);
        ZoneFigures.Sums all = ZoneFigures.of(register.all(null, null, reader), plots).all();
        List<ZoneDeed> changes = register.changes(MEASURES, reader);
        Months months = Months.until(ui.today(), ui.format());
        List<LocalDate> contracts =
                plots.stream()
                        .flatMap(plot -> plot.contracts().stream())
                        .map(PlotFile.Contract::allocatedOn)
                        .toList();
        return List.of(
                new Vital(
                        say("figures.occupancy", ui),
                        all.occupancyBp() < 0
                                ? ui.format().percent(null)
                                : ui.format().percent(all.occupancyBp() / BP),
                        "/zones/deeds?of=OCCUPANCY",
                        months.where(day -> occupancy(changes, day, ui.format()))),
                new Vital(
                        say("figures.contracts", ui),
                        ui.format().n(contracts.size()),
                        "/zones/deeds?of=" + Measure.CONTRACT,
                        months.counted(contracts)),
                new Vital(
                        say("figures.kb", ui),
                        ui.format().n(all.kbUnits()),
                        "/zones/deeds?of=" + Measure.KB_UNITS,
                        months.of(
                                day -> sum(changes, Measure.KB_UNITS, day),
                                count -> ui.format().n(count))));
    }

    /// Null while there was no land to give.
    private static @Nullable Datum occupancy(List<ZoneDeed> changes, LocalDate day, Format format) {
        int share =
                ZoneFigures.occupancyBp(
                        sum(changes, Measure.ALLOCATED, day),
                        sum(changes, Measure.ALLOCATABLE, day));
        return share < 0
                ? null
                : new Datum(format.month(day), share / BP, format.percent(share / BP), null);
    }

    /// What a figure was at the end of a day.
    private static long sum(List<ZoneDeed> changes, Measure measure, LocalDate day) {
        return changes.stream()
                .filter(each -> each.measure() == measure && !each.on().isAfter(day))
                .mapToLong(ZoneDeed::amount)
                .reduce(0, Math::addExact);
    }

    private String say(String key, Ui ui) {
        return messages.getMessage("zones." + key, null, ui.lang().locale());
    }
}
