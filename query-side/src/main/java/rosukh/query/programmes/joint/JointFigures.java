package rosukh.query.programmes.joint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.Target;

/// The figures of joint programmes, counted from deeds; targets and partners from the versions that
/// hold. Money is in rials.
///
/// @param planned agreed budgets
/// @param onTime milestones reached on time, of `reached`
/// @param firms reached by outputs that count
public record JointFigures(
        long running,
        int partners,
        long planned,
        long paid,
        long spent,
        long reached,
        long onTime,
        int firms,
        long replications,
        List<Outputs> outputs) {

    public JointFigures {
        outputs = List.copyOf(outputs);
    }

    /// Outputs of a kind against what is aimed at.
    public record Outputs(OutputKind kind, long count, long target) {}

    static JointFigures of(List<JointProgrammeFile> files, List<JointDeed> deeds) {
        Set<String> partners = new HashSet<>();
        Map<OutputKind, Long> targets = new HashMap<>();
        for (JointProgrammeFile file : files) {
            if (file.agreedVersion() == 0) continue;
            file.holding().model().partners().forEach(each -> partners.add(each.key()));
            for (Target target : file.holding().model().targets())
                targets.merge(target.kind(), (long) target.count(), Math::addExact);
        }
        Map<String, Long> firms = new HashMap<>();
        Map<String, Long> outputs = new HashMap<>();
        for (JointDeed deed : deeds) {
            if (deed.kind() != JointDeed.Kind.OUTPUT) continue;
            outputs.merge(deed.of(), deed.amount(), Math::addExact);
            if (deed.firmId() != null) firms.merge(deed.firmId(), deed.amount(), Math::addExact);
        }
        return new JointFigures(
                files.stream()
                        .filter(each -> each.state() == JointProgrammeFile.State.RUNNING)
                        .count(),
                partners.size(),
                sum(deeds, JointDeed.Kind.AGREED),
                sum(deeds, JointDeed.Kind.PAID),
                sum(deeds, JointDeed.Kind.SPENT),
                count(deeds, JointDeed.Kind.REACHED),
                deeds.stream()
                        .filter(each ->
                                each.kind() == JointDeed.Kind.REACHED
                                        && each.of().equals("ON_TIME"))
                        .count(),
                (int) firms.values().stream().filter(each -> each > 0).count(),
                count(deeds, JointDeed.Kind.REPLICATED),
                List.of(OutputKind.values()).stream()
                        .map(each ->
                                new Outputs(
                                        each,
                                        outputs.getOrDefault(each.name(), 0L),
                                        targets.getOrDefault(each, 0L)))
                        .toList());
    }

    private static long sum(List<JointDeed> deeds, JointDeed.Kind kind) {
        return deeds.stream()
                .filter(each -> each.kind() == kind)
                .mapToLong(JointDeed::amount)
                .reduce(0, Math::addExact);
    }

    private static long count(List<JointDeed> deeds, JointDeed.Kind kind) {
        return deeds.stream().filter(each -> each.kind() == kind).count();
    }
}
