package rosukh.query.pioneers.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Months;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// What pioneer firms verifiably bought, and what they were granted for it.
@Component
class PioneerGlance implements Glance {

    private final Programme programme;
    private final MessageSource messages;

    PioneerGlance(Programme programme, MessageSource messages) {
        this.programme = programme;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.PIONEERS;
    }

    @Override
    public List<String> groups() {
        return List.of(Programme.GROUP);
    }

    @Override
    public String home() {
        return "/pioneers/figures";
    }

    @Override
    public List<Vital> vitals(Reader reader, Ui ui) {
        Words words = new Words(messages, ui.format());
        List<Deed> deeds = new ArrayList<>();
        programme.forEachDeed(
                new Programme.DeedQuestion(null, null, null, null, false), reader, deeds::add);
        ProgrammeFigures now = ProgrammeFigures.of(deeds);
        Months months = Months.until(ui.today(), ui.format());
        CommitmentKind purchase = CommitmentKind.PURCHASE;
        return List.of(
                new Vital(
                        words.say("stat.verified"),
                        ui.format().roughRials(now.verified(purchase)),
                        "/pioneers/deeds?kind=VERIFIED&of=" + purchase,
                        months.of(
                                day -> until(deeds, day).verified(purchase),
                                ui.format()::roughRials)),
                new Vital(
                        words.say("glance.granted"),
                        ui.format().roughRials(now.granted()),
                        "/pioneers/deeds?kind=GRANTED",
                        months.of(day -> until(deeds, day).granted(), ui.format()::roughRials)),
                new Vital(
                        words.say("glance.qualified"),
                        ui.format().n(now.qualified()),
                        "/pioneers/deeds?kind=QUALIFIED",
                        months.of(
                                day -> until(deeds, day).qualified(),
                                count -> ui.format().n(count))));
    }

    private static ProgrammeFigures until(List<Deed> deeds, LocalDate day) {
        return ProgrammeFigures.of(deeds.stream().filter(each -> !each.on().isAfter(day)).toList());
    }
}
