package rosukh.evidence.check;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import rosukh.log.Hash;
import rosukh.log.Tile;

/// Hashes many things one after the other without asking for a new digest each time.
final class Sha256 {

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// Writes the hash of a leaf.
    void leaf(byte[] entry, byte[] into, int at) {
        digest.update(LEAF);
        digest.update(entry);
        finish(into, at);
    }

    /// The hash of some bytes.
    byte[] of(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        return digest.digest();
    }

    /// The hash over a full tile.
    byte[] tile(byte[] hashes) {
        byte[] fold = hashes.clone();
        for (int count = Tile.FULL; count > 1; count /= 2)
            for (int pair = 0; pair < count / 2; pair++) {
                digest.update(NODE);
                digest.update(fold, 2 * pair * Hash.LENGTH, 2 * Hash.LENGTH);
                finish(fold, pair * Hash.LENGTH);
            }
        return Arrays.copyOf(fold, Hash.LENGTH);
    }

    private void finish(byte[] into, int at) {
        try {
            digest.digest(into, at, Hash.LENGTH);
        } catch (DigestException never) {
            throw new IllegalStateException(never);
        }
    }
}
