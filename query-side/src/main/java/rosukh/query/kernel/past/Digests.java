package rosukh.query.kernel.past;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.erdtman.jcs.JsonCanonicalizer;

/// Tells documents apart by a hash of their canonical form: MongoDB Extended JSON v2, canonical
/// mode, which keeps the type of every value, in the canonical form of RFC 8785; SHA-256 of its
/// UTF-8 in hexadecimal.
final class Digests {

    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private Digests() {}

    static String of(BsonDocument document) {
        try {
            byte[] canonical = new JsonCanonicalizer(document.toJson(CANONICAL)).getEncodedUTF8();
            return HexFormat.of().formatHex(sha256().digest(canonical));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /// One line of the hash over a whole view: the documents in the order of their ids.
    static void add(MessageDigest whole, String view, String id, String hash) {
        whole.update((view + " " + id + " " + hash + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Where two documents first differ, as a JSON Pointer; empty if they do not.
    static Optional<String> difference(BsonValue one, BsonValue other) {
        return difference("", one, other);
    }

    private static Optional<String> difference(String at, BsonValue one, BsonValue other) {
        if (one.equals(other)) return Optional.empty();
        if (one instanceof BsonDocument left && other instanceof BsonDocument right) {
            TreeSet<String> names = new TreeSet<>(left.keySet());
            names.addAll(right.keySet());
            for (String name : names) {
                String there = at + "/" + name.replace("~", "~0").replace("/", "~1");
                if (!left.containsKey(name) || !right.containsKey(name)) return Optional.of(there);
                Optional<String> found = difference(there, left.get(name), right.get(name));
                if (found.isPresent()) return found;
            }
            return Optional.empty();
        }
        if (one instanceof BsonArray left && other instanceof BsonArray right) {
            for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
                Optional<String> found = difference(at + "/" + i, left.get(i), right.get(i));
                if (found.isPresent()) return found;
            }
            return Optional.of(at + "/" + Math.min(left.size(), right.size()));
        }
        return Optional.of(at);
    }
}
