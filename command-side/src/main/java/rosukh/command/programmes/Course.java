package rosukh.command.programmes;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.programmes.OutputKind;

/// How a programme runs and ends.
///
/// @param startedOn null before
/// @param reached milestones, by key
/// @param outputs linked events, by position
/// @param evaluator account of who evaluated it; null before
record Course(
        @Nullable LocalDate startedOn,
        Purse purse,
        Set<String> reached,
        Map<Long, Output> outputs,
        @Nullable String evaluator,
        boolean closed) {

    /// @param stands it counts
    record Output(OutputKind kind, boolean stands) {}

    static final Course AHEAD = new Course(null, Purse.EMPTY, Set.of(), Map.of(), null, false);

    Course {
        reached = Set.copyOf(reached);
        outputs = Map.copyOf(outputs);
    }

    Course starting(LocalDate day) {
        return new Course(day, purse, reached, outputs, evaluator, closed);
    }

    Course with(Purse now) {
        return new Course(startedOn, now, reached, outputs, evaluator, closed);
    }

    Course reaching(String milestone) {
        Set<String> all = new LinkedHashSet<>(reached);
        all.add(milestone);
        return new Course(startedOn, purse, all, outputs, evaluator, closed);
    }

    Course with(long position, Output output) {
        Map<Long, Output> all = new LinkedHashMap<>(outputs);
        all.put(position, output);
        return new Course(startedOn, purse, reached, all, evaluator, closed);
    }

    Course evaluatedBy(String account) {
        return new Course(startedOn, purse, reached, outputs, account, closed);
    }

    Course closing() {
        return new Course(startedOn, purse, reached, outputs, evaluator, true);
    }
}
