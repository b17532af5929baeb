package rosukh.query.programmes.joint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.events.calendar.Jalali;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// How joint programmes stand: what they brought about, and what was paid and spent.
@Component
class ProgrammesGlance implements Glance {

    private static final int MONTHS = 12;

    private final JointProgrammes programmes;
    private final MessageSource messages;

    ProgrammesGlance(JointProgrammes programmes, MessageSource messages) {
        this.programmes = programmes;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.PROGRAMMES;
    }

    @Override
    public List<String> groups() {
        return List.of(JointProgrammes.GROUP);
    }

    @Override
    public String home() {
        return "/programmes/figures";
    }

    @Override
    public List<Vital> vitals(Reader reader, Ui ui) {
        JointWords words = new JointWords(messages, ui.format());
        List<JointDeed> deeds = JointFiguresPage.deeds(programmes, reader);
        return List.of(
                vital("stat.outputs", JointDeed.Kind.OUTPUT, deeds, words, ui),
                vital("stat.paid", JointDeed.Kind.PAID, deeds, words, ui),
                vital("stat.spent", JointDeed.Kind.SPENT, deeds, words, ui));
    }

    private static Vital vital(
            String key, JointDeed.Kind kind, List<JointDeed> deeds, JointWords words, Ui ui) {
        String href = "/programmes/deeds?kind=" + kind;
        int now = month(Jalali.of(ui.today()));
        List<@Nullable Datum> trend = new ArrayList<>();
        String last = "";
        for (int month = now - MONTHS + 1; month <= now; month++) {
            long sum = 0;
            for (JointDeed deed : deeds)
                if (deed.kind() == kind && month(Jalali.of(deed.on())) <= month)
                    sum = Math.addExact(sum, deed.amount());
            last = kind == JointDeed.Kind.OUTPUT ? ui.format().n(sum) : words.rials(sum);
            String label = (month - 1) / MONTHS + "/" + ((month - 1) % MONTHS + 1);
            trend.add(new Datum(ui.format().digits(label), sum, last, href));
        }
        return new Vital(words.say(key), last, href, trend);
    }

    private static int month(Jalali day) {
        return day.year() * MONTHS + day.month();
    }
}
