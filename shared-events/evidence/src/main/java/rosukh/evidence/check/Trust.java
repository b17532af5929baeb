package rosukh.evidence.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.PublishedLog;
import rosukh.log.Checkpoint;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;
import rosukh.log.Policy;
import rosukh.log.SignedNote;

/// Whose signatures count for something.
///
/// @param logs keys of the logs, each for the origin it is named after
/// @param policy that says which witnesses are enough; null if none is asked for
public record Trust(List<NoteKey> logs, @Nullable Policy policy) {

    public Trust {
        logs = List.copyOf(logs);
    }

    /// What a reader trusts who brings a policy from outside.
    public static Trust of(Policy policy) {
        return new Trust(policy.logs(), policy);
    }

    /// The log's own keys, where nobody from outside is asked.
    ///
    /// @throws Malformed if one is none
    public static Trust ofKeys(Collection<PublishedLog.Key> keys) {
        List<NoteKey> logs = new ArrayList<>();
        for (PublishedLog.Key key : keys) {
            NoteKey parsed = NoteKey.parse(key.vkey());
            if (!logs.contains(parsed)) logs.add(parsed);
        }
        return new Trust(logs, null);
    }

    /// The checkpoint of a note, if it can be read at all; what is wrong with its signatures is
    /// told.
    @Nullable Checkpoint judge(String note, Aspect aspect, String field, Findings findings) {
        findings.checked(aspect);
        SignedNote signed;
        Checkpoint tree;
        try {
            signed = SignedNote.parse(note);
            tree = Checkpoint.parse(signed.text());
        } catch (Malformed none) {
            findings.invalid(aspect, field, "is no checkpoint: " + none.getMessage());
            return null;
        }
        Optional<List<NoteKey>> by = signed.signedBy(logs);
        List<NoteKey> named =
                logs.stream().filter(key -> key.name().equals(tree.origin())).toList();
        if (by.isEmpty()) findings.invalid(aspect, field, "a signature by a trusted key is wrong");
        else if (named.isEmpty())
            findings.unknown(
                    aspect, field, "no key of a log %s is trusted".formatted(tree.origin()));
        else if (named.stream().noneMatch(by.get()::contains))
            findings.invalid(
                    aspect,
                    field,
                    "says that it is of %s, but no trusted key of that log signed it"
                            .formatted(tree.origin()));
        return tree;
    }

    /// Whether enough witnesses signed.
    void witnessed(String note, String field, Findings findings) {
        if (policy == null) return;
        SignedNote signed;
        try {
            signed = SignedNote.parse(note);
        } catch (Malformed told) {
            return;
        }
        findings.checked(Aspect.WITNESSES);
        Optional<List<NoteKey>> by = signed.signedBy(policy.cosigners());
        if (by.isEmpty())
            findings.invalid(Aspect.WITNESSES, field, "the signature of a known witness is wrong");
        else if (!policy.enough(by.get()))
            findings.unknown(
                    Aspect.WITNESSES,
                    field,
                    "%d known witnesses signed, which the policy does not call enough"
                            .formatted(by.get().size()));
    }
}
