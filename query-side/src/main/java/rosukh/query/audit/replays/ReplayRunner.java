package rosukh.query.audit.replays;

import java.time.Duration;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Lookout;
import rosukh.query.kernel.past.ReplayDesk;
import rosukh.query.kernel.past.ReplayOutcome;

/// Has what was asked for done. It looks at what is asked for, not at what comes by, so a replay
/// that a restart cut short is done as well.
@Component
class ReplayRunner extends Lookout {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int OPEN_MAX = 100;

    private final ReplayRegister register;
    private final ReplayDesk desk;

    ReplayRunner(ReplayRegister register, ReplayDesk desk) {
        super("replay-runner", EVERY);
        this.register = register;
        this.desk = desk;
    }

    @Override
    protected void lookAgain() {
        for (ReplayOrder order : register.latest(OPEN_MAX)) {
            if (desk.outcome(order.replayId())
                    .map(ReplayOutcome::state)
                    .filter(s -> s.over())
                    .isPresent()) continue;
            if (order.cancelledBy() != null) desk.cancel(order.replayId());
            else desk.want(order.order());
        }
    }
}
