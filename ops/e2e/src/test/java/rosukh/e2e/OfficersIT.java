package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.bench.officers.Officers;
import rosukh.bench.officers.Officers.Seen;

/// The load of `ops/bench` in miniature: its figures mean nothing here, but what it counts holds.
class OfficersIT {

    @TempDir Path folder;

    @Test
    void many_officers_on_few_cases_lose_no_update_and_are_told_the_current_version() {
        try (RunningApp app = RunningApp.start(folder.resolve("data"))) {
            Officers officers =
                    Officers.at(app.url(), "officer-client:officer-secret", "ir-kb", 20, 10);
            Seen seen = officers.work(20, Duration.ofSeconds(10), 7);
            assertThat(seen.faults()).isEmpty();
            assertThat(seen.accepted()).isPositive();
            assertThat(seen.stale()).as("they got into each other's way").isPositive();
            assertThat(seen.accepted() + seen.stale() + seen.refused()).isEqualTo(seen.commands());
        }
    }
}
