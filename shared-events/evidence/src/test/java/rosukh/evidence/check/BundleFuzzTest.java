package rosukh.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.evidence.MemoryLog;
import rosukh.evidence.bundle.Bag;
import rosukh.evidence.bundle.Scope;
import rosukh.log.Malformed;

/// Whatever one byte of a bundle becomes, it is not valid any more, and nothing breaks over it.
class BundleFuzzTest {

    private static final int MUTATIONS = 2_000;
    private static final long SEED = 20_260_725;

    @TempDir Path folder;

    @Test
    void no_changed_byte_of_any_file_goes_unnoticed() throws Exception {
        MemoryLog log = new MemoryLog();
        Path bundle;
        try (StoredLog store = new StoredLog(folder.resolve("store"))) {
            store.write(135);
            store.publish(log, 0);
            bundle = Packed.folder(store, log, Scope.WHOLE_LOG, folder.resolve("bundle"));
        }
        Packed.Brought brought = Packed.Brought.policy(log.policy());
        assertThat(Packed.check(bundle, brought).findings().verdict()).isEqualTo(Verdict.VALID);
        List<Path> files;
        try (Stream<Path> all = Files.walk(bundle)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Random random = new Random(SEED);
        for (int round = 0; round < MUTATIONS; round++) {
            // Every file as often as any other: most would never be hit by their length.
            Path file = files.get(round % files.size());
            byte[] whole = Files.readAllBytes(file);
            int at = random.nextInt(whole.length);
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            Verdict verdict = Packed.check(bundle, brought).findings().verdict();
            assertThat(verdict)
                    .as("%s, byte %d".formatted(bundle.relativize(file), at))
                    .isEqualTo(Verdict.INVALID);
            Files.write(file, whole);
        }
    }

    @Test
    void a_zip_with_a_changed_byte_breaks_nothing() throws Exception {
        MemoryLog log = new MemoryLog();
        Path zip;
        try (StoredLog store = new StoredLog(folder.resolve("store"))) {
            store.write(5);
            store.publish(log, 0);
            zip = Packed.zip(store, log, Scope.WHOLE_LOG, folder.resolve("bundle.zip"));
        }
        Packed.Brought brought = Packed.Brought.policy(log.policy());
        byte[] whole = Files.readAllBytes(zip);
        Random random = new Random(SEED);
        int refused = 0;
        for (int round = 0; round < MUTATIONS; round++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(zip, changed);
            try (Bag _ = Bag.open(zip)) {
                if (Packed.check(zip, brought).findings().verdict() != Verdict.VALID) refused++;
            } catch (Malformed none) {
                refused++;
            }
        }
        // Times and flags of a zip are no part of the bag.
        assertThat(refused).isGreaterThan(MUTATIONS / 2);
    }
}
