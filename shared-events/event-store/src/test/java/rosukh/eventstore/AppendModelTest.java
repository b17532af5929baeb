package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The protocol of appending, in `src/test/promela/append.pml`, in every order its steps can take.
class AppendModelTest {

    private static final String MODEL = "append.pml";
    private static final Pattern STATES = Pattern.compile("(\\d+) states, stored");

    @TempDir private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Files.copy(Path.of("src/test/promela", MODEL), folder.resolve(MODEL));
        for (String tool : List.of("spin", "gcc"))
            assumeTrue(isInstalled(tool), tool + " is not installed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-DCONTENDED"})
    void holds_in_every_state(String variant) throws Exception {
        String result = search(variant, List.of("-DSAFETY"), List.of());
        System.out.printf("append.pml %s: %s states, no error%n", variant, states(result));
        assertThat(result).contains("errors: 0").doesNotContain("error:");
    }

    /// No run goes on for ever, if everybody who can go on for ever does at some time.
    @ParameterizedTest
    @ValueSource(strings = "-DCONTENDED")
    void comes_to_an_end_on_every_way(String variant) throws Exception {
        String result = search(variant, List.of("-DNP", "-DNFAIR=3"), List.of("-l", "-f"));
        System.out.printf("append.pml %s: %s states, always ends%n", variant, states(result));
        assertThat(result).contains("errors: 0").doesNotContain("error:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-DLAST_POSITION", "-DLOCAL_HEAD", "-DNO_REREAD"})
    void shows_where_a_mistake_leads(String mistake) throws Exception {
        String result = search(mistake, List.of("-DSAFETY"), List.of());
        assertThat(result).contains("errors: 1").contains("assertion violated");
        String way = run("spin", "-t", "-p", mistake, MODEL);
        assertThat(way).contains("assertion violated");
        System.out.printf(
                "append.pml %s: counter-example of %d steps after %s states%n",
                mistake, way.lines().filter(it -> it.contains("proc ")).count(), states(result));
    }

    /// Searches all states; a search that does not reach all of them is an error.
    private String search(String variant, List<String> compiler, List<String> search)
            throws Exception {
        List<String> spin = new ArrayList<>(List.of("spin", "-a"));
        if (!variant.isEmpty()) spin.add(variant);
        spin.add(MODEL);
        run(spin.toArray(String[]::new));
        List<String> gcc = new ArrayList<>(List.of("gcc", "-O2", "-w"));
        gcc.addAll(compiler);
        gcc.addAll(List.of("-o", "pan", "pan.c"));
        run(gcc.toArray(String[]::new));
        List<String> pan = new ArrayList<>(List.of("./pan", "-m1000000"));
        pan.addAll(search);
        String result = run(pan.toArray(String[]::new));
        assertThat(result)
                .contains("Full statespace search")
                .doesNotContain("max search depth too small")
                .doesNotContain("out of memory");
        // a counter-example ends the search early, and is the only reason to
        if (result.contains("errors: 0")) assertThat(result).doesNotContain("not completed");
        return result;
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        int result = process.waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(result).as("%s said %s", List.of(command), text).isZero();
        return text;
    }

    private static String states(String result) {
        Matcher states = STATES.matcher(result);
        assertThat(states.find()).as(result).isTrue();
        return states.group(1);
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
