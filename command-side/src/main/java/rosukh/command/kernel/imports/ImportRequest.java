package rosukh.command.kernel.imports;

import java.util.Map;
import java.util.Optional;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Provenance;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.CommitRef;

/// The request behind an import. Its idempotency key belongs to one file from the first commit on:
/// under the same key the same file is finished, and another one is refused.
public record ImportRequest(Occasion occasion, CommitLog log) {

    /// The occasion of one row or batch, which goes under keys of its own.
    public Occasion ofRows() {
        return Occasion.by(occasion.actor()).because(occasion.reason(), occasion.legalBasis());
    }

    /// The occasion of a row whose commit claims the key, where [#unclaimed] has anything to claim.
    public Occasion claiming(Occasion ofRow) {
        String key = occasion.idempotencyKey();
        String hash = occasion.requestHash();
        return key == null || hash == null ? ofRow : ofRow.within(key, hash);
    }

    /// What the first commit says of the request; nothing if that commit exists, or there is no
    /// key.
    ///
    /// @throws rosukh.command.kernel.Refused if the key was used for something else
    public Map<String, String> unclaimed() {
        String key = occasion.idempotencyKey();
        String hash = occasion.requestHash();
        if (key == null || hash == null) return Map.of();
        Map<String, String> claim = Map.of(Provenance.BULK_KEY, key, Provenance.BULK_HASH, hash);
        Optional<CommitRef> first =
                log.findByKey(Provenance.requestKey(occasion.actor().account(), key));
        if (first.isEmpty()) return claim;
        if (first.get().events().stream()
                .noneMatch(event -> event.metadata().entrySet().containsAll(claim.entrySet())))
            throw KernelRefusal.IDEMPOTENCY_KEY_REUSED.because(
                    "the key was used before for another request");
        return Map.of();
    }
}
