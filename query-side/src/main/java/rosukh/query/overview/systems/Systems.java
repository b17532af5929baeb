package rosukh.query.overview.systems;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// Asks every system how it stands.
@Component
class Systems {

    private final ObjectProvider<Glance> glances;
    private final Positions positions;

    Systems(ObjectProvider<Glance> glances, Positions positions) {
        this.glances = glances;
        this.positions = positions;
    }

    /// All systems in the order of the mission. How fresh the numbers are is read before they are,
    /// so they are never older than that says.
    List<Standing> standings(Reader reader, Ui ui) {
        List<Glance> all = glances.orderedStream().toList();
        List<Standing> standings = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            List<Glance> of = all.stream().filter(each -> each.subject() == subject).toList();
            if (!of.isEmpty()) standings.add(standing(subject, of, reader, ui));
        }
        return standings;
    }

    private Standing standing(Subject subject, List<Glance> of, Reader reader, Ui ui) {
        Set<String> groups = new LinkedHashSet<>();
        of.forEach(each -> groups.addAll(each.groups()));
        var asOf = positions.asOf(groups);
        List<Vital> vitals = new ArrayList<>();
        of.forEach(each -> vitals.addAll(each.vitals(reader, ui)));
        return new Standing(subject, of.getFirst().home(), asOf, vitals);
    }
}
