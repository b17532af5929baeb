package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The curl script of `ops/walk` against the running demo.
@OnDemoApp
class WalkScriptIT {

    @Test
    void walks_one_firm_from_intake_to_certificate_and_to_its_dashboard(RunningApp app)
            throws Exception {
        Path script = Path.of("..", "walk", "walk.sh").toAbsolutePath().normalize();
        Process walk =
                new ProcessBuilder("bash", script.toString(), app.url().toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(walk.getInputStream().readAllBytes(), "UTF-8");
        System.out.println(said);
        assertThat(walk.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(walk.exitValue()).as(said).isZero();
        assertThat(said).contains("The path is complete");
    }
}
