package rosukh.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom a reader trusts (c2sp.org/tlog-policy): logs, witnesses, and how many of them are enough.
/// It comes from outside, never with what is to be checked.
public final class Policy {

    private static final String NONE = "none";
    private static final int MEMBERS = 3;

    /// Somebody who cosigns checkpoints.
    ///
    /// @param name within the policy
    /// @param url prefix of where it is asked; null if the policy does not say
    public record Witness(String name, NoteKey key, @Nullable String url) {}

    /// A witness, or so many of a group.
    private record Rule(@Nullable NoteKey witness, int needed, List<Rule> members) {

        private boolean met(Set<NoteKey> signed) {
            if (witness != null) return signed.contains(witness);
            return members.stream().filter(each -> each.met(signed)).count() >= needed;
        }
    }

    private final List<NoteKey> logs = new ArrayList<>();
    private final Map<String, Rule> rules = new HashMap<>();
    private final List<NoteKey> witnesses = new ArrayList<>();
    private final List<Witness> named = new ArrayList<>();
    private final Set<String> grouped = new HashSet<>();
    private @Nullable Rule quorum;

    private Policy() {}

    /// Reads a policy.
    ///
    /// @throws Malformed with the number of the line that is wrong
    public static Policy parse(String text) {
        Policy policy = new Policy();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].replaceAll("^[ \t]+|[ \t]+$", "");
            if (line.isEmpty() || line.startsWith("#")) continue;
            try {
                if (line.chars().anyMatch(each -> (each < ' ' && each != '\t') || each == 0x7F))
                    throw new Malformed("a control character");
                policy.read(line.split("[ \t]+"));
            } catch (Malformed wrong) {
                throw new Malformed("line %d: %s".formatted(i + 1, wrong.getMessage()));
            }
        }
        if (policy.quorum == null) throw new Malformed("a policy without a quorum");
        return policy;
    }

    private void read(String[] words) {
        switch (words[0]) {
            case "log" -> {
                must(words.length == 2 || words.length == 3, "log <vkey> [<url>]");
                add(NoteKey.parse(words[1]), logs);
            }
            case "witness" -> {
                must(words.length == 3 || words.length == 4, "witness <name> <vkey> [<url>]");
                NoteKey key = NoteKey.parse(words[2]);
                must(key.type().timed(), "a witness signs with its time");
                add(key, witnesses);
                named.add(new Witness(words[1], key, words.length == 4 ? words[3] : null));
                name(words[1], new Rule(key, 1, List.of()));
            }
            case "group" -> group(words);
            case "quorum" -> {
                must(words.length == 2, "quorum <name>");
                must(quorum == null, "a second quorum");
                quorum = words[1].equals(NONE) ? new Rule(null, 0, List.of()) : known(words[1]);
            }
            default -> throw new Malformed("unknown: " + words[0]);
        }
    }

    private void group(String[] words) {
        must(words.length > MEMBERS, "group <name> all|any|<k> <name>...");
        List<Rule> members = new ArrayList<>();
        for (String name : List.of(words).subList(MEMBERS, words.length)) {
            must(grouped.add(name), name + " is a member twice");
            members.add(known(name));
        }
        long needed =
                switch (words[2]) {
                    case "all" -> members.size();
                    case "any" -> 1;
                    default -> Lines.number(words[2]);
                };
        must(needed >= 1 && needed <= members.size(), needed + " of " + members.size());
        name(words[1], new Rule(null, (int) needed, members));
    }

    private static void add(NoteKey key, List<NoteKey> to) {
        must(to.stream().noneMatch(key::sameKey), "the key stands there twice");
        to.add(key);
    }

    private void name(String name, Rule rule) {
        must(!name.equals(NONE), "none is no name");
        must(rules.putIfAbsent(name, rule) == null, name + " is named twice");
    }

    private Rule known(String name) {
        Rule rule = rules.get(name);
        if (rule == null) throw new Malformed("no witness or group before it: " + name);
        return rule;
    }

    private static void must(boolean right, String otherwise) {
        if (!right) throw new Malformed(otherwise);
    }

    /// All witnesses in the order they are named.
    public List<Witness> witnesses() {
        return List.copyOf(named);
    }

    /// Whether enough witnesses signed a note, whichever log's it is.
    public boolean witnessed(SignedNote note) {
        return quorum != null
                && note.signedBy(witnesses).map(Set::copyOf).map(quorum::met).orElse(false);
    }

    /// The checkpoint of a note, if a log that is trusted signed it for its own origin and enough
    /// witnesses did too.
    public Optional<Checkpoint> accepts(SignedNote note) {
        List<NoteKey> known = new ArrayList<>(logs);
        known.addAll(witnesses);
        Set<NoteKey> signed = note.signedBy(known).map(Set::copyOf).orElse(Set.of());
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (Malformed none) {
            return Optional.empty();
        }
        boolean byLog =
                logs.stream()
                        .anyMatch(log ->
                                log.name().equals(checkpoint.origin()) && signed.contains(log));
        return byLog && quorum != null && quorum.met(signed)
                ? Optional.of(checkpoint)
                : Optional.empty();
    }

    /// The logs that are trusted, by the keys they sign with.
    public List<NoteKey> logs() {
        return List.copyOf(logs);
    }

    /// The keys of the witnesses that are known, whether the quorum needs them or not.
    public List<NoteKey> cosigners() {
        return List.copyOf(witnesses);
    }

    /// Whether those who signed are enough witnesses.
    public boolean enough(Collection<NoteKey> signed) {
        return quorum != null && quorum.met(Set.copyOf(signed));
    }
}
