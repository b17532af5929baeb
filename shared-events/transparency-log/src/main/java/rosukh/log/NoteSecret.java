package rosukh.log;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A secret key of notes as it is kept in a file: the seed both parts of the key are made from, in
/// the text form that Go's `note` package and Tessera write, `PRIVATE+KEY+<name>+<id>+<base64 of
/// type and seed>`.
public final class NoteSecret {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int PARTS = 3;
    private static final int SEED = 32;

    private final NoteKey.Type type;
    private final byte[] seed;
    private final NoteSigner signer;

    private NoteSecret(String name, NoteKey.Type type, byte[] seed) {
        this.type = type;
        this.seed = seed;
        KeyPair pair = pair(type, seed);
        signer = new NoteSigner(NoteKey.of(name, type, pair.getPublic()), pair.getPrivate());
    }

    /// A new secret.
    ///
    /// @throws Malformed if the name is none
    public static NoteSecret made(String name, NoteKey.Type type, SecureRandom random) {
        byte[] seed = new byte[SEED];
        random.nextBytes(seed);
        return new NoteSecret(name, type, seed);
    }

    /// Reads the text form.
    ///
    /// @throws Malformed if it is none; the message does not repeat it
    public static NoteSecret parse(String text) {
        String[] parts =
                text.startsWith(PREFIX)
                        ? text.substring(PREFIX.length()).split("\\+", PARTS)
                        : new String[0];
        if (parts.length != PARTS) throw new Malformed("no secret key of notes");
        byte[] typed = typed(parts[2]);
        if (typed.length != 1 + SEED) throw new Malformed("a secret key of another length");
        NoteSecret secret =
                new NoteSecret(
                        parts[0],
                        NoteKey.Type.of(typed[0]),
                        Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().toHexDigits(secret.signer.key().id()).equals(parts[1]))
            throw new Malformed("the id of the secret key is not that of its name and key");
        return secret;
    }

    private static byte[] typed(String encoded) {
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException not) {
            throw new Malformed("a secret key that is not base64");
        }
    }

    /// The JDK makes both kinds of keys from 32 random bytes, and here these are the seed. Should
    /// it ever draw them otherwise, the id in the file would not fit the key any more.
    private static KeyPair pair(NoteKey.Type type, byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type.algorithm());
            generator.initialize(type.parameters(), new Drawn(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Signs with this key.
    public NoteSigner signer() {
        return signer;
    }

    /// The same key under another name, and so with another id.
    public NoteSecret named(String name) {
        return new NoteSecret(name, type, seed);
    }

    /// The text form; never log it.
    public String text() {
        byte[] typed = new byte[1 + seed.length];
        typed[0] = type.code();
        System.arraycopy(seed, 0, typed, 1, seed.length);
        return PREFIX
                + "%s+%08x+%s"
                        .formatted(
                                signer.key().name(),
                                signer.key().id(),
                                Base64.getEncoder().encodeToString(typed));
    }

    /// Says nothing of the secret.
    @Override
    public String toString() {
        return "secret of " + signer.key();
    }

    /// Gives the seed as what was drawn by chance.
    private static final class Drawn extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        private Drawn(byte[] seed) {
            super();
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length)
                throw new IllegalStateException("a key of " + bytes.length + " random bytes");
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
