package rosukh.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A text with signatures under it (c2sp.org/signed-note). Nothing of the text counts before it was
/// verified.
///
/// @param text ends with a line break
public record SignedNote(String text, List<Signature> signatures) {

    private static final int SIGNATURES_MAX = 64;
    private static final String DASH = "— ";
    private static final int PARTS = 2;

    /// A line below the text.
    ///
    /// @param encoded id of the key and signature, in base64
    public record Signature(String name, String encoded) {

        static Signature of(NoteKey key, byte[] signature) {
            byte[] all =
                    ByteBuffer.allocate(Integer.BYTES + signature.length)
                            .putInt(key.id())
                            .put(signature)
                            .array();
            return new Signature(key.name(), Base64.getEncoder().encodeToString(all));
        }

        /// Whether it says that it is by a key.
        public boolean names(NoteKey key) {
            return name.equals(key.name()) && ByteBuffer.wrap(all()).getInt() == key.id();
        }

        /// The signature without the id.
        byte[] bytes() {
            byte[] all = all();
            return Arrays.copyOfRange(all, Integer.BYTES, all.length);
        }

        private byte[] all() {
            return Lines.base64(encoded);
        }

        /// The line, without its break.
        @Override
        public String toString() {
            return DASH + name + " " + encoded;
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) throw new Malformed("a note's text ends with a line break");
        if (text.chars().anyMatch(each -> each < ' ' && each != '\n'))
            throw new Malformed("a note has no control characters");
    }

    /// Reads a note.
    ///
    /// @throws Malformed if it is none; signatures are not looked at
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) throw new Malformed("a note without signatures");
        return new SignedNote(note.substring(0, split + 1), lines(note.substring(split + 2)));
    }

    /// Reads lines of signatures, as a witness answers them.
    ///
    /// @throws Malformed if they are none
    public static List<Signature> lines(String text) {
        if (!text.endsWith("\n")) throw new Malformed("signatures end with a line break");
        List<Signature> signatures = new ArrayList<>();
        for (String line : text.substring(0, text.length() - 1).split("\n", -1))
            signatures.add(line(line));
        if (signatures.size() > SIGNATURES_MAX) throw new Malformed("too many signatures");
        return List.copyOf(signatures);
    }

    private static Signature line(String line) {
        String[] parts =
                line.startsWith(DASH)
                        ? line.substring(DASH.length()).split(" ", -1)
                        : new String[0];
        if (parts.length != PARTS || parts[0].isEmpty() || parts[0].contains("+"))
            throw new Malformed("no signature: " + line);
        if (Lines.base64(parts[1]).length <= Integer.BYTES)
            throw new Malformed("an empty signature: " + line);
        return new Signature(parts[0], parts[1]);
    }

    /// The keys that signed; those nobody knows count for nothing.
    ///
    /// @return empty if a signature by a known key is wrong: such a note is rejected whole
    public Optional<List<NoteKey>> signedBy(Collection<NoteKey> known) {
        List<NoteKey> signed = new ArrayList<>();
        for (Signature signature : signatures)
            for (NoteKey key : known) {
                if (!signature.names(key)) continue;
                if (!key.verifies(text, signature.bytes())) return Optional.empty();
                if (!signed.contains(key)) signed.add(key);
            }
        return Optional.of(List.copyOf(signed));
    }

    /// The same note with more signatures, each once.
    public SignedNote with(Collection<Signature> more) {
        List<Signature> all = new ArrayList<>(signatures);
        for (Signature each : more) if (!all.contains(each)) all.add(each);
        return new SignedNote(text, all);
    }

    /// The note as it is stored and sent.
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(each -> note.append(each).append('\n'));
        return note.toString();
    }
}
