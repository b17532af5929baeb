package rosukh.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Entries as they stand in a file of a tiled log: each after its length in two bytes, big endian.
public final class EntryBundle {

    /// The longest entry.
    public static final int LONGEST = 0xFFFF;

    private static final int BYTE = 8;
    private static final int MASK = 0xFF;

    private EntryBundle() {}

    /// The bundle of some entries.
    ///
    /// @throws IllegalArgumentException if one is too long
    public static byte[] of(List<byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST)
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            bytes.write(entry.length >> BYTE);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /// The entries of a bundle.
    ///
    /// @throws Malformed if something is cut off
    public static List<byte[]> parse(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            if (at + 2 > bundle.length) throw new Malformed("a bundle ends in a length");
            int length = ((bundle[at] & MASK) << BYTE) | (bundle[at + 1] & MASK);
            at += 2;
            if (at + length > bundle.length) throw new Malformed("a bundle ends in an entry");
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        return entries;
    }

    /// The beginning of a bundle, up to so many entries.
    ///
    /// @throws Malformed if there are fewer, or something is cut off
    public static byte[] first(byte[] bundle, int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + 2 > bundle.length) throw new Malformed("a bundle of fewer than " + count);
            at += 2 + (((bundle[at] & MASK) << BYTE) | (bundle[at + 1] & MASK));
        }
        if (at > bundle.length) throw new Malformed("a bundle ends in an entry");
        return Arrays.copyOf(bundle, at);
    }
}
