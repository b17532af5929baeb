package rosukh.query.certification.brokers;

import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.query.certification.WorkingDays;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Months;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// Who may help firms, and what came of it.
@Component
class BrokerGlance implements Glance {

    private final Brokers brokers;
    private final WorkingDays calendar;
    private final MessageSource messages;

    BrokerGlance(Brokers brokers, WorkingDays calendar, MessageSource messages) {
        this.brokers = brokers;
        this.calendar = calendar;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.BROKERS;
    }

    @Override
    public List<String> groups() {
        return List.of(BrokerProjection.GROUP);
    }

    @Override
    public String home() {
        return "/brokers/figures";
    }

    @Override
    public List<Vital> vitals(Reader reader, Ui ui) {
        BrokerWords words = new BrokerWords(messages, ui.format(), List.of());
        List<HelpedCase> helped = brokers.helped();
        Numbers numbers = Numbers.of(brokers.all(), helped, calendar, ui.today());
        return List.of(
                Vital.of(
                        words.say("stat." + Behind.ACCREDITED),
                        ui.format().n(numbers.accredited().size()),
                        "/brokers/events?of=" + Behind.ACCREDITED),
                new Vital(
                        words.say("glance.decided"),
                        ui.format().n(numbers.together().decided().size()),
                        "/brokers/events?of=" + Behind.DECIDED,
                        Months.until(ui.today(), ui.format())
                                .counted(
                                        helped.stream()
                                                .filter(HelpedCase::decided)
                                                .map(HelpedCase::decidedOn)
                                                .filter(Objects::nonNull)
                                                .toList())),
                Vital.of(
                        words.say("glance.success"),
                        words.percent(
                                numbers.together().success() == null
                                        ? null
                                        : numbers.together().success().share()),
                        "/brokers/events?of=" + Behind.DECIDED));
    }
}
