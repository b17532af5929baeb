package rosukh.query.programmes.joint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.reference.Provinces;

/// The parameters by which programmes are listed, the same for page, files and API; empty for
/// anything.
///
/// @param state how far it came, a [JointProgrammeFile.State]
/// @param province key of the province
/// @param late `true` for those with a milestone that should have been reached and is not
public record ProgrammeQuery(
        @Nullable String state, @Nullable String province, @Nullable String late) {

    /// Refuses what is not one of the choices.
    ///
    /// @param today the day on which something is late
    JointProgrammes.Question asked(LocalDate today) {
        return new JointProgrammes.Question(chosen(), place(), isLate() ? today : null);
    }

    private JointProgrammeFile.@Nullable State chosen() {
        String asked = JointQuery.given(state);
        if (asked == null) return null;
        for (JointProgrammeFile.State each : JointProgrammeFile.State.values())
            if (each.name().equals(asked)) return each;
        throw JointQuery.invalid("state", asked);
    }

    private @Nullable String place() {
        String asked = JointQuery.given(province);
        if (asked != null && Provinces.find(asked).isEmpty())
            throw JointQuery.invalid("province", asked);
        return asked;
    }

    private boolean isLate() {
        String asked = JointQuery.given(late);
        if (asked == null) return false;
        if (!asked.equals("true")) throw JointQuery.invalid("late", asked);
        return true;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
