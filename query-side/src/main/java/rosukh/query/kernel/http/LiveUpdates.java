package rosukh.query.kernel.http;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.ViewChanges;

/// `/events?view=<group>&since=<position>`: tells a page that a view it shows has moved on since it
/// was rendered at that position. Only the name and the position travel; the page fetches what its
/// reader may see.
///
/// At shutdown the streams end first of all, or each would hold the server for its whole grace
/// period.
@Hidden
@RestController
final class LiveUpdates implements SmartLifecycle {

    private static final long NO_TIMEOUT = 0;

    private final ViewChanges hub;
    private final Positions positions;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LiveUpdates(ViewChanges hub, Positions positions) {
        this.hub = hub;
        this.positions = positions;
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @RequestParam("view") List<String> views,
            @RequestParam(required = false) @Nullable Long since) {
        Set<String> known = positions.groups();
        for (String view : views)
            if (!known.contains(view))
                throw ApiProblem.badParameter(
                        "view", "PARAMETER_INVALID", "There is no view `" + view + "`.");
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        LiveStream stream = new LiveStream(emitter, List.copyOf(views), hub, positions, since);
        emitter.onCompletion(() -> open.remove(stream));
        open.add(stream);
        if (running) Thread.ofVirtual().name("live-updates").start(stream);
        else stream.end();
        return emitter;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(LiveStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
