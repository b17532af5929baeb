package rosukh.query.certification.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.certification.WorkingDays;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Months;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// How many are on the path to the status, and how many reached it.
@Component
@Order(1)
class PathGlance implements Glance {

    private final PipelineCases cases;
    private final WorkingDays calendar;
    private final MessageSource messages;

    PathGlance(PipelineCases cases, WorkingDays calendar, MessageSource messages) {
        this.cases = cases;
        this.calendar = calendar;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.CERTIFICATION;
    }

    @Override
    public List<String> groups() {
        return List.of(PipelineProjection.GROUP);
    }

    @Override
    public String home() {
        return "/pipeline";
    }

    @Override
    public List<Vital> vitals(Reader reader, Ui ui) {
        List<PipelineCase> all = cases.of(null, null, reader);
        Funnel funnel = Pipeline.of(all, calendar).funnel();
        Months months = Months.until(ui.today(), ui.format());
        return List.of(
                new Vital(
                        say("certification.verdict.GRANTED", ui),
                        ui.format().n(funnel.granted()),
                        "/cases?outcome=GRANTED",
                        months.counted(decided(all, PipelineCase::granted))),
                new Vital(
                        say("certification.milestone.SUBMITTED", ui),
                        ui.format().n(funnel.submitted()),
                        "/cases?reached=SUBMITTED",
                        months.counted(submitted(all))),
                new Vital(
                        say("certification.verdict.RUNNING", ui),
                        ui.format().n(funnel.running()),
                        "/cases?outcome=RUNNING",
                        months.of(day -> running(all, day), count -> ui.format().n(count))));
    }

    private static long running(List<PipelineCase> all, LocalDate day) {
        return all.stream().filter(each -> each.runningOn(day)).count();
    }

    private static List<LocalDate> decided(List<PipelineCase> all, Predicate<PipelineCase> which) {
        return all.stream()
                .filter(which)
                .map(each -> each.milestones().decidedOn())
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<LocalDate> submitted(List<PipelineCase> all) {
        return all.stream()
                .map(each -> each.milestones().submittedOn())
                .filter(Objects::nonNull)
                .toList();
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }
}
