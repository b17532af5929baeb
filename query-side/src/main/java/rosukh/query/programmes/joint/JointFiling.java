package rosukh.query.programmes.joint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.ProgrammeEvent;
import rosukh.events.programmes.ProgrammeEvent.ContributionPaid;
import rosukh.events.programmes.ProgrammeEvent.MilestoneReached;
import rosukh.events.programmes.ProgrammeEvent.ModelReviewed;
import rosukh.events.programmes.ProgrammeEvent.ModelRevised;
import rosukh.events.programmes.ProgrammeEvent.ModelSigned;
import rosukh.events.programmes.ProgrammeEvent.MoneySpent;
import rosukh.events.programmes.ProgrammeEvent.OutputLinked;
import rosukh.events.programmes.ProgrammeEvent.OutputReversed;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeClosed;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeDrafted;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeEvaluated;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeStarted;
import rosukh.events.programmes.ProgrammeEvent.ReviewOpened;
import rosukh.events.programmes.ProgrammeEvent.VersionAgreed;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Rating;
import rosukh.query.programmes.joint.JointDeed.Kind;
import rosukh.query.programmes.joint.JointProgrammeFile.Happened;
import rosukh.query.programmes.joint.JointProgrammeFile.ModelVersion;
import rosukh.query.programmes.joint.JointProgrammeFile.Opinion;
import rosukh.query.programmes.joint.JointProgrammeFile.Output;
import rosukh.query.programmes.joint.JointProgrammeFile.Paid;
import rosukh.query.programmes.joint.JointProgrammeFile.Reached;
import rosukh.query.programmes.joint.JointProgrammeFile.Signature;
import rosukh.query.programmes.joint.JointProgrammeFile.State;

/// A programme while an event is filed, and the deed that figures count of it.
final class JointFiling {

    private final String programmeId;
    private final @Nullable String originId;
    private final List<ModelVersion> versions = new ArrayList<>();
    private final List<Paid> contributions = new ArrayList<>();
    private final List<Reached> reached = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final List<Happened> history = new ArrayList<>();
    private State state = State.DRAFT;
    private int agreed;
    private @Nullable LocalDate startedOn;
    private long paid;
    private long spent;
    private @Nullable Rating rating;
    private @Nullable LocalDate closedOn;
    private @Nullable JointDeed deed;

    /// A programme after an event, and what figures count of it.
    record Filed(JointProgrammeFile file, Optional<JointDeed> deed) {}

    private JointFiling(String programmeId, @Nullable String originId) {
        this.programmeId = programmeId;
        this.originId = originId;
    }

    static Filed after(@Nullable JointProgrammeFile was, ProgrammeEvent event, JointStored stored) {
        JointFiling filing = was == null ? begun(event) : of(was);
        filing.take(event, stored);
        JointProgrammeFile file = filing.file(stored.version());
        return new Filed(file, Optional.ofNullable(filing.deed));
    }

    private static JointFiling begun(ProgrammeEvent event) {
        if (!(event instanceof ProgrammeDrafted drafted))
            throw new IllegalStateException(event.programmeId() + " was never drafted");
        return new JointFiling(drafted.programmeId(), drafted.originId());
    }

    private static JointFiling of(JointProgrammeFile was) {
        JointFiling filing = new JointFiling(was.programmeId(), was.originId());
        filing.versions.addAll(was.versions());
        filing.contributions.addAll(was.contributions());
        filing.reached.addAll(was.reached());
        filing.outputs.addAll(was.outputs());
        filing.history.addAll(was.history());
        filing.state = was.state();
        filing.agreed = was.agreedVersion();
        filing.startedOn = was.startedOn();
        filing.paid = was.paid();
        filing.spent = was.spent();
        filing.rating = was.rating();
        filing.closedOn = was.closedOn();
        return filing;
    }

