package rosukh.query.certification.casefile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.evidence;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rosukh.query.certification.casefile.Application.AttachedEvidence;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.vault.KeyFile;

/// What a client sees on the wire when content changes after it was verified.
@ViewTest
class EvidenceDownloadTest extends OpenCase {

    static final int SIZE = 700_000;
    static final byte[] PAPERS = new byte[SIZE];

    @Autowired CaseFiles cases;
    @TempDir Path folder;
    final Tomcat server = new Tomcat();
    byte[] changedTo = PAPERS;

    /// Changes the content between the check and the sending.
    private final class Changing extends EvidenceContent {

        Changing() {
            super(database, KeyFile.none());
        }

        @Override
        void verify(AttachedEvidence evidence) throws IOException {
            super.verify(evidence);
            store(changedTo);
        }
    }

    @BeforeEach
    void a_server() throws Exception {
        new Random(7).nextBytes(PAPERS);
        store(PAPERS);
        log.append(evidence(CASE, "TAX_RETURN", hashOf(PAPERS), SIZE, today()));
        EvidenceDownload download = new EvidenceDownload(cases, new Changing());
        Reader reader = new Reader("a", Set.of(Role.OFFICER), Set.of(), Set.of(), null, "");
        server.setBaseDir(folder.toString());
        server.setPort(0);
        Context context = server.addContext("", folder.toString());
        Tomcat.addServlet(
                        context,
                        "file",
                        new HttpServlet() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            protected void doGet(
                                    HttpServletRequest asked, HttpServletResponse answer)
                                    throws IOException {
                                download.page(CASE, "e-TAX_RETURN", reader, answer);
                            }
                        })
                .addMapping("/*");
        server.getConnector();
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        server.destroy();
    }

    @Test
    void content_that_did_not_change_comes_whole() throws Exception {
        assertThat(body(download())).isEqualTo(PAPERS);
    }

    @Test
    void content_that_changed_breaks_off_before_its_end() throws Exception {
        byte[] other = PAPERS.clone();
        other[3] ^= 1;
        for (byte[] wrong :
                new byte[][] {
                    other, Arrays.copyOf(PAPERS, SIZE - 1), Arrays.copyOf(other, SIZE * 2)
                }) {
            store(PAPERS);
            changedTo = wrong;
            byte[] all = download();
            assertThat(new String(all, ISO_8859_1))
                    .startsWith("HTTP/1.1 200")
                    .contains("Content-Length: " + SIZE);
            assertThat(body(all)).hasSizeLessThan(SIZE);
        }
    }

    /// All that comes until the connection ends, however it ends.
    private byte[] download() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Socket client = new Socket("localhost", server.getConnector().getLocalPort())) {
            client.getOutputStream()
                    .write(
                            "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                    .getBytes(ISO_8859_1));
            InputStream in = new BufferedInputStream(client.getInputStream());
            for (int next = in.read(); next >= 0; next = in.read()) all.write(next);
        } catch (SocketException reset) {
            return all.toByteArray();
        }
        return all.toByteArray();
    }

    private static byte[] body(byte[] answer) {
        int start = new String(answer, ISO_8859_1).indexOf("\r\n\r\n") + 4;
        return Arrays.copyOfRange(answer, start, answer.length);
    }

    private void store(byte[] content) {
        GridFSBucket bucket = GridFSBuckets.create(database, "evidence");
        bucket.drop();
        bucket.uploadFromStream(
                new BsonString("e-TAX_RETURN"), "tax.pdf", new ByteArrayInputStream(content));
    }

    private static String hashOf(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
