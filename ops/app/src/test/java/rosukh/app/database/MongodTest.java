package rosukh.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.app.StartRefused;

class MongodTest {

    @TempDir Path folder;

    @Test
    void is_found_on_the_path() throws IOException {
        Path program = program("exit 0");
        String path = String.join(File.pathSeparator, "/nowhere", "", folder.toString());
        assertThat(Mongod.onPath(path)).contains(program);
        assertThat(Mongod.onPath("/nowhere")).isEmpty();
        assertThat(Mongod.onPath(null)).isEmpty();
    }

    @Test
    void is_started_under_the_data_folder_and_for_this_machine_only() throws IOException {
        Path program = program("echo \"$@\"; exit 1");
        Path data = folder.resolve("data");
        assertThatThrownBy(() -> Mongod.start(program, data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("does not start");
        assertThat(data.resolve("mongod.log"))
                .content()
                .contains("--dbpath " + data.resolve("db"))
                .contains("--bind_ip 127.0.0.1");
    }

    @Test
    void one_that_a_killed_process_left_behind_is_stopped_first() throws Exception {
        Path data = folder.resolve("data");
        Path old = Files.copy(Path.of("/bin/sleep"), folder.resolve("old-mongod"));
        Process left = new ProcessBuilder(old.toString(), "600").start();
        try {
            Files.createDirectories(data.resolve("db"));
            Files.writeString(data.resolve("db/mongod.lock"), left.pid() + "\n");
            assertThatThrownBy(() -> Mongod.start(program("exit 1"), data))
                    .isInstanceOf(StartRefused.class);
            assertThat(left.isAlive()).isFalse();
        } finally {
            left.destroyForcibly();
        }
    }

    @Test
    void another_program_that_got_the_same_number_is_left_alone() throws Exception {
        Path data = folder.resolve("data");
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            Files.createDirectories(data.resolve("db"));
            Files.writeString(data.resolve("db/mongod.lock"), other.pid() + "\n");
            assertThatThrownBy(() -> Mongod.start(program("exit 1"), data))
                    .isInstanceOf(StartRefused.class);
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    private Path program(String script) throws IOException {
        Path program = folder.resolve("mongod");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }
}
