package rosukh.query.energy.plants;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.query.energy.plants.Plants.DeedQuestion;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Months;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// What solar plants of the parks have on the grid, what is licensed, and what they supplied.
@Component
class EnergyGlance implements Glance {

    private final Plants plants;
    private final MessageSource messages;

    EnergyGlance(Plants plants, MessageSource messages) {
        this.plants = plants;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.ENERGY;
    }

    @Override
    public List<String> groups() {
        return List.of(Plants.GROUP);
    }

    @Override
    public String home() {
        return "/energy/figures";
    }

    @Override
    public List<Vital> vitals(Reader reader, Ui ui) {
        EnergyWords words = new EnergyWords(messages, ui.format());
        List<EnergyDeed> deeds = plants.allDeeds(DeedQuestion.ALL, reader);
        EnergyFigures now = EnergyFigures.of(deeds);
        Months months = Months.until(ui.today(), ui.format());
        return List.of(
                new Vital(
                        words.say("stat.online"),
                        words.mw(now.onlineKw()),
                        "/energy/deeds?kind=STAGE&of=" + EnergySheet.ONLINE,
                        months.of(day -> until(deeds, day).onlineKw(), words::mw)),
                new Vital(
                        words.say("stat.licensed"),
                        words.mw(now.licensedOrLaterKw()),
                        "/energy/deeds?kind=STAGE&of=" + EnergySheet.LICENSED,
                        months.of(day -> until(deeds, day).licensedOrLaterKw(), words::mw)),
                new Vital(
                        words.say("stat.metered"),
                        words.mwh(now.meteredKwh()),
                        "/energy/deeds?kind=METERED",
                        months.of(day -> until(deeds, day).meteredKwh(), words::mwh)));
    }

    private static EnergyFigures until(List<EnergyDeed> deeds, LocalDate day) {
        return EnergyFigures.of(deeds.stream().filter(each -> !each.on().isAfter(day)).toList());
    }
}
