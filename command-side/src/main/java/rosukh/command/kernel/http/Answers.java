package rosukh.command.kernel.http;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import rosukh.command.kernel.Done;

/// How an accepted command is answered: id, version and position, the version as entity tag too.
public final class Answers {

    private Answers() {}

    public static ResponseEntity<Done> ok(Done done) {
        return ResponseEntity.ok().eTag(ETags.of(done.version())).body(done);
    }

    /// What was created, and where to read it.
    ///
    /// @param collection path below the API's root, for example `/firms`
    public static ResponseEntity<Done> created(Done done, String collection) {
        return ResponseEntity.created(URI.create("/api/v1" + collection + "/" + done.id()))
                .eTag(ETags.of(done.version()))
                .body(done);
    }
}
