package rosukh.query.audit.reads;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.audit.Read;
import rosukh.events.audit.ReadEvent.ReadsRecorded;
import rosukh.query.kernel.Positions;

/// Keeps a document per read.
@Component
@ProcessingGroup(ReadsProjection.GROUP)
class ReadsProjection {

    static final String GROUP = "audit.reads";

    private final ReadsView view;

    ReadsProjection(ReadsView view) {
        this.view = view;
    }

    @EventHandler
    void on(ReadsRecorded event, TrackingToken token) {
        long position = Positions.of(token);
        List<Read> reads = event.reads();
        for (int i = 0; i < reads.size(); i++) {
            ReadEntry entry = ReadEntry.of(position, reads.get(i));
            view.store().apply("%019d-%04d".formatted(position, i), token, _ -> entry);
        }
    }

    @ResetHandler
    void reset() {
        view.store().reset();
    }
}
