package rosukh.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir private Path folder;

    @Test
    void is_made_once_and_read_by_its_owner_alone() throws Exception {
        Path file = folder.resolve("keys").resolve("evidence.json");
        KeyFile made = KeyFile.readOrCreate(file);
        assertThat(KeyFile.readOrCreate(file).ids()).isEqualTo(made.ids()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> made.create(file)).isInstanceOf(FileAlreadyExistsException.class);
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void has_one_maker_of_several_at_once() throws Exception {
        Path file = folder.resolve("evidence.json");
        CyclicBarrier together = new CyclicBarrier(8);
        Callable<String> making =
                () -> {
                    together.await();
                    return KeyFile.readOrCreate(file).primary();
                };
        Set<String> keys = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> made = new ArrayList<>();
            for (int i = 0; i < 8; i++) made.add(threads.submit(making));
            for (Future<String> each : made) keys.add(each.get());
        }
        assertThat(keys).containsExactly(KeyFile.read(file).primary());
    }

    @Test
    void keeps_its_older_keys_until_they_are_taken_out() throws Exception {
        Path file = folder.resolve("evidence.json");
        KeyFile first = KeyFile.readOrCreate(file);
        first.withAnother().replace(file);
        KeyFile two = KeyFile.read(file);
        assertThat(two.ids()).hasSize(2).first().isEqualTo(first.primary());
        assertThat(two.primary()).isEqualTo(first.primary());
        KeyFile promoted = two.promoted();
        assertThat(promoted.primary()).isEqualTo(two.ids().getLast());
        assertThat(promoted.without(List.of(first.primary())).ids()).isEqualTo(two.ids());
        assertThat(promoted.without(List.of()).ids()).containsExactly(promoted.primary());
    }

    @Test
    void that_is_absent_or_damaged_is_said_to_be() throws Exception {
        Path file = folder.resolve("evidence.json");
        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(KeyMissing.class)
                .hasMessageContaining(file.toString());
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> KeyFile.readOrCreate(file)).isInstanceOf(KeyMissing.class);
        assertThat(Files.readString(file)).isEqualTo("{}");
        assertThatThrownBy(() -> KeyFile.none().primary()).isInstanceOf(KeyMissing.class);
    }
}
