package rosukh.query.audit.checkpoints;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.PublishedLog;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.log.Checkpoint;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;
import rosukh.log.SignedNote;

/// A checkpoint with what was found of it here and now.
///
/// @param number its place among all checkpoints, from 0
/// @param incarnation which life of the log it belongs to, from 0
/// @param root of its tree, in base64; empty if the note is no checkpoint
/// @param judgement whether one of the log's keys of that time signed it
/// @param signers names and ids of the log's keys that signed it
/// @param authorities that gave a time-stamp token over it
/// @param witnesses that cosigned it
/// @param witnessed whether they are enough; null where no policy asks for any
public record CheckedCheckpoint(
        int number,
        int incarnation,
        long size,
        String root,
        Instant at,
        Judgement judgement,
        List<String> signers,
        List<String> authorities,
        List<String> witnesses,
        @Nullable Judgement witnessed) {

    static CheckedCheckpoint of(
            int number, Signed signed, PublishedLog log, @Nullable Witnessing witnessing) {
        SignedNote note = parsed(signed.note());
        Checkpoint tree = note == null ? null : tree(note);
        List<String> signers = note == null ? List.of() : signers(note, signed, log);
        boolean holds =
                tree != null
                        && !signers.isEmpty()
                        && tree.size() == signed.size()
                        && tree.origin().equals(originOf(signed.incarnation(), log));
        return new CheckedCheckpoint(
                number,
                signed.incarnation(),
                signed.size(),
                tree == null ? "" : tree.root().base64(),
                signed.at(),
                holds ? Judgement.VALID : Judgement.INVALID,
                signers,
                signed.tokens().stream().map(PublishedLog.TimeStamp::authority).toList(),
                note == null || witnessing == null ? List.of() : witnessing.signed(note),
                witnessed(note, witnessing));
    }

    private static @Nullable Judgement witnessed(
            @Nullable SignedNote note, @Nullable Witnessing witnessing) {
        if (witnessing == null) return null;
        return note != null && witnessing.isEnough(note) ? Judgement.VALID : Judgement.INVALID;
    }

    private static List<String> signers(SignedNote note, Signed signed, PublishedLog log) {
        List<NoteKey> keys =
                log.keys().stream()
                        .filter(each -> each.incarnation() == signed.incarnation())
                        .filter(each -> each.from() <= signed.size() && signed.size() <= each.to())
                        .map(each -> NoteKey.parse(each.vkey()))
                        .toList();
        return note.signedBy(keys).orElse(List.of()).stream()
                .map(CheckedCheckpoint::named)
                .toList();
    }

    /// A key by its name and the eight hexadecimal digits of its id.
    static String named(NoteKey key) {
        return "%s+%08x".formatted(key.name(), key.id());
    }

    private static String originOf(int incarnation, PublishedLog log) {
        return log.incarnations().stream()
                .filter(each -> each.number() == incarnation)
                .map(PublishedLog.Incarnation::origin)
                .findFirst()
                .orElse("");
    }

    private static @Nullable SignedNote parsed(String note) {
        try {
            return SignedNote.parse(note);
        } catch (Malformed broken) {
            return null;
        }
    }

    private static @Nullable Checkpoint tree(SignedNote note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (Malformed broken) {
            return null;
        }
    }
}
