package rosukh.command.kernel.http;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import rosukh.command.kernel.Done;

/// How an accepted command is answered: id, version and position, the version as entity tag too,
/// and where its receipt is: the proof that its last event stands in the published log.
public final class Answers {

    private Answers() {}

    public static ResponseEntity<Done> ok(Done done) {
        return ResponseEntity.ok()
                .eTag(ETags.of(done.version()))
                .header(HttpHeaders.LINK, receipt(done))
                .body(done);
    }

    /// What was created, and where to read it.
    ///
    /// @param collection path below the API's root, for example `/firms`
    public static ResponseEntity<Done> created(Done done, String collection) {
        return ResponseEntity.created(URI.create("/api/v1" + collection + "/" + done.id()))
                .eTag(ETags.of(done.version()))
                .header(HttpHeaders.LINK, receipt(done))
                .body(done);
    }

    private static String receipt(Done done) {
        return "</api/v1/log/proofs/" + done.position() + ">; rel=\"receipt\"";
    }
}
