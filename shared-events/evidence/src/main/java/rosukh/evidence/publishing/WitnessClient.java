package rosukh.evidence.publishing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rosukh.evidence.publishing.LogStopped.Reason;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import rosukh.log.Policy;
import rosukh.log.Prover;
import rosukh.log.SignedNote;

/// Asks a witness to cosign (c2sp.org/tlog-witness): it does if the tree goes on from the one it
/// saw last.
final class WitnessClient {

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Policy.Witness witness;
    private final Outsider outsider;
    private final Map<String, Long> seen = new HashMap<>();

    /// @param witness with an address
    WitnessClient(Policy.Witness witness) {
        this.witness = witness;
        String url = Objects.requireNonNull(witness.url());
        outsider =
                new Outsider(URI.create((url.endsWith("/") ? url : url + "/") + "add-checkpoint"));
    }

    String name() {
        return witness.name();
    }

    boolean signed(SignedNote note) {
        return note.signedBy(List.of(witness.key())).map(by -> !by.isEmpty()).orElse(false);
    }

    /// The witness's signatures under a note.
    ///
    /// @param note as the log signed it
    /// @throws NotAttested if the witness cannot be reached, does not know the log or says nothing
    ///   that can be used
    /// @throws LogStopped if it has seen another tree of this log
    List<SignedNote.Signature> cosign(SignedNote note, Prover prover)
            throws NotAttested, InterruptedException {
        Checkpoint tree = Checkpoint.parse(note.text());
        long old = Math.min(seen.getOrDefault(tree.origin(), 0L), tree.size());
        HttpResponse<byte[]> answer = ask(note, tree, old, prover);
        if (answer.statusCode() == CONFLICT) {
            old = sizeIn(answer);
            if (old > tree.size())
                throw contradiction(
                        "has seen %d leaves, and the database has %d".formatted(old, tree.size()),
                        tree,
                        note);
            answer = ask(note, tree, old, prover);
        }
        if (answer.statusCode() == UNPROCESSABLE && old > 0)
            throw contradiction("has seen another tree of %d leaves".formatted(old), tree, note);
        if (answer.statusCode() != OK)
            throw new NotAttested("it answered with status " + answer.statusCode());
        List<SignedNote.Signature> signatures = signatures(answer, note);
        seen.put(tree.origin(), tree.size());
        return signatures;
    }

    private HttpResponse<byte[]> ask(SignedNote note, Checkpoint tree, long old, Prover prover)
            throws NotAttested, InterruptedException {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        for (Hash hash : prover.consistency(old, tree.size()))
            body.append(hash.base64()).append('\n');
        body.append('\n').append(note);
        try {
            return outsider.post(
                    "text/plain; charset=utf-8", body.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException away) {
            throw new NotAttested("it cannot be reached: " + away, away);
        }
    }

    private static long sizeIn(HttpResponse<byte[]> answer) throws NotAttested {
        String said = new String(answer.body(), StandardCharsets.UTF_8).strip();
        try {
            long size = Long.parseLong(said);
            if (size >= 0) return size;
        } catch (NumberFormatException none) {
            throw new NotAttested("it names no size", none);
        }
        throw new NotAttested("it names no size");
    }

    private List<SignedNote.Signature> signatures(HttpResponse<byte[]> answer, SignedNote note)
            throws NotAttested {
        try {
            List<SignedNote.Signature> said =
                    SignedNote.lines(new String(answer.body(), StandardCharsets.UTF_8)).stream()
                            .filter(each -> each.names(witness.key()))
                            .toList();
            if (!said.isEmpty() && signed(new SignedNote(note.text(), said))) return said;
        } catch (Malformed none) {
            throw new NotAttested("its answer is no signature", none);
        }
        throw new NotAttested("its signature is not by the key of the policy");
    }

    private LogStopped contradiction(String because, Checkpoint tree, SignedNote note) {
        return new LogStopped(
                Reason.WITNESS_CONTRADICTS,
                "the witness %s %s".formatted(witness.name(), because),
                tree,
                note.toString(),
                null);
    }
}
