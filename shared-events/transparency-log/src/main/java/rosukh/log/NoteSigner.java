package rosukh.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/// Signs notes with a key.
///
/// @param key that verifies what is signed
public record NoteSigner(NoteKey key, PrivateKey secret) {

    /// A signature of a note's text.
    ///
    /// @param time in seconds since 1970; says nothing where the key's type signs no time
    public SignedNote.Signature sign(String text, long time) {
        try {
            Signature signer = Signature.getInstance(key.type().algorithm());
            signer.initSign(secret);
            signer.update(
                    key.type().timed()
                            ? Cosigned.message(key, text, time)
                            : text.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = signer.sign();
            if (key.type().timed())
                bytes =
                        ByteBuffer.allocate(Long.BYTES + bytes.length)
                                .putLong(time)
                                .put(bytes)
                                .array();
            return SignedNote.Signature.of(key, bytes);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Says nothing of the secret.
    @Override
    public String toString() {
        return "signer " + key.name();
    }
}
