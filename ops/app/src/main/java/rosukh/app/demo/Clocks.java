package rosukh.app.demo;

import java.util.List;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/// Processes that watch the clock. They rest while the demo is filled: of a past that is half told
/// they would say what is due today, and the rest of it would come too late.
record Clocks(List<SimpleAsyncTaskScheduler> schedulers) {

    Clocks {
        schedulers = List.copyOf(schedulers);
    }

    /// Runs nothing that is scheduled until the filling ends, however it ends.
    void restDuring(Runnable filling) {
        schedulers.forEach(SimpleAsyncTaskScheduler::stop);
        try {
            filling.run();
        } finally {
            schedulers.forEach(SimpleAsyncTaskScheduler::start);
        }
    }
}
