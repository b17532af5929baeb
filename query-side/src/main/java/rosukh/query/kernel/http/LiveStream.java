package rosukh.query.kernel.http;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.ViewChanges;

/// One browser's stream: says which of its views moved on, at most once a second however busy the
/// log is, and a comment now and then so that a dead connection is noticed. What moved on between
/// the rendering of the page and the opening of the stream, or while it was cut off, is said first.
final class LiveStream implements Runnable {

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final long RECONNECT_MILLIS = 2_000;

    private final SseEmitter emitter;
    private final List<String> views;
    private final ViewChanges hub;
    private final Positions positions;
    private final @Nullable Long since;
    private final Map<String, Long> told = new HashMap<>();
    private volatile boolean ended;

    /// @param since the position the page was rendered at; null for one that shows none
    LiveStream(
            SseEmitter emitter,
            List<String> views,
            ViewChanges hub,
            Positions positions,
            @Nullable Long since) {
        this.emitter = emitter;
        this.views = views;
        this.hub = hub;
        this.positions = positions;
        this.since = since;
        views.forEach(view -> told.put(view, latest(view)));
    }

    void end() {
        ended = true;
        emitter.complete();
    }

    @Override
    public void run() {
        try {
            emitter.send(SseEmitter.event().comment("live").reconnectTime(RECONNECT_MILLIS));
            if (since != null) tellMissed(since);
            long lastWord = System.nanoTime();
            while (!ended) {
                long seen = hub.moves();
                if (tellChanges()) {
                    lastWord = System.nanoTime();
                    LockSupport.parkNanos(AT_MOST_EVERY.toNanos());
                } else if (System.nanoTime() - lastWord > HEARTBEAT.toNanos()) {
                    emitter.send(SseEmitter.event().comment("still here"));
                    lastWord = System.nanoTime();
                } else {
                    hub.awaitBeyond(seen, LOOK_AGAIN.toNanos());
                }
            }
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        }
    }

    private void tellMissed(long rendered) throws IOException {
        for (String view : views) {
            long reached = Math.max(latest(view), positions.applied(view).orElse(-1));
            if (reached > rendered) tell(view, reached);
        }
    }

    private boolean tellChanges() throws IOException {
        boolean any = false;
        for (String view : views) {
            long now = latest(view);
            if (told.getOrDefault(view, -1L) == now) continue;
            told.put(view, now);
            tell(view, now);
            any = true;
        }
        return any;
    }

    private void tell(String view, long position) throws IOException {
        emitter.send(SseEmitter.event().name(view).data(position));
    }

    private long latest(String view) {
        return hub.latest(view).map(ViewChanges.Change::position).orElse(-1L);
    }
}
