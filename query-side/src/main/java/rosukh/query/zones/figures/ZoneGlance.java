package rosukh.query.zones.figures;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Months;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;
import rosukh.query.zones.register.PlotFile;
import rosukh.query.zones.register.ZoneRegister;

/// How far the land of zones is in use.
@Component
class ZoneGlance implements Glance {

    private static final double BP = 10_000;

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
        List<LocalDate> contracts =
                plots.stream()
                        .flatMap(plot -> plot.contracts().stream())
                        .map(PlotFile.Contract::allocatedOn)
                        .toList();
        return List.of(
                Vital.of(
                        say("figures.occupancy", ui),
                        all.occupancyBp() < 0
                                ? ui.format().percent(null)
                                : ui.format().percent(all.occupancyBp() / BP),
                        "/zones/plots?state=HELD"),
                new Vital(
                        say("figures.contracts", ui),
                        ui.format().n(contracts.size()),
                        "/zones/plots?contracted=true",
                        Months.until(ui.today(), ui.format()).counted(contracts)),
                Vital.of(
                        say("figures.kb", ui),
                        ui.format().n(all.kbUnits()),
                        "/zones/plots?certified=true"));
    }

    private String say(String key, Ui ui) {
        return messages.getMessage("zones." + key, null, ui.lang().locale());
    }
}
