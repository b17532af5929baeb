package rosukh.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash of the tree, 32 bytes. Leaves and nodes are hashed with different prefixes (RFC
/// 6962, section 2.1), so none can pass for the other.
public final class Hash {

    /// Bytes of a hash.
    public static final int LENGTH = 32;

    /// The root of the tree without leaves: the hash of nothing.
    public static final Hash EMPTY = new Hash(sha256().digest());

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The hash of these bytes.
    ///
    /// @throws Malformed unless there are 32 bytes
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) throw new Malformed("a hash of " + bytes.length + " bytes");
        return new Hash(bytes.clone());
    }

    /// The hash of a text form.
    ///
    /// @throws Malformed unless it is standard base64, with padding, of 32 bytes
    public static Hash ofBase64(String text) {
        return of(Lines.base64(text));
    }

    /// The hash of a leaf.
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /// The hash of a node over two others.
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Lower-case hex.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
