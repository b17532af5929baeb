package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// kill -9 while officers are at work: what was answered is there afterwards.
class KillIT {

    private static final int ROUNDS = 3;
    private static final int OFFICERS = 6;
    private static final int AT_LEAST = 60;

    @TempDir Path folder;

    private record Acknowledged(String key, String legalId, String id, long position) {}

    @Test
    void every_acknowledged_command_is_there_after_kill_and_restart() throws Exception {
        try (RunningApp app =
                RunningApp.start(folder.resolve("data"), "--rosukh.demo.data=false")) {
            List<Acknowledged> all = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                List<Acknowledged> answered = workUntilKilled(app);
                all.addAll(answered);
                app.restart();
                verify(new Api(app.url()), all, answered);
                System.out.printf(
                        "kill round %d: %d commands acknowledged, none lost; back in %d ms%n",
                        round, answered.size(), app.startTime().toMillis());
            }
        }
    }

    private List<Acknowledged> workUntilKilled(RunningApp app) throws Exception {
        Api api = new Api(app.url());
        api.token("officer");
        Queue<Acknowledged> answered = new ConcurrentLinkedQueue<>();
        AtomicBoolean killed = new AtomicBoolean();
        try (ExecutorService officers = Executors.newFixedThreadPool(OFFICERS)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < OFFICERS; i++) {
                work.add(officers.submit(() -> register(api, answered, killed)));
            }
            await().atMost(Duration.ofMinutes(5)).until(() -> answered.size() >= AT_LEAST);
            app.kill();
            killed.set(true);
            for (Future<?> each : work) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        return List.copyOf(answered);
    }

    private static void register(Api api, Queue<Acknowledged> answered, AtomicBoolean killed) {
        while (!killed.get()) {
            String legalId = LegalIds.next();
            String key = "kill-" + legalId;
            try {
                Api.Answer answer = api.post("officer", "/api/v1/firms", firm(legalId), null, key);
                assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
                answered.add(
                        new Acknowledged(
                                key, legalId, answer.text("id"), answer.number("position")));
            } catch (UncheckedIOException connectionLost) {
                return;
            }
        }
    }

    private static Map<String, Object> firm(String legalId) {
        return Map.of(
                "legalId",
                legalId,
                "name",
                "صنایع آزمون " + legalId,
                "industryGroup",
                "METAL",
                "isicDivision",
                25,
                "size",
                "MICRO",
                "estateKey",
                "KRM-P01");
    }

    /// The same key answers the same without a second event, and the register shows every firm by
    /// itself.
    private static void verify(Api api, List<Acknowledged> all, List<Acknowledged> latest) {
        for (Acknowledged each : latest) {
            Api.Answer again =
                    api.post("officer", "/api/v1/firms", firm(each.legalId()), null, each.key());
            assertThat(again.status()).as(again.body().toString()).isEqualTo(201);
            assertThat(again.text("id")).isEqualTo(each.id());
            assertThat(again.number("position")).isEqualTo(each.position());
        }
        assertThat(all.stream().map(Acknowledged::position).distinct()).hasSameSizeAs(all);
        for (Acknowledged each : all) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() ->
                            api.get("auditor", "/api/v1/firms/" + each.id())
                                    .text("legalId")
                                    .equals(each.legalId()));
        }
    }
}
