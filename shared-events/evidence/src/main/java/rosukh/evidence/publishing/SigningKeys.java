package rosukh.evidence.publishing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.PublishedLog;
import rosukh.evidence.publishing.LogStopped.Reason;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;
import rosukh.log.NoteSecret;
import rosukh.log.NoteSigner;

/// The keys of the key file: at least one of Ed25519, all under one name, which is the log's
/// origin. Of each type one signs; when another was ordered to, both sign once more.
public final class SigningKeys {

    private final String origin;
    private final List<NoteSecret> secrets;

    private SigningKeys(String origin, List<NoteSecret> secrets) {
        this.origin = origin;
        this.secrets = List.copyOf(secrets);
    }

    /// Reads a key file: a secret a line in the form of [NoteSecret]; lines that are empty or begin
    /// with `#` say nothing.
    ///
    /// @throws Malformed if it is none; the message holds nothing secret
    public static SigningKeys parse(String file) {
        List<NoteSecret> secrets =
                file.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(NoteSecret::parse)
                        .toList();
        if (secrets.stream().noneMatch(it -> type(it) == NoteKey.Type.ED25519))
            throw new Malformed("no key of Ed25519");
        if (secrets.stream().anyMatch(it -> type(it) == NoteKey.Type.ED25519_COSIGNATURE))
            throw new Malformed("a key of a witness, which signs no log");
        Set<String> names = new LinkedHashSet<>();
        secrets.forEach(it -> names.add(it.signer().key().name()));
        if (names.size() > 1) throw new Malformed("keys of several logs: " + names);
        return new SigningKeys(names.iterator().next(), secrets);
    }

    private static NoteKey.Type type(NoteSecret secret) {
        return secret.signer().key().type();
    }

    /// The name of the log in its first life.
    public String origin() {
        return origin;
    }

    /// The public keys, as a reader's policy needs them.
    public List<NoteKey> keys() {
        return secrets.stream().map(it -> it.signer().key()).toList();
    }

    /// The public keys as they sign for a life of the log.
    List<NoteKey> named(String name) {
        return secrets.stream().map(it -> it.named(name).signer().key()).toList();
    }

    /// A key that signs the next checkpoint.
    ///
    /// @param lasts whether it signs those after it too
    record Signing(NoteSigner by, boolean lasts) {}

    /// Who signs the next checkpoint.
    ///
    /// @param name of the log in its present life
    /// @param before the keys that signed the one before; none for the first of a life
    /// @param orders which keys shall sign, in order
    /// @throws LogStopped if one is not in the file
    List<Signing> signers(String name, List<PublishedLog.Key> before, Orders orders) {
        List<Signing> all = new ArrayList<>();
        for (NoteKey.Type type : NoteKey.Type.values()) {
            List<NoteKey> old =
                    before.stream()
                            .map(key -> NoteKey.parse(key.vkey()))
                            .filter(key -> key.type() == type)
                            .toList();
            NoteSecret now = chosen(type, old, orders);
            if (now == null) continue;
            all.add(new Signing(now.named(name).signer(), true));
            for (NoteKey each : old)
                if (!each.sameKey(now.signer().key()))
                    all.add(new Signing(secret(each).named(name).signer(), false));
        }
        return List.copyOf(all);
    }

    private @Nullable NoteSecret chosen(NoteKey.Type type, List<NoteKey> old, Orders orders) {
        NoteKey ordered =
                orders.keys().stream()
                        .map(NoteKey::parse)
                        .filter(key -> key.type() == type)
                        .reduce((_, later) -> later)
                        .orElse(null);
        if (ordered != null) return secret(ordered);
        if (!old.isEmpty()) return secret(old.getLast());
        return secrets.stream().filter(it -> type(it) == type).findFirst().orElse(null);
    }

    private NoteSecret secret(NoteKey key) {
        return secrets.stream()
                .filter(it -> it.signer().key().sameKey(key))
                .findFirst()
                .orElseThrow(() ->
                        new LogStopped(
                                Reason.KEY_MISSING, "the key file does not have the key " + key));
    }
}
