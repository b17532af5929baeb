package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 45,000 firms by the command line client.
class ImportIT {

    private static final int ROWS = 45_000;
    private static final int BAD_LINE = 31_415;
    private static final String HEADINGS =
            "شناسه ملی,نام واحد,گروه صنعتی,بخش آیسیک,اندازه,شهرک یا ناحیه صنعتی";

    @TempDir Path folder;

    private record Run(int code, String said, Duration took) {}

    @Test
    void takes_in_all_rows_or_names_line_and_column_of_the_bad_one() throws Exception {
        try (RunningApp app =
                RunningApp.start(folder.resolve("data"), "--rosukh.demo.data=false")) {
            Api api = new Api(app.url());
            Run refused = cli(app, file("bad.csv", BAD_LINE));
            assertThat(refused.code()).as(refused.said()).isEqualTo(1);
            assertThat(refused.said()).contains("line " + BAD_LINE + ", column شناسه ملی");
            assertThat(total(api)).isZero();

            Path good = file("good.csv", -1);
            Run run = cli(app, good);
            assertThat(run.code()).as(run.said()).isZero();
            assertThat(run.said()).contains(ROWS + " rows: " + ROWS + " entered");

            // The embedded server counts by looking at every firm: asked more often, it does little
            // else.
            Awaitility.await()
                    .atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(3))
                    .until(() -> total(api) == ROWS);

            Run again = cli(app, good);
            assertThat(again.code()).as(again.said()).isZero();
            assertThat(again.said()).contains("0 entered, " + ROWS + " entered before");
            System.out.printf(
                    "import of %d rows: %d s (refused file %d s, repeat %d s), app's peak memory %d"
                            + " MB%n",
                    ROWS,
                    run.took().toSeconds(),
                    refused.took().toSeconds(),
                    again.took().toSeconds(),
                    peakMemory(app));
        }
    }

    private static long total(Api api) {
        return api.get("auditor", "/api/v1/firms?limit=1").number("total");
    }

    private Path file(String name, int badLine) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADINGS + "\n");
            for (int i = 0; i < ROWS; i++) {
                String legalId = LegalIds.of(9_701_234_000L + 7L * i);
                if (i + 2 == badLine) {
                    legalId = legalId.substring(0, 10) + (legalId.charAt(10) == '0' ? '1' : '0');
                }
                out.write(persian(legalId) + ",صنایع وارداتی " + i + ",METAL,25,MICRO,KRM-P01\n");
            }
        }
        return file;
    }

    private static String persian(String digits) {
        StringBuilder text = new StringBuilder();
        digits.chars().forEach(digit -> text.append((char) (digit - '0' + '۰')));
        return text.toString();
    }

    private Run cli(RunningApp app, Path file) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Dstderr.encoding=UTF-8");
        command.addAll(List.of("-jar", System.getProperty("rosukh.cli-jar", "")));
        command.addAll(List.of("import", "firms", file.toString(), "--reason", "فهرست آزمایشی"));
        command.addAll(List.of("--url", app.url().toString()));
        command.addAll(List.of("--client", "officer-client", "--secret", "officer-secret"));
        Instant began = Instant.now();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), "UTF-8");
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), said, Duration.between(began, Instant.now()));
    }

    /// In MB, as Linux tells; 0 elsewhere.
    private static long peakMemory(RunningApp app) throws IOException {
        Path status = Path.of("/proc", String.valueOf(app.pid()), "status");
        if (!Files.isReadable(status)) return 0;
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElse(0)
                / 1024;
    }
}