    private void take(ProgrammeEvent event, JointStored stored) {
        switch (event) {
            case ProgrammeDrafted e -> {
                write(1, e.model(), e.modelSha256(), e.draftedBy());
                Kind kind = e.originId() == null ? Kind.DRAFTED : Kind.REPLICATED;
                String origin = e.originId() == null ? "" : e.originId();
                told(stored, e, 0, origin, "");
                deed(stored, e, kind, "", origin, null, 0, e.draftedOn());
            }
            case ModelRevised e -> {
                write(e.version(), e.model(), e.modelSha256(), e.revisedBy());
                if (startedOn == null) state = State.DRAFT;
                told(stored, e, 0, String.valueOf(e.version()), e.grounds());
            }
            case ReviewOpened e -> {
                if (startedOn == null) state = State.IN_REVIEW;
                told(stored, e, 0, String.valueOf(e.version()), "");
            }
            case ModelReviewed e -> {
                versions.add(
                        versions.removeLast()
                                .with(new Opinion(e.partner(), e.verdict(), e.remarks())));
                told(stored, e, 0, e.partner(), e.remarks());
            }
            case ModelSigned e -> {
                versions.add(
                        versions.removeLast()
                                .with(
                                        new Signature(
                                                e.partner(),
                                                e.modelSha256(),
                                                e.documentSha256(),
                                                e.signedOn())));
                told(stored, e, 0, e.partner(), e.modelSha256());
            }
            case VersionAgreed e -> {
                long before = agreed == 0 ? 0 : versions.get(agreed - 1).model().budget();
                agreed = e.version();
                if (startedOn == null) state = State.AGREED;
                String number = String.valueOf(agreed);
                told(stored, e, 0, number, e.modelSha256());
                long change = versions.get(agreed - 1).model().budget() - before;
                deed(stored, e, Kind.AGREED, "", number, null, change, e.agreedOn());
            }
            case ProgrammeStarted e -> {
                startedOn = e.startedOn();
                state = State.RUNNING;
                told(stored, e, 0, String.valueOf(e.version()), "");
                deed(stored, e, Kind.STARTED, "", "", null, 0, e.startedOn());
            }
            case ContributionPaid e -> {
                paid = e.funded();
                contribute(e.partner(), e.amount());
                told(stored, e, e.amount(), e.partner(), e.reference());
                deed(stored, e, Kind.PAID, "", e.partner(), null, e.amount(), e.paidOn());
            }
            case MoneySpent e -> {
                spent = Math.addExact(spent, e.amount());
                told(stored, e, e.amount(), e.milestone(), e.purpose());
                deed(stored, e, Kind.SPENT, "", e.milestone(), null, e.amount(), e.spentOn());
            }
            case MilestoneReached e -> {
                Reached now = new Reached(e.milestone(), e.dueOn(), e.reachedOn());
                reached.add(now);
                told(stored, e, 0, e.milestone(), "");
                String of = now.onTime() ? "ON_TIME" : "LATE";
                deed(stored, e, Kind.REACHED, of, e.milestone(), null, 0, e.reachedOn());
            }
            case OutputLinked e -> {
                outputs.add(
                        new Output(
                                e.kind(),
                                e.position(),
                                e.subject(),
                                e.firmId(),
                                e.happenedOn(),
                                true));
                told(stored, e, 0, e.subject(), "");
                String of = e.kind().name();
                deed(stored, e, Kind.OUTPUT, of, e.subject(), e.firmId(), 1, e.linkedOn());
            }
            case OutputReversed e -> {
                Output was = output(e.position());
                outputs.set(outputs.indexOf(was), was.takenBack());
                told(stored, e, 0, was.subject(), "");
                String of = e.kind().name();
                deed(stored, e, Kind.OUTPUT, of, was.subject(), was.firmId(), -1, e.noticedOn());
            }
            case ProgrammeEvaluated e -> {
                state = State.EVALUATED;
                rating = e.rating();
                told(stored, e, 0, "", e.findings());
                String of = e.rating().name();
                deed(stored, e, Kind.EVALUATED, of, "", null, 0, e.evaluatedOn());
            }
            case ProgrammeClosed e -> {
                state = State.CLOSED;
                closedOn = e.closedOn();
                told(stored, e, e.unspent(), "", "");
                deed(stored, e, Kind.CLOSED, "", "", null, e.unspent(), e.closedOn());
            }
        }
    }

    private void write(int number, ProgrammeModel model, String sha256, String author) {
        versions.add(new ModelVersion(number, model, sha256, author, List.of(), List.of()));
    }

    private void contribute(String partner, long amount) {
        long sum = amount;
        for (Paid each : contributions)
            if (each.partner().equals(partner)) sum = Math.addExact(sum, each.amount());
        contributions.removeIf(each -> each.partner().equals(partner));
        contributions.add(new Paid(partner, sum));
    }

    private Output output(long position) {
        return outputs.stream()
                .filter(each -> each.position() == position)
                .findFirst()
                .orElseThrow();
    }

    private ModelVersion holding() {
        return agreed == 0 ? versions.getLast() : versions.get(agreed - 1);
    }

    private void told(
            JointStored stored, ProgrammeEvent event, long amount, String subject, String text) {
        history.add(stored.happened(event, amount, subject, text));
    }

    private void deed(
            JointStored stored,
            ProgrammeEvent event,
            Kind kind,
            String of,
            String subject,
            @Nullable String firmId,
            long amount,
            LocalDate on) {
        deed = stored.deed(event, kind, holding().model(), of, subject, firmId, amount, on);
    }

    /// A milestone may be reached in any order.
    private @Nullable LocalDate dueOn() {
        if (state != State.RUNNING) return null;
        Set<String> done = new HashSet<>();
        reached.forEach(each -> done.add(each.milestone()));
        return holding().model().milestones().stream()
                .filter(each -> !done.contains(each.key()))
                .map(Milestone::dueOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private JointProgrammeFile file(long version) {
        return new JointProgrammeFile(
                programmeId,
                holding().model().title(),
                holding().model().provinceKey(),
                state,
                originId,
                versions,
                agreed,
                startedOn,
                holding().model().budget(),
                paid,
                spent,
                contributions,
                reached,
                outputs,
                rating,
                closedOn,
                dueOn(),
                history,
                version);
    }
}
