package rosukh.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What a cosigner signs (c2sp.org/tlog-cosignature): that at a time this was the largest tree of
/// the log that it had seen and found to be consistent.
final class Cosigned {

    private static final int NAME_LENGTH_MAX = 255;

    private Cosigned() {}

    /// The time that stands before a signature, in seconds since 1970.
    static long time(byte[] signature) {
        return ByteBuffer.wrap(signature).getLong();
    }

    /// @param text of a checkpoint
    /// @throws Malformed if the text is no checkpoint and the key signs nothing else
    static byte[] message(NoteKey key, String text, long time) {
        return switch (key.type()) {
            case ED25519 -> text.getBytes(StandardCharsets.UTF_8);
            case ED25519_COSIGNATURE ->
                    "cosignature/v1\ntime %d\n%s"
                            .formatted(time, text)
                            .getBytes(StandardCharsets.UTF_8);
            case ML_DSA_44_COSIGNATURE -> subtree(key.name(), Checkpoint.parse(text), time);
        };
    }

    private static byte[] subtree(String cosigner, Checkpoint checkpoint, long time) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII));
            text(out, cosigner);
            out.writeLong(time);
            text(out, checkpoint.origin());
            out.writeLong(0);
            out.writeLong(checkpoint.size());
            out.write(checkpoint.root().bytes());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > NAME_LENGTH_MAX) throw new Malformed("a name too long to be signed");
        out.writeByte(bytes.length);
        out.write(bytes);
    }
}
