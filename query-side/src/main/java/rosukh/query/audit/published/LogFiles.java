package rosukh.query.audit.published;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.evidence.Envelope;
import rosukh.evidence.PublishedLog;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.evidence.publishing.StoredLog;
import rosukh.log.Tile;
import rosukh.query.kernel.http.ApiProblem;

/// The files of the log in the layout of c2sp.org/tlog-tiles, for tools that check it. They need no
/// account and name nobody: a leaf holds only hashes of what was done.
@RestController
@RequestMapping("/log")
class LogFiles {

    /// A checkpoint is replaced at most every few seconds.
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Supplier<@Nullable StoredLog> log;

    LogFiles(ObjectProvider<StoredLog> log) {
        this.log = log::getIfAvailable;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        Signed latest = latest();
        byte[] note = latest.note().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .eTag('"' + Envelope.sha256(note) + '"')
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(TEXT)
                .body(note);
    }

    /// A file never changes: a wider one has another path.
    @GetMapping("/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        Tile tile = Tile.ofPath("tile" + path);
        byte[] content = tile == null ? null : published().find(tile).orElse(null);
        if (content == null) throw ApiProblem.notFound("The log has no file tile" + path + ".");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content);
    }

    @GetMapping("/keys")
    ResponseEntity<Keys> keys() {
        PublishedLog published = published();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(
                        new Keys(
                                published.keys().stream().map(SigningKey::of).toList(),
                                published.incarnations().stream().map(Life::of).toList()));
    }

    private Signed latest() {
        return published()
                .latest()
                .orElseThrow(() -> ApiProblem.notFound("Nothing of the log is signed yet."));
    }

    private StoredLog published() {
        StoredLog published = log.get();
        if (published == null) throw ApiProblem.notFound("This installation publishes no log.");
        return published;
    }

    /// All keys and lives of the log.
    record Keys(List<SigningKey> keys, List<Life> incarnations) {}

    /// A key that signs or signed.
    ///
    /// @param from size of the first checkpoint it signed
    /// @param to size of the last one; null while it signs
    record SigningKey(int incarnation, String vkey, long from, @Nullable Long to) {

        private static SigningKey of(PublishedLog.Key key) {
            return new SigningKey(
                    key.incarnation(),
                    key.vkey(),
                    key.from(),
                    key.to() == Long.MAX_VALUE ? null : key.to());
        }
    }

    /// A life of the log; who recorded it is told inside only.
    ///
    /// @param sharesFirst leaves it has in common with the one before
    record Life(int number, String origin, long sharesFirst, String at) {

        private static Life of(PublishedLog.Incarnation life) {
            return new Life(life.number(), life.origin(), life.from(), life.at().toString());
        }
    }
}
