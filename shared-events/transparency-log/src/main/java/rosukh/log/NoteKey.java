package rosukh.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A public key that signs notes, as its text form (vkey) of c2sp.org/signed-note says.
///
/// @param name for example the origin of a log
/// @param id first four bytes of the SHA-256 over name, type and key
public record NoteKey(String name, int id, Type type, PublicKey key) {

    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}+]+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");
    private static final int PARTS = 3;
    private static final int ID_LENGTH = 4;

    /// What is signed, and how.
    public enum Type {
        /// The text of the note, by Ed25519.
        ED25519(0x01, "Ed25519", 32, "302a300506032b6570032100"),
        /// The text and a time, by Ed25519.
        ED25519_COSIGNATURE(0x04, "Ed25519", 32, "302a300506032b6570032100"),
        /// Origin, size and root of a checkpoint and a time, by ML-DSA-44.
        ML_DSA_44_COSIGNATURE(
                0x06, "ML-DSA-44", 1312, "30820532300b06096086480165030403110382052100");

        private final byte code;
        private final String algorithm;
        private final int length;
        private final String prefix;

        /// @param prefix what stands before the raw key in its X.509 form, in hex
        Type(int code, String algorithm, int length, String prefix) {
            this.code = (byte) code;
            this.algorithm = algorithm;
            this.length = length;
            this.prefix = prefix;
        }

        String algorithm() {
            return algorithm;
        }

        /// How the JDK's generator of such keys is set up.
        AlgorithmParameterSpec parameters() {
            return new NamedParameterSpec(algorithm);
        }

        byte code() {
            return code;
        }

        /// Whether a time stands before the signature.
        boolean timed() {
            return this != ED25519;
        }

        static Type of(byte code) {
            for (Type type : values()) if (type.code == code) return type;
            throw new Malformed("no type of key known: " + code);
        }
    }

    /// The key of a name.
    ///
    /// @throws Malformed if the name is none
    public static NoteKey of(String name, Type type, PublicKey key) {
        if (!NAME.matcher(name).matches()) throw new Malformed("no name of a key: " + name);
        return new NoteKey(name, id(name, type, raw(type, key)), type, key);
    }

    /// Reads the text form.
    ///
    /// @throws Malformed if it is none, of a type that is not known, or its id is not its own
    public static NoteKey parse(String text) {
        String[] parts = text.split("\\+", PARTS);
        if (parts.length < PARTS || !ID.matcher(parts[1]).matches())
            throw new Malformed("no key of notes: " + text);
        byte[] typed = Lines.base64(parts[2]);
        if (typed.length == 0) throw new Malformed("no key of notes: " + text);
        Type type = Type.of(typed[0]);
        byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
        NoteKey key = of(parts[0], type, decoded(type, raw));
        if (key.id != HexFormat.fromHexDigits(parts[1]))
            throw new Malformed("the id of the key is not that of name and key: " + text);
        return key;
    }

    private static PublicKey decoded(Type type, byte[] raw) {
        if (raw.length != type.length) throw new Malformed("a key of " + raw.length + " bytes");
        byte[] prefix = HexFormat.of().parseHex(type.prefix);
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
        System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
        try {
            return KeyFactory.getInstance(type.algorithm)
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException none) {
            throw new Malformed("no key of " + type.algorithm);
        }
    }

    private static byte[] raw(Type type, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - type.length, encoded.length);
    }

    private static int id(String name, Type type, byte[] raw) {
        var digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(type.code);
        byte[] hash = digest.digest(raw);
        return HexFormat.fromHexDigits(HexFormat.of().formatHex(hash, 0, ID_LENGTH));
    }

    /// Whether the key itself, without name and type, is the same.
    public boolean sameKey(NoteKey other) {
        return key.equals(other.key);
    }

    /// Whether a signature, without the key's id, is this key's over a text.
    boolean verifies(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(type.algorithm);
            verifier.initVerify(key);
            if (!type.timed()) {
                verifier.update(text.getBytes(StandardCharsets.UTF_8));
                return verifier.verify(signature);
            }
            if (signature.length <= Long.BYTES) return false;
            long time = Cosigned.time(signature);
            if (time < 0) return false;
            verifier.update(Cosigned.message(this, text, time));
            return verifier.verify(Arrays.copyOfRange(signature, Long.BYTES, signature.length));
        } catch (GeneralSecurityException | Malformed not) {
            return false;
        }
    }

    /// The text form.
    @Override
    public String toString() {
        byte[] raw = raw(type, key);
        byte[] typed = new byte[1 + raw.length];
        typed[0] = type.code;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return "%s+%08x+%s".formatted(name, id, Base64.getEncoder().encodeToString(typed));
    }
}
