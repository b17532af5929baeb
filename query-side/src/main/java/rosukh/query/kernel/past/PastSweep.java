package rosukh.query.kernel.past;

import java.time.Duration;
import rosukh.query.kernel.Lookout;

/// Keeps the scratch collections of this node alive and the others' remains away.
final class PastSweep extends Lookout {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final PastViews views;
    private final ReplayDesk replays;

    PastSweep(PastViews views, ReplayDesk replays) {
        super("past-sweep", EVERY);
        this.views = views;
        this.replays = replays;
    }

    @Override
    protected void lookAgain() {
        replays.sweep();
        views.sweep();
    }
}
