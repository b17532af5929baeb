package rosukh.query.audit.verifying;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.PublishedLog;
import rosukh.log.Checkpoint;
import rosukh.log.LogProof;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;
import rosukh.log.SignedNote;
import rosukh.query.audit.checkpoints.Consistency;
import rosukh.query.audit.checkpoints.Judgement;
import rosukh.query.kernel.log.LogBook;
import rosukh.query.kernel.log.LoggedEvent;

/// Judges a proof of an event (c2sp.org/tlog-proof) or a checkpoint that somebody brings, by the
/// keys, checkpoints and tiles of this log.
///
/// @param position the event it is about; null for a checkpoint
/// @param findings in the order in which one would look
public record Examination(@Nullable Long position, List<Finding> findings) {

    private static final String PROOF = "c2sp.org/tlog-proof@";

    public Examination {
        findings = List.copyOf(findings);
    }

    /// One judgement of all findings.
    public Judgement judgement() {
        return Finding.all(findings);
    }

    static Examination of(String text, @Nullable PublishedLog published, LogBook log) {
        String given = text.replace("\r\n", "\n").stripLeading();
        if (!given.endsWith("\n")) given = given + "\n";
        List<Finding> findings = new ArrayList<>();
        try {
            if (!given.startsWith(PROOF)) {
                SignedNote note = SignedNote.parse(given);
                Checkpoint tree = Checkpoint.parse(note.text());
                findings.add(Finding.valid("form.checkpoint"));
                judge(note, tree, published, findings);
                return new Examination(null, findings);
            }
            LogProof proof = LogProof.parse(given);
            Checkpoint tree = Checkpoint.parse(proof.checkpoint().text());
            findings.add(Finding.valid("form.proof"));
            judge(proof.checkpoint(), tree, published, findings);
            findings.add(inclusion(proof, log));
            return new Examination(proof.index(), findings);
        } catch (Malformed broken) {
            findings.add(Finding.invalid("form", String.valueOf(broken.getMessage())));
            return new Examination(null, findings);
        }
    }

    private static void judge(
            SignedNote note,
            Checkpoint tree,
            @Nullable PublishedLog published,
            List<Finding> findings) {
        if (published == null) {
            findings.add(Finding.unknown("published"));
            return;
        }
        findings.add(origin(tree, published));
        findings.add(signature(note, tree, published));
        findings.add(known(tree, published));
        findings.add(consistency(tree, published));
    }

    private static Finding origin(Checkpoint tree, PublishedLog published) {
        return published.incarnations().stream()
                        .anyMatch(each -> each.origin().equals(tree.origin()))
                ? Finding.valid("origin", tree.origin())
                : Finding.invalid("origin", tree.origin());
    }

    /// A key counts for the life of the log that it signed in, and while it did.
    private static Finding signature(SignedNote note, Checkpoint tree, PublishedLog published) {
        List<NoteKey> keys =
                published.keys().stream()
                        .filter(each -> each.from() <= tree.size() && tree.size() <= each.to())
                        .map(each -> NoteKey.parse(each.vkey()))
                        .filter(each -> each.name().equals(tree.origin()))
                        .toList();
        Optional<List<NoteKey>> signed = note.signedBy(keys);
        if (signed.isEmpty()) return Finding.invalid("signature");
        return signed.get().isEmpty()
                ? Finding.unknown("signature")
                : Finding.valid("signature", signed.get().getFirst().name());
    }

    /// Whether this very tree was published; another one of the same size is a fork.
    private static Finding known(Checkpoint tree, PublishedLog published) {
        List<Checkpoint> sameSize =
                published.checkpoints().stream()
                        .filter(each -> each.size() == tree.size())
                        .map(each -> Checkpoint.parse(SignedNote.parse(each.note()).text()))
                        .filter(each -> each.origin().equals(tree.origin()))
                        .toList();
        String size = "" + tree.size();
        if (sameSize.isEmpty()) return Finding.unknown("known", size);
        return sameSize.stream().allMatch(each -> each.root().equals(tree.root()))
                ? Finding.valid("known", size)
                : Finding.invalid("known", size);
    }

    private static Finding consistency(Checkpoint tree, PublishedLog published) {
        Optional<PublishedLog.Signed> latest = published.latest();
        if (latest.isEmpty()) return Finding.unknown("consistency", "0");
        Checkpoint now = Checkpoint.parse(SignedNote.parse(latest.get().note()).text());
        Consistency found =
                tree.size() <= now.size()
                        ? Consistency.between(tree, now, published)
                        : Consistency.between(now, tree, published);
        return new Finding("consistency", found.judgement(), List.of("" + now.size()));
    }

    private static Finding inclusion(LogProof proof, LogBook log) {
        String position = "" + proof.index();
        Optional<LoggedEvent> event = log.at(proof.index());
        if (event.isEmpty()) return Finding.unknown("inclusion", position);
        return proof.shows(event.get().envelope().bytes())
                ? Finding.valid("inclusion", position)
                : Finding.invalid("inclusion", position);
    }
}
