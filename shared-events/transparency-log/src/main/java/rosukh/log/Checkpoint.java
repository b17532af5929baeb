package rosukh.log;

import java.util.List;

/// Size and root of a log at a moment (c2sp.org/tlog-checkpoint). Lines of extension are read and
/// never written: no witness stands by them.
///
/// @param origin which log
/// @param size leaves
/// @param extensions further lines, none of them empty
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final int LINES = 3;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || origin.contains("\n"))
            throw new Malformed("an origin is one line that is not empty");
        if (size < 0) throw new Malformed("a tree of " + size);
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /// Reads the text of a note, which must have been verified.
    ///
    /// @throws Malformed if it is no checkpoint
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) throw new Malformed("a checkpoint ends with a line break");
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < LINES || lines.stream().anyMatch(String::isEmpty))
            throw new Malformed("a checkpoint has three lines, none of them empty");
        return new Checkpoint(
                lines.getFirst(),
                Lines.number(lines.get(1)),
                Hash.ofBase64(lines.get(2)),
                lines.subList(LINES, lines.size()));
    }

    /// The text that is signed.
    public String text() {
        StringBuilder text =
                new StringBuilder("%s\n%d\n%s\n".formatted(origin, size, root.base64()));
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
