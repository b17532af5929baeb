package rosukh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.evidence.publishing.SigningKeys;
import rosukh.log.NoteKey;

/// The keys of the published log, as an operator makes them.
class LogKeysTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Rosukh.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void a_key_is_made_and_others_after_it() throws Exception {
        Path file = folder.resolve("key");
        assertThat(run("log", "key", file.toString(), "example.ir/rosukh")).isZero();
        assertThat(run("log", "key", file.toString(), "example.ir/rosukh", "--post-quantum"))
                .isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        List<String> told = out.toString().lines().toList();
        assertThat(SigningKeys.parse(Files.readString(file)).keys())
                .extracting(NoteKey::toString)
                .isEqualTo(told);
        assertThat(run("log", "keys", file.toString())).isZero();
        assertThat(out.toString().lines().skip(2).toList()).isEqualTo(told);
    }

    @Test
    void what_would_not_be_a_key_file_is_not_written() throws Exception {
        Path file = folder.resolve("key");
        assertThat(run("log", "key", file.toString(), "with space")).isEqualTo(2);
        assertThat(run("log", "key", file.toString(), "a.ir/log", "--post-quantum")).isEqualTo(2);
        assertThat(file).doesNotExist();
        assertThat(run("log", "key", file.toString(), "a.ir/log")).isZero();
        String before = Files.readString(file);
        assertThat(run("log", "key", file.toString(), "b.ir/log")).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(err.toString()).contains("several logs").doesNotContain("PRIVATE");
    }
}
