package rosukh.app;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The lines of a page's event stream, as they come.
final class LiveLines implements AutoCloseable {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Stream<String> stream;

    private LiveLines(Stream<String> stream) {
        this.stream = stream;
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try {
            stream.forEach(lines::add);
        } catch (UncheckedIOException closed) {
            lines.add("closed");
        }
    }

    /// Signs in as the demo's officer and listens to a view; returns once the stream is live.
    static LiveLines open(Http node, String view) throws InterruptedException {
        Browser browser = new Browser();
        browser.signIn(node.base() + "/", "officer", "officer-demo");
        LiveLines opened =
                new LiveLines(browser.stream(node.base() + "/events?view=" + view).body());
        opened.await(":live", Duration.ofMinutes(1));
        return opened;
    }

    /// Waits until the view is told to be at a position or beyond.
    void awaitPosition(long position, Duration limit) throws InterruptedException {
        String last = "";
        long end = System.nanoTime() + limit.toNanos();
        while (!last.startsWith("data:") || Long.parseLong(last.substring(5).strip()) < position)
            last = next(end);
    }

    private void await(String line, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!next(end).equals(line)) continue;
    }

    private String next(long end) throws InterruptedException {
        String line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (line == null) throw new AssertionError("the stream says nothing more");
        return line;
    }

    @Override
    public void close() {
        stream.close();
    }
}
