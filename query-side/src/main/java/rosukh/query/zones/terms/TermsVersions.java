package rosukh.query.zones.terms;

import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import rosukh.events.zones.TermsEvent;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The versions of the terms, and how far their stream has come.
@Component
class TermsVersions {

    static final String GROUP = "zones.terms";
    static final String COLLECTION = "zones_terms_v1";
    static final String STREAM = "zones_termsstream_v1";

    private static final int ALL = 1_000;

    /// How far the stream of the terms has come.
    ///
    /// @param version sequence number of the last event, expected by the next command
    public record Stream(long version) {}

    private final ViewStore<TermsFile> versions;
    private final ViewStore<Stream> stream;

    TermsVersions(ViewStores stores) {
        versions = stores.open(COLLECTION, TermsFile.class);
        stream = stores.open(STREAM, Stream.class);
    }

    ViewStore<TermsFile> versions() {
        return versions;
    }

    ViewStore<Stream> stream() {
        return stream;
    }

    /// The last one to begin first.
    List<TermsFile> all() {
        return versions.list(new Document(), new Document("from", -1).append("_id", 1), ALL);
    }

    /// -1 before the first event.
    long version() {
        return stream.find(TermsEvent.STREAM).map(Stream::version).orElse(-1L);
    }
}
