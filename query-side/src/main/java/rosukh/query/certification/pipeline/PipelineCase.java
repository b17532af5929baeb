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
        PipelineCase now =
                new PipelineCase(
                        caseId,
                        firmId,
                        provinceKey,
                        estateKey,
                        schemeId,
                        stage.after(event, milestones),
                        event instanceof StatusGranted granted ? granted.kbClass() : kbClass,
                        milestones.evolve(event),
                        turns);
        return now.running() == running() ? now : now.turned(BusinessDates.of(event).orElseThrow());
    }

    private PipelineCase turned(LocalDate on) {
        List<LocalDate> all = new ArrayList<>(turns);
        all.add(on);
        return new PipelineCase(
                caseId, firmId, provinceKey, estateKey, schemeId, stage, kbClass, milestones, all);
    }

    /// Whether it is not decided yet and goes on.
    boolean running() {
        return !granted() && !refused() && !withdrawn();
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
        return stage == Stage.REFUSED || stage == Stage.APPEALED;
    }

    /// Whether it ended without a decision.
    boolean withdrawn() {
        return stage.givenUp();
    }
}
