package rosukh.query.programmes.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Months;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// How joint programmes stand: what they brought about, and what was paid and spent.
@Component
class ProgrammesGlance implements Glance {

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
        LongFunction<String> say =
                kind == JointDeed.Kind.OUTPUT
                        ? count -> ui.format().n(count)
                        : ui.format()::roughRials;
        return new Vital(
                words.say(key),
                say.apply(sum(kind, deeds, ui.today())),
                "/programmes/deeds?kind=" + kind,
                Months.until(ui.today(), ui.format()).of(day -> sum(kind, deeds, day), say));
    }

    private static long sum(JointDeed.Kind kind, List<JointDeed> deeds, LocalDate day) {
        return deeds.stream()
                .filter(each -> each.kind() == kind && !each.on().isAfter(day))
                .mapToLong(JointDeed::amount)
                .reduce(0, Math::addExact);
    }
}
