package rosukh.query.certification.brokers;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.events.brokers.Success;
import rosukh.query.certification.WorkingDays;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.charts.Datum;
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
        List<RegisteredBroker> all = brokers.all();
        Numbers numbers = Numbers.of(all, helped, calendar, ui.today());
        Months months = Months.until(ui.today(), ui.format());
        return List.of(
                new Vital(
                        words.say("stat." + Behind.ACCREDITED),
                        ui.format().n(numbers.accredited().size()),
                        "/brokers/events?of=" + Behind.ACCREDITED,
                        months.of(
                                day -> all.stream().filter(each -> each.accreditedOn(day)).count(),
                                count -> ui.format().n(count))),
                new Vital(
                        words.say("glance.decided"),
                        ui.format().n(numbers.together().decided().size()),
                        "/brokers/events?of=" + Behind.DECIDED,
                        months.counted(
                                helped.stream()
                                        .filter(HelpedCase::decided)
                                        .map(HelpedCase::decidedOn)
                                        .filter(Objects::nonNull)
                                        .toList())),
                new Vital(
                        words.say("glance.success"),
                        words.percent(
                                numbers.together().success() == null
                                        ? null
                                        : numbers.together().success().share()),
                        "/brokers/events?of=" + Behind.DECIDED,
                        months.where(day -> success(day, helped, words, ui))));
    }

    /// Null while too few cases were decided.
    private static @Nullable Datum success(
            LocalDate day, List<HelpedCase> helped, BrokerWords words, Ui ui) {
        int decided = 0;
        int certified = 0;
        for (HelpedCase each : helped) {
            LocalDate on = each.decidedOn();
            if (!each.decided() || on == null || on.isAfter(day)) continue;
            decided++;
            if (Boolean.TRUE.equals(each.certified())) certified++;
        }
        return new Success(decided, certified, 0)
                .success(BrokerPolicy.NOW)
                .map(Success.Interval::share)
                .map(share ->
                        new Datum(
                                ui.format().month(day),
                                Double.parseDouble(share),
                                words.percent(share),
                                null))
                .orElse(null);
    }
}
