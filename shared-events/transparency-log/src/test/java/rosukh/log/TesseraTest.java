package rosukh.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs that others wrote, of transparency-dev/tessera, read our files and write the same.
class TesseraTest {

    private static final String TOOLS = System.getenv("ROSUKH_TEST_TESSERA");
    private static final String SECRET =
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+" + NoteTest.TESSERA_SEED;

    @TempDir Path folder;

    @BeforeEach
    void theToolsAreThere() {
        assumeTrue(
                TOOLS != null,
                "no ROSUKH_TEST_TESSERA: a folder with fsck and posix-oneshot of tessera v1.0.4");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 65_537})
    void fsck_accepts_a_log(int size) throws Exception {
        List<byte[]> entries = Leaves.entries(size);
        assertThat(fsck(written(entries, Leaves.root(entries))))
                .contains("Successfully fsck'd log with size " + size + " ");
    }

    @Test
    void fsck_refuses_a_checkpoint_of_another_root() throws Exception {
        List<byte[]> entries = Leaves.entries(300);
        assertThat(fsck(written(entries, Mutations.flipped(Leaves.root(entries)))))
                .contains("fsck failed: calculated root")
                .doesNotContain("Successfully");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 1_000})
    void another_program_writes_the_same_files_for_the_same_entries(int size) throws Exception {
        List<byte[]> entries = Leaves.entries(size);
        Path given = Files.createDirectory(folder.resolve("entries"));
        for (int i = 0; i < size; i++)
            Files.write(given.resolve("%06d".formatted(i)), entries.get(i));
        Path theirs = folder.resolve("theirs");
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        run(
                "posix-oneshot",
                "-storage_dir=" + theirs,
                "-private_key=" + secret,
                "-entries=" + given + "/*");
        assertThat(files(written(entries, Leaves.root(entries)))).isEqualTo(files(theirs));
    }

    private Path written(List<byte[]> entries, Hash root) throws Exception {
        Path log = Files.createDirectory(folder.resolve("ours"));
        TreeWriter writer = new TreeWriter((tile, content) -> write(log, tile.path(), content));
        entries.forEach(writer::add);
        writer.flush();
        String text = new Checkpoint("example.com/log/testdata", writer.size(), root).text();
        NoteSigner signer = NoteTest.tessera(NoteKey.parse(NoteTest.TESSERA_KEY));
        SignedNote note = new SignedNote(text, List.of(signer.sign(text, 0)));
        write(log, "checkpoint", note.toString().getBytes(StandardCharsets.UTF_8));
        return log;
    }

    private static void write(Path log, String path, byte[] content) {
        try {
            Path file = log.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /// Content by path, without what a program keeps for itself.
    private static Map<String, String> files(Path log) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(log)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = log.relativize(file).toString();
                if (path.startsWith(".")) continue;
                files.put(path, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    /// What it says; it ends with 0 whether or not it found something.
    private String fsck(Path log) throws Exception {
        Path key = Files.writeString(folder.resolve("key"), NoteTest.TESSERA_KEY);
        return run("fsck", "-storage_url=file://" + log + "/", "-public_key=" + key, "-ui=false");
    }

    private String run(String tool, String... arguments) throws Exception {
        Path said = folder.resolve(tool + ".log");
        Process process =
                new ProcessBuilder(
                                Stream.concat(
                                                Stream.of(Path.of(TOOLS, tool).toString()),
                                                Stream.of(arguments))
                                        .toList())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("%s ended by itself", tool).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(said);
    }
}
