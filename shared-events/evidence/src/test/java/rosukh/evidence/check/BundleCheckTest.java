package rosukh.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.evidence.Envelope;
import rosukh.evidence.MemoryLog;
import rosukh.evidence.bundle.Bag;
import rosukh.evidence.bundle.Scope;
import rosukh.evidence.check.Packed.Brought;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;
import rosukh.log.SignedNote;

/// Bundles of a log of 600 events over three cases, as somebody reads them who has nothing else.
class BundleCheckTest {

    private static final Scope CASE = new Scope("c-1");

    @TempDir Path folder;

    private StoredLog store;
    private final MemoryLog log = new MemoryLog();

    @BeforeEach
    void aLog() {
        store = new StoredLog(folder.resolve("store"));
        store.write(150);
        store.publish(log, 0);
        store.write(150);
        store.publish(log, 300);
        store.write(1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_whole_log_is_valid_in_every_aspect_that_it_has() throws Exception {
        BundleCheck.Result result = check(whole());
        assertThat(Packed.faults(result)).isEmpty();
        assertThat(result.findings().verdict()).isEqualTo(Verdict.VALID);
        for (Aspect each : Aspect.values())
            assertThat(result.findings().verdict(each))
                    .as(each.toString())
                    .isEqualTo(
                            each == Aspect.STORE || each == Aspect.TIMESTAMPS
                                    ? Verdict.ABSENT
                                    : Verdict.VALID);
        assertThat(result.size()).isEqualTo(600);
        assertThat(result.payloads()).isEqualTo(600);
        assertThat(result.checkpoints()).isEqualTo(3);
    }

    @Test
    void a_zip_says_the_same_and_is_the_same_each_time() throws Exception {
        Path zip = Packed.zip(store, log, Scope.WHOLE_LOG, folder.resolve("log.zip"));
        Path again = Packed.zip(store, log, Scope.WHOLE_LOG, folder.resolve("again.zip"));
        assertThat(check(zip).findings().verdict()).isEqualTo(Verdict.VALID);
        assertThat(Files.mismatch(zip, again)).isEqualTo(-1);
    }

    @Test
    void a_case_is_complete_with_its_payloads_alone() throws Exception {
        BundleCheck.Result result = check(ofCase());
        assertThat(Packed.faults(result)).isEmpty();
        assertThat(result.findings().verdict()).isEqualTo(Verdict.VALID);
        assertThat(result.payloads()).isEqualTo(200);
        assertThat(result.scope()).isEqualTo(CASE);
    }

    @Test
    void a_case_that_lacks_an_event_is_not_complete() throws Exception {
        Path bundle = ofCase();
        Path events = bundle.resolve("data/events.ndjson");
        List<String> lines = Files.readAllLines(events);
        Files.write(events, lines.subList(0, lines.size() - 1));
        assertThat(Packed.faults(check(bundle)))
                .contains(
                        "completeness invalid: position 598, event: the stored bytes of what is in"
                                + " scope of positions 598 to 598 are missing");
    }

    @Test
    void a_case_that_nobody_has_is_not_complete() throws Exception {
        Path bundle = Packed.folder(store, log, new Scope("c-9"), folder.resolve("nobody"));
        assertThat(check(bundle).findings().verdict(Aspect.COMPLETENESS))
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void stored_bytes_that_were_changed_are_found_at_their_position() throws Exception {
        Path bundle = whole();
        Path events = bundle.resolve("data/events.ndjson");
        String text = Files.readString(events);
        String line = text.lines().skip(17).findFirst().orElseThrow();
        Files.writeString(
                events, text.replace(line, line.replace("\"payload\":\"I", "\"payload\":\"J")));
        assertThat(Packed.faults(check(bundle)))
                .containsExactlyInAnyOrder(
                        "payloads invalid: position 17, payload: is not what was hashed",
                        "bag invalid: data/events.ndjson: is not what was packed");
    }

    @Test
    void a_log_that_nobody_vouches_for_is_neither_valid_nor_invalid() throws Exception {
        MemoryLog other = new MemoryLog(MemoryLog.signer("elsewhere.example/log"));
        BundleCheck.Result result = Packed.check(whole(), Brought.policy(other.policy()));
        assertThat(result.findings().verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(result.findings().verdict(Aspect.SIGNATURE)).isEqualTo(Verdict.INDETERMINATE);
        assertThat(result.findings().verdict(Aspect.TREE)).isEqualTo(Verdict.VALID);
    }

    @Test
    void a_log_signed_anew_under_the_same_name_is_invalid() throws Exception {
        MemoryLog forged = new MemoryLog();
        store.publish(forged, 0);
        Path bundle = Packed.folder(store, forged, Scope.WHOLE_LOG, folder.resolve("forged"));
        assertThat(check(bundle).findings().verdict(Aspect.SIGNATURE)).isEqualTo(Verdict.INVALID);
    }

    @Test
    void a_checkpoint_kept_outside_convicts_a_log_that_was_rewritten() throws Exception {
        String kept = log.checkpoints().getFirst().note();
        MemoryLog forged = new MemoryLog(log.signer());
        forged.add(List.of("{}".getBytes(StandardCharsets.UTF_8)));
        forged.add(store.events(1).stream().map(event -> Envelope.of(event).bytes()).toList());
        forged.sign();
        Path bundle = Packed.folder(store, forged, Scope.WHOLE_LOG, folder.resolve("forged"));
        BundleCheck.Result result =
                Packed.check(bundle, new Brought(log.policy(), Authorities.NONE, List.of(kept)));
        assertThat(Packed.faults(result))
                .anyMatch(it ->
                        it.startsWith(
                                "checkpoints invalid: position 299, kept checkpoint 1:"
                                        + " signs root"));
    }

    @Test
    void nobody_walks_through_leaves_that_are_not_there() throws Exception {
        String text = new Checkpoint(MemoryLog.ORIGIN, Long.MAX_VALUE, Hash.EMPTY).text();
        Path bundle = whole();
        Files.writeString(
                bundle.resolve("data/log/checkpoint"),
                new SignedNote(text, List.of(log.signer().sign(text, 0))).toString());
        assertThat(Packed.faults(check(bundle)))
                .anyMatch(it ->
                        it.endsWith(
                                "holds 768 leaves at most, but 9223372036854775807 were signed"));
    }

    @Test
    void a_quorum_that_is_missing_is_said_to_be() throws Exception {
        var witness = MemoryLog.signer("witness.example/w");
        String vkey =
                NoteKey.of(
                                "witness.example/w",
                                NoteKey.Type.ED25519_COSIGNATURE,
                                witness.key().key())
                        .toString();
        String policy = "log %s\nwitness w %s\nquorum w\n".formatted(log.signer().key(), vkey);
        BundleCheck.Result result = Packed.check(whole(), Brought.policy(policy));
        assertThat(result.findings().verdict(Aspect.WITNESSES)).isEqualTo(Verdict.INDETERMINATE);
        assertThat(result.findings().verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void a_check_goes_on_where_an_earlier_one_ended() throws Exception {
        List<Progress> progress = new ArrayList<>();
        Packed.check(whole(), Brought.policy(log.policy()), null, progress);
        store.publish(log, 600);
        Path later = Packed.folder(store, log, Scope.WHOLE_LOG, folder.resolve("later"));
        BundleCheck.Result result =
                Packed.check(later, Brought.policy(log.policy()), progress.getLast(), progress);
        assertThat(Packed.faults(result)).isEmpty();
        assertThat(result.payloads()).isEqualTo(2);
        assertThat(progress.getLast().size()).isEqualTo(602);
        Progress wrong = new Progress(MemoryLog.ORIGIN, null, 300, progress.getLast().root(), 0);
        assertThat(
                        Packed.check(later, Brought.policy(log.policy()), wrong, progress)
                                .findings()
                                .verdict())
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void an_old_life_of_the_log_is_said_to_have_ended() throws Exception {
        String policy = log.policy();
        log.reincarnate(400, MemoryLog.signer(MemoryLog.ORIGIN + "/1"));
        store.publish(log, 400);
        Path bundle = Packed.folder(store, log, Scope.WHOLE_LOG, folder.resolve("second"));
        String both = "log %s\n%s".formatted(log.signer().key(), policy);
        BundleCheck.Result result = Packed.check(bundle, Brought.policy(both));
        assertThat(result.findings().verdict()).isEqualTo(Verdict.VALID);
        assertThat(result.size()).isEqualTo(602);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "log/../../evil",
                "log/a\\..\\b",
                "/etc/passwd",
                "log/c:x",
                "log/./a"
            })
    void a_path_that_leads_out_of_a_zip_is_refused(String name) throws Exception {
        Path zip = folder.resolve("evil.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry(name));
            entries.closeEntry();
        }
        assertThatThrownBy(() -> Bag.open(zip)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_zip_that_unpacks_to_more_than_it_can_hold_is_refused() throws Exception {
        Path zip = folder.resolve("bomb.zip");
        byte[] nothing = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("log/data/events.ndjson"));
            for (int round = 0; round < 300; round++) entries.write(nothing);
            entries.closeEntry();
        }
        assertThatThrownBy(() -> Bag.open(zip)).hasMessageContaining("unpacks to more");
    }

    @Test
    void what_is_no_bag_is_said_to_be_none() throws Exception {
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
        assertThatThrownBy(() -> Bag.open(text)).hasMessageContaining("neither a folder nor a zip");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(check(empty).findings().verdict()).isEqualTo(Verdict.INVALID);
        Path linked = whole();
        Files.createSymbolicLink(linked.resolve("data/link"), Path.of("/etc/passwd"));
        assertThatThrownBy(() -> Bag.open(linked)).hasMessageContaining("neither file nor folder");
    }

    private BundleCheck.Result check(Path bundle) throws Exception {
        return Packed.check(bundle, Brought.policy(log.policy()));
    }

    private Path whole() throws Exception {
        return Packed.folder(store, log, Scope.WHOLE_LOG, folder.resolve("whole"));
    }

    private Path ofCase() throws Exception {
        return Packed.folder(store, log, CASE, folder.resolve("case"));
    }
}
