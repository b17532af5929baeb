package rosukh.query.programmes.joint;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.indicators.PeriodEvent;
import rosukh.events.programmes.ProgrammeEvent;
import rosukh.query.kernel.Positions;

/// Keeps joint programmes, the events behind their figures, and what was published of the
/// indicators they may move.
@Component
@ProcessingGroup(JointProgrammes.GROUP)
class JointProgrammeProjection {

    private final JointProgrammes programmes;

    JointProgrammeProjection(JointProgrammes programmes) {
        this.programmes = programmes;
    }

    @EventHandler
    void on(
            ProgrammeEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData said) {
        String actor = said.get("actor") instanceof String account ? account : "";
        long position = Positions.of(token);
        JointStored stored = new JointStored(actor, at, version, position);
        String id = event.programmeId();
        AtomicReference<@Nullable JointDeed> counted = new AtomicReference<>();
        programmes
                .files()
                .apply(
                        id,
                        token,
                        was -> {
                            JointFiling.Filed filed = JointFiling.after(was, event, stored);
                            counted.set(filed.deed().orElse(null));
                            return filed.file();
                        });
        JointDeed deed = counted.get();
        if (deed != null) programmes.deeds().apply(String.valueOf(position), token, _ -> deed);
    }

    @EventHandler
    void on(PeriodEvent event, TrackingToken token) {
        programmes.gauges().note(event, token);
    }

    @ResetHandler
    void reset() {
        programmes.files().reset();
        programmes.deeds().reset();
        programmes.gauges().reset();
    }
}
