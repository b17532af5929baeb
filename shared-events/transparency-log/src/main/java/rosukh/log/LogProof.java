package rosukh.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that shows that an entry stands in a log (c2sp.org/tlog-proof@v1).
///
/// @param extra anything in base64, which nobody signed; null for nothing
/// @param index of the entry
/// @param path from the leaf's sibling up
/// @param checkpoint as it was signed
public record LogProof(@Nullable String extra, long index, List<Hash> path, SignedNote checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int PATH_MAX = 63;

    public LogProof {
        path = List.copyOf(path);
        if (extra != null) Lines.base64(extra);
    }

    /// Reads a file.
    ///
    /// @throws Malformed if it is no proof
    public static LogProof parse(String text) {
        int split = text.indexOf("\n\n");
        if (split < 0) throw new Malformed("a proof without a checkpoint");
        List<String> lines = List.of(text.substring(0, split).split("\n", -1));
        if (!lines.getFirst().equals(HEADER)) throw new Malformed("no proof of a log");
        int at = 1;
        String extra = null;
        if (at < lines.size() && lines.get(at).startsWith(EXTRA))
            extra = lines.get(at++).substring(EXTRA.length());
        if (at >= lines.size() || !lines.get(at).startsWith(INDEX))
            throw new Malformed("a proof without an index");
        long index = Lines.number(lines.get(at++).substring(INDEX.length()));
        List<Hash> path = new ArrayList<>();
        for (String line : lines.subList(at, lines.size())) path.add(Hash.ofBase64(line));
        if (path.size() > PATH_MAX) throw new Malformed("a path of " + path.size() + " hashes");
        return new LogProof(extra, index, path, SignedNote.parse(text.substring(split + 2)));
    }

    /// Whether the entry stands where it says in the tree of the checkpoint. Whose checkpoint it
    /// is, the note's signatures say: see [Policy].
    public boolean shows(byte[] entry) {
        Checkpoint tree = Checkpoint.parse(checkpoint.text());
        return Proofs.includes(Hash.leaf(entry), index, tree.size(), path, tree.root());
    }

    /// The file.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (extra != null) text.append(EXTRA).append(extra).append('\n');
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
