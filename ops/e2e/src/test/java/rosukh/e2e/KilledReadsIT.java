package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.events.audit.Read;
import tools.jackson.databind.JsonNode;

/// kill -9 while people read: every read that was answered has its entry afterwards.
class KilledReadsIT {

    private static final int ROUNDS = 2;
    private static final int READERS = 6;
    private static final int AT_LEAST = 150;

    private final AtomicInteger last = new AtomicInteger();

    @TempDir Path folder;

    @Test
    void every_answered_read_has_its_entry_after_kill_and_restart() throws Exception {
        try (RunningApp app =
                RunningApp.start(folder.resolve("data"), "--rosukh.demo.data=false")) {
            Set<String> answered = new HashSet<>();
            for (int round = 1; round <= ROUNDS; round++) {
                answered.addAll(readUntilKilled(app));
                app.restart();
                Set<String> missing = new HashSet<>(answered);
                missing.removeAll(entries(new Api(app.url())));
                assertThat(missing).isEmpty();
                System.out.printf(
                        "kill round %d: %d reads answered, each has its entry%n",
                        round, answered.size());
            }
        }
    }

    private List<String> readUntilKilled(RunningApp app) throws Exception {
        Api api = new Api(app.url());
        api.token("officer");
        Queue<String> answered = new ConcurrentLinkedQueue<>();
        AtomicBoolean killed = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < READERS; i++)
                work.add(readers.submit(() -> read(api, answered, killed)));
            await().atMost(Duration.ofMinutes(5)).until(() -> answered.size() >= AT_LEAST);
            app.kill();
            killed.set(true);
            for (Future<?> each : work) each.get(60, TimeUnit.SECONDS);
        }
        return List.copyOf(answered);
    }

    private void read(Api api, Queue<String> answered, AtomicBoolean killed) {
        while (!killed.get()) {
            String text = "kill" + last.incrementAndGet();
            try {
                Api.Answer answer = api.get("officer", "/api/v1/cases?q=" + text);
                assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
                answered.add(Read.hashOf(text));
            } catch (UncheckedIOException connectionLost) {
                return;
            }
        }
    }

    /// The hashes of all texts that were searched for, once the view has all of them.
    private static Set<String> entries(Api api) {
        long head = (long) api.metric("rosukh_store_head");
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        api.get("auditor", "/api/v1/audit/reads?limit=1&minPosition=" + head)
                                        .status()
                                == 200);
        Set<String> hashes = new HashSet<>();
        for (String after = ""; ; ) {
            JsonNode page =
                    api.get("auditor", "/api/v1/audit/reads?kind=cases&limit=200" + after).body();
            page.path("items").forEach(each -> hashes.add(each.path("textSha256").asString("")));
            if (page.path("next").isNull()) return hashes;
            after = "&after=" + page.path("next").asString();
        }
    }
}
