package rosukh.app.log;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rosukh.evidence.PublishedLog;
import rosukh.log.SignedNote;
import rosukh.query.kernel.past.Checkpoints;

/// The checkpoints of the published log, where this installation publishes one.
@Component
final class PublishedCheckpoints implements Checkpoints {

    private static final String PROOF = "/api/v1/log/proofs/";

    private final ObjectProvider<PublishedLog> published;

    PublishedCheckpoints(ObjectProvider<PublishedLog> published) {
        this.published = published;
    }

    @Override
    public Optional<Checkpoint> covering(long position) {
        PublishedLog log = published.getIfAvailable();
        return log == null
                ? Optional.empty()
                : log.latest()
                        .filter(signed -> signed.size() > position)
                        .map(signed -> shown(signed, position));
    }

    private static Checkpoint shown(PublishedLog.Signed signed, long position) {
        // The name alone would be that of the port's own record.
        rosukh.log.Checkpoint checkpoint =
                rosukh.log.Checkpoint.parse(SignedNote.parse(signed.note()).text());
        return new Checkpoint(checkpoint.size(), checkpoint.root().base64(), PROOF + position);
    }
}
