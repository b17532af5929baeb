package rosukh.query.work.batches;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.work.BatchEvent;
import rosukh.events.work.BatchEvent.BatchStarted;
import rosukh.query.kernel.Positions;

/// Keeps of each batch how far it has come.
@Component
@ProcessingGroup(BatchProjection.GROUP)
class BatchProjection {

    static final String GROUP = "work.batches";

    private final BatchFiles files;

    BatchProjection(BatchFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(BatchEvent event, TrackingToken token) {
        long at = Positions.of(token);
        files.store()
                .apply(
                        event.batchId(),
                        token,
                        known -> {
                            if (event instanceof BatchStarted started)
                                return BatchFile.started(started, at);
                            return known == null ? null : known.after(event);
                        });
        if (event instanceof BatchStarted started && started.undoes() != null)
            files.store()
                    .apply(
                            started.undoes(),
                            token,
                            known -> known == null ? null : known.undone(started.batchId()));
    }

    @ResetHandler
    void reset() {
        files.store().reset();
    }
}
