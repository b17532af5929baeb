package rosukh.query.programmes.joint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A programme in a list. Money in rials.
///
/// @param outputs linked events that count
/// @param dueOn day of the first milestone that is not reached, while it runs; null otherwise
public record JointLine(
        String programmeId,
        String title,
        String provinceKey,
        JointProgrammeFile.State state,
        long budget,
        long paid,
        long spent,
        long outputs,
        @Nullable LocalDate dueOn) {

    static JointLine of(JointProgrammeFile file) {
        return new JointLine(
                file.programmeId(),
                file.title(),
                file.provinceKey(),
                file.state(),
                file.budget(),
                file.paid(),
                file.spent(),
                file.standing(),
                file.dueOn());
    }
}
