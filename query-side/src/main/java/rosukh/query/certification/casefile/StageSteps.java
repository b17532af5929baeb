package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.query.certification.Milestones;
import rosukh.query.certification.Stage;
import rosukh.query.kernel.parts.Step;
import rosukh.query.kernel.show.Format;

/// The path of a case as a bar: what is done and when, where it stands, what lies ahead. A step
/// that was skipped is left out.
final class StageSteps {

    private record Reached(String stage, @Nullable LocalDate on) {}

    private static final Set<String> STOPS = Set.of("REFUSED", "WITHDRAWN", "MERGED");

    private StageSteps() {}

    static List<Step> of(CaseFile file, Labels labels, Format format) {
        return passed(file).stream()
                .map(each ->
                        new Step(
                                labels.say("certification.stage." + each.stage()),
                                each.state(),
                                each.on() == null ? null : format.dateShort(each.on())))
                .toList();
    }

    /// The same as codes.
    static List<Passed> passed(CaseFile file) {
        List<Reached> path = path(file);
        int last = -1;
        for (int i = 0; i < path.size(); i++) if (path.get(i).on() != null) last = i;
        List<Passed> steps = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            Reached step = path.get(i);
            if (step.on() == null && i < last) continue;
            steps.add(new Passed(step.stage(), state(step, i == last + 1), step.on()));
        }
        return steps;
    }

    private static List<Reached> path(CaseFile file) {
        Milestones m = file.milestones();
        List<Reached> path = new ArrayList<>();
        path.add(new Reached("OPENED", m.openedOn()));
        path.add(new Reached("IDENTIFIED", m.identifiedOn()));
        path.add(new Reached("NEEDS_ASSESSED", m.needsOn()));
        path.add(new Reached("HELPED", m.helpedOn()));
        path.add(new Reached("SUBMITTED", m.submittedOn()));
        path.add(new Reached("RECOMMENDED", m.recommendedOn()));
        if (file.stage() == Stage.REFUSED || file.stage() == Stage.APPEALED) {
            path.add(new Reached("REFUSED", m.decidedOn()));
            if (file.stage() == Stage.APPEALED) path.add(new Reached("APPEALED", null));
        } else if (file.stage().givenUp()) {
            path.add(new Reached(file.stage().name(), file.timeline().getLast().on()));
        } else {
            path.add(new Reached(m.decidedOn() == null ? "DECIDED" : "GRANTED", m.decidedOn()));
            path.add(new Reached("CERTIFIED", m.certifiedOn()));
        }
        return path;
    }

    private static Step.State state(Reached step, boolean next) {
        if (STOPS.contains(step.stage())) return Step.State.STOPPED;
        if (step.on() != null) return Step.State.DONE;
        return next ? Step.State.CURRENT : Step.State.AHEAD;
    }
}
