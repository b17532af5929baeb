package rosukh.command.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rosukh.events.letters.LetterEvent.LetterHandedOver;
import rosukh.events.letters.LetterEvent.LetterPutOff;

/// Letters to a mail server that speaks to nobody without STARTTLS, with a certificate made here.
@EnabledIf(
        value = "possible",
        disabledReason = "no aiosmtpd or no openssl: install python3-aiosmtpd and openssl")
class EncryptedMailTest extends WrittenLetters {

    @TempDir private Path mail;
    private SSLContext before;
    private int port;

    static boolean possible() {
        return MailServerProcess.installed() && Files.isExecutable(Path.of("/usr/bin/openssl"));
    }

    @BeforeEach
    void a_certificate_of_this_machine() throws Exception {
        before = SSLContext.getDefault();
        port = MailServerProcess.freePort();
        Process made =
                new ProcessBuilder(
                                "/usr/bin/openssl",
                                "req",
                                "-x509",
                                "-newkey",
                                "rsa:2048",
                                "-nodes",
                                "-days",
                                "2",
                                "-subj",
                                "/CN=localhost",
                                "-addext",
                                "subjectAltName=DNS:localhost,IP:127.0.0.1",
                                "-keyout",
                                mail.resolve("key.pem").toString(),
                                "-out",
                                mail.resolve("cert.pem").toString())
                        .redirectErrorStream(true)
                        .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        write("l-1", "Visit", "m");
    }

    @AfterEach
    void as_it_was() {
        SSLContext.setDefault(before);
    }

    @Test
    void are_handed_over_encrypted_where_the_certificate_is_trusted() throws Exception {
        SSLContext.setDefault(trusting(mail.resolve("cert.pem")));
        try (MailServerProcess server = server()) {
            post(smtp()).look();
            assertThat(server.taken()).hasSize(1);
            assertThat(server.taken().getFirst().get("encrypted").asBoolean()).isTrue();
        }
        assertThat(history("l-1").getLast()).isInstanceOf(LetterHandedOver.class);
    }

    @Test
    void wait_where_it_is_not() throws Exception {
        try (MailServerProcess server = server()) {
            post(smtp()).look();
            assertThat(server.taken()).isEmpty();
        }
        assertThat(history("l-1").getLast()).isInstanceOf(LetterPutOff.class);
    }

    private MailServerProcess server() throws IOException {
        return MailServerProcess.start(
                port,
                mail,
                mail.resolve("cert.pem").toString(),
                mail.resolve("key.pem").toString());
    }

    private SmtpServer smtp() {
        return new SmtpServer(
                new MailProperties(
                        "127.0.0.1",
                        port,
                        null,
                        null,
                        true,
                        "rosukh@isipo.example",
                        Duration.ofSeconds(20)));
    }

    private static SSLContext trusting(Path certificate)
            throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "here", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
