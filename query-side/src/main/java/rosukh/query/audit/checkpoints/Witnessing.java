package rosukh.query.audit.checkpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rosukh.evidence.PublishedLog;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;
import rosukh.log.Policy;
import rosukh.log.SignedNote;

/// The witnesses of a policy, and whether enough of them signed a note.
final class Witnessing {

    private static final int KEY_WORD = 2;

    /// A witness by the name it has in the policy.
    record Witness(String name, NoteKey key) {}

    private final List<Witness> witnesses = new ArrayList<>();
    private final Policy policy;

    private Witnessing(String text, PublishedLog log) {
        StringBuilder ours = new StringBuilder();
        log.keys().stream()
                .map(PublishedLog.Key::vkey)
                .distinct()
                .forEach(vkey -> ours.append("log ").append(vkey).append('\n'));
        for (String line : text.split("\n", -1)) {
            String[] words = line.strip().split("[ \t]+", -1);
            if (words[0].equals("log")) continue;
            if (words[0].equals("witness") && words.length > KEY_WORD)
                witnesses.add(new Witness(words[1], NoteKey.parse(words[KEY_WORD])));
            ours.append(line).append('\n');
        }
        policy = Policy.parse(ours.toString());
    }

    /// Reads a policy; empty if it cannot be read.
    static Optional<Witnessing> of(String text, PublishedLog log) {
        try {
            return Optional.of(new Witnessing(text, log));
        } catch (Malformed unreadable) {
            return Optional.empty();
        }
    }

    List<Witness> all() {
        return List.copyOf(witnesses);
    }

    /// Names of the witnesses that signed a note; none if one of their signatures is wrong.
    List<String> signed(SignedNote note) {
        List<NoteKey> keys = witnesses.stream().map(Witness::key).toList();
        List<NoteKey> signed = note.signedBy(keys).orElse(List.of());
        return witnesses.stream()
                .filter(each -> signed.contains(each.key()))
                .map(Witness::name)
                .toList();
    }

    boolean isEnough(SignedNote note) {
        return policy.accepts(note).isPresent();
    }
}
