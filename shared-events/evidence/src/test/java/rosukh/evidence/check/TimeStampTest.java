package rosukh.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.evidence.MemoryLog;
import rosukh.evidence.PublishedLog.TimeStamp;
import rosukh.evidence.bundle.Scope;
import rosukh.evidence.check.Packed.Brought;

/// Time stamps of an authority that OpenSSL plays.
class TimeStampTest {

    @TempDir Path folder;

    @Test
    void a_token_counts_when_its_authority_is_trusted_and_it_is_over_this_checkpoint()
            throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "no openssl");
        MemoryLog log = new MemoryLog();
        Path bundle;
        try (StoredLog store = new StoredLog(folder.resolve("store"))) {
            store.write(5);
            store.publish(log, 0);
            authority();
            String note = log.checkpoints().getFirst().note();
            log.sign(List.of(new TimeStamp("local", note, stamp(note))));
            bundle = Packed.folder(store, log, Scope.WHOLE_LOG, folder.resolve("bundle"));
        }
        Authorities trusted = Authorities.parse(Files.readAllBytes(folder.resolve("ca.pem")));
        assertThat(verdict(bundle, log, Authorities.NONE)).isEqualTo(Verdict.INDETERMINATE);
        assertThat(verdict(bundle, log, trusted)).isEqualTo(Verdict.VALID);
        assertThat(verdict(bundle, log, Authorities.parse(Files.readAllBytes(other()))))
                .isEqualTo(Verdict.INDETERMINATE);
        Path stamped = bundle.resolve("data/timestamps/0/000000000010.1.0.note");
        Files.writeString(stamped, Files.readString(stamped) + "\n");
        assertThat(verdict(bundle, log, trusted)).isEqualTo(Verdict.INVALID);
    }

    private static Verdict verdict(Path bundle, MemoryLog log, Authorities trusted)
            throws Exception {
        return Packed.check(bundle, new Brought(log.policy(), trusted, List.of()))
                .findings()
                .verdict(Aspect.TIMESTAMPS);
    }

    private void authority() throws Exception {
        Files.writeString(
                folder.resolve("ts.cnf"),
                """
                [tsa]
                default_tsa = local
                [local]
                dir = .
                serial = ./serial
                crypto_device = builtin
                signer_cert = ./tsa.pem
                certs = ./ca.pem
                signer_key = ./tsa.key
                signer_digest = sha256
                default_policy = 1.2.3.4.1
                digests = sha256
                accuracy = secs:1
                ess_cert_id_alg = sha256
                [usage]
                extendedKeyUsage = critical,timeStamping
                """);
        Files.writeString(folder.resolve("serial"), "01\n");
        root("ca");
        openssl(
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "tsa.key",
                "-out",
                "tsa.csr",
                "-subj",
                "/CN=tsa");
        openssl(
                "x509",
                "-req",
                "-in",
                "tsa.csr",
                "-CA",
                "ca.pem",
                "-CAkey",
                "ca.key",
                "-CAcreateserial",
                "-days",
                "30",
                "-extfile",
                "ts.cnf",
                "-extensions",
                "usage",
                "-out",
                "tsa.pem");
    }

    private Path other() throws Exception {
        root("other");
        return folder.resolve("other.pem");
    }

    private void root(String name) throws Exception {
        openssl(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                name + ".key",
                "-out",
                name + ".pem",
                "-days",
                "30",
                "-subj",
                "/CN=" + name);
    }

    private String stamp(String note) throws Exception {
        Files.write(folder.resolve("note"), note.getBytes(StandardCharsets.UTF_8));
        openssl("ts", "-query", "-data", "note", "-sha256", "-cert", "-out", "q.tsq");
        openssl("ts", "-reply", "-config", "ts.cnf", "-queryfile", "q.tsq", "-out", "r.tsr");
        return Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("r.tsr")));
    }

    private void openssl(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
