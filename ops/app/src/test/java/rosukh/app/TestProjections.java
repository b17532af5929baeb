package rosukh.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import rosukh.events.firms.FirmEvent;

/// Projections that misbehave when they are told to.
final class TestProjections {

    private TestProjections() {}

    /// Throws on every event.
    @ProcessingGroup("test.failing")
    public static class Failing {

        volatile boolean fails;

        @EventHandler
        public void on(FirmEvent event) {
            if (fails) throw new IllegalStateException("this projection was told to fail");
        }
    }

    /// Takes its time on every event.
    @ProcessingGroup("test.blocking")
    public static class Blocking {

        private final AtomicReference<CountDownLatch> gate =
                new AtomicReference<>(new CountDownLatch(0));

        void block() {
            gate.set(new CountDownLatch(1));
        }

        void release() {
            gate.get().countDown();
        }

        @EventHandler
        public void on(FirmEvent event) throws InterruptedException {
            gate.get().await();
        }
    }
}
