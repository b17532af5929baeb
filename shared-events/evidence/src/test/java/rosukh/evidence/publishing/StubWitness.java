package rosukh.evidence.publishing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.log.NoteKey;
import rosukh.log.NoteSecret;
import rosukh.log.Proofs;
import rosukh.log.SignedNote;

/// A witness as c2sp.org/tlog-witness describes it, of one log.
final class StubWitness implements AutoCloseable {

    final NoteSecret secret =
            NoteSecret.made(
                    "witness.example/one", NoteKey.Type.ED25519_COSIGNATURE, new SecureRandom());

    final List<Integer> answered = new ArrayList<>();
    long size;
    Hash root = Hash.EMPTY;

    /// Answers so whatever it is asked; 0 for what is right.
    int always;

    private final NoteKey log;
    private final HttpServer http;

    StubWitness(NoteKey log) throws IOException {
        this.log = log;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/add-checkpoint", this::answer);
        http.start();
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    NoteKey key() {
        return secret.signer().key();
    }

    String policy() {
        return "witness W %s %s\nquorum W\n".formatted(key(), url());
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            StringBuilder said = new StringBuilder();
            int status = always == 0 ? judge(body, said) : always;
            answered.add(status);
            byte[] bytes = said.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        }
    }

    private int judge(String body, StringBuilder said) {
        int split = body.indexOf("\n\n");
        List<String> lines = List.of(body.substring(0, split).split("\n", -1));
        SignedNote note = SignedNote.parse(body.substring(split + 2));
        Checkpoint tree = Checkpoint.parse(note.text());
        if (!tree.origin().equals(log.name())) return 404;
        if (note.signedBy(List.of(log)).map(List::isEmpty).orElse(true)) return 403;
        if (!lines.getFirst().equals("old " + size)) {
            said.append(size).append('\n');
            return 409;
        }
        List<Hash> path = lines.stream().skip(1).map(Hash::ofBase64).toList();
        if (!Proofs.consistent(size, root, tree.size(), tree.root(), path)) return 422;
        size = tree.size();
        root = tree.root();
        said.append(secret.signer().sign(note.text(), 1_764_000_000L)).append('\n');
        return 200;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
