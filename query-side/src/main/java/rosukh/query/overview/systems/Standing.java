package rosukh.query.overview.systems;

import java.util.List;
import rosukh.query.kernel.AsOf;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;

/// How one system stands.
///
/// @param home its own page
/// @param asOf what its numbers show
public record Standing(Subject subject, String home, AsOf asOf, List<Vital> vitals) {

    public Standing {
        vitals = List.copyOf(vitals);
    }
}
