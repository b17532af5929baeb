package rosukh.query.certification.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.query.certification.Milestones;
import rosukh.query.certification.Stage;
import rosukh.query.kernel.past.BusinessDates;

/// What the pipeline needs of one case. Its figures are counted over these, never kept.
///
/// @param turns the days on which it began to run, ended, ran again and so on
public record PipelineCase(
        String caseId,
        String firmId,
        String provinceKey,
        String estateKey,
        String schemeId,
        Stage stage,
        @Nullable String kbClass,
        Milestones milestones,
        List<LocalDate> turns) {

    public PipelineCase {
        turns = List.copyOf(turns);
    }

    static PipelineCase opened(CaseOpened event) {
        return new PipelineCase(
                event.caseId(),
                event.firmId(),
                event.provinceKey(),
                event.estateKey(),
                event.schemeId(),
                Stage.OPENED,
                null,
                Milestones.opened(event.openedOn()),
                List.of(event.openedOn()));
    }

    PipelineCase evolve(CertificationEvent event) {
        Stage now = stage.after(event, milestones);
        String granted = event instanceof StatusGranted given ? given.kbClass() : kbClass;
        List<LocalDate> all = new ArrayList<>(turns);
        if (running(now, granted) != running()) all.add(BusinessDates.of(event).orElseThrow());
        return new PipelineCase(
                caseId,
                firmId,
                provinceKey,
                estateKey,
                schemeId,
                now,
                granted,
                milestones.evolve(event),
                all);
    }

    /// Whether it is not decided yet and goes on.
    boolean running() {
        return running(stage, kbClass);
    }

    private static boolean running(Stage stage, @Nullable String kbClass) {
        return kbClass == null && !isRefused(stage) && !stage.givenUp();
    }

    /// The same at the end of a day.
    boolean runningOn(LocalDate day) {
        return turns.stream().filter(each -> !each.isAfter(day)).count() % 2 == 1;
    }

    /// Whether the working group granted the status.
    boolean granted() {
        return kbClass != null;
    }

    /// Whether the working group refused the status, also while an appeal waits.
    boolean refused() {
        return isRefused(stage);
    }

    private static boolean isRefused(Stage stage) {
        return stage == Stage.REFUSED || stage == Stage.APPEALED;
    }

    /// Whether it ended without a decision.
    boolean withdrawn() {
        return stage.givenUp();
    }
}
