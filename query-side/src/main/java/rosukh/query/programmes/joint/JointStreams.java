package rosukh.query.programmes.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;
import rosukh.events.indicators.PeriodEvent;
import rosukh.events.programmes.ProgrammeEvent;
import rosukh.query.kernel.gauges.Quarter;
import rosukh.query.kernel.past.History;
import rosukh.query.kernel.past.RecordStreams;

/// The stream of a programme, and those of the quarters that were published. Which they are is
/// asked of the view, which forgets none.
@Component
class JointStreams implements RecordStreams {

    private final JointProgrammes programmes;

    JointStreams(JointProgrammes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Set<Class<?>> roots() {
        return Set.of(ProgrammeEvent.class, PeriodEvent.class);
    }

    @Override
    public Optional<String> recordOf(Map<String, String> path) {
        return Optional.ofNullable(path.get("programmeId"));
    }

    @Override
    public List<TrackedEventMessage<?>> read(String programmeId, History history) {
        List<TrackedEventMessage<?>> events = new ArrayList<>(history.stream(programmeId));
        for (Quarter each : programmes.gauges().quarters())
            events.addAll(history.stream(PeriodEvent.streamOf(each.period())));
        return events;
    }

    @Override
    public boolean isAbout(Map<String, String> path, String stream) {
        return recordOf(path).filter(stream::equals).isPresent();
    }
}
