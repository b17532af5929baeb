package rosukh.evidence.check;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How far a check of bundles of a log came without finding anything, kept in a file: what was
/// killed goes on there, and a later bundle of the same log is read from there only.
///
/// @param origin of the log
/// @param caseId of the scope; null for the whole log
/// @param size leaves that were checked with their payloads
/// @param root of their tree
/// @param sequence of the case's next event
public record Progress(
        String origin, @Nullable String caseId, long size, Hash root, long sequence) {

    private static final String ORIGIN = "origin";
    private static final String CASE = "case";
    private static final String SIZE = "size";
    private static final String ROOT = "root";
    private static final String SEQUENCE = "sequence";
    private static final long LONGEST = 1 << 16;

    /// Reads a file; null if there is none.
    ///
    /// @throws Malformed if it is none
    public static @Nullable Progress read(Path file) throws IOException {
        if (!Files.exists(file)) return null;
        if (Files.size(file) > LONGEST) throw new Malformed("no state of a check: " + file);
        try {
            JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
            if (!json.path(SIZE).isIntegralNumber() || !json.path(ORIGIN).isString())
                throw new Malformed("no state of a check: " + file);
            if (json.path(SIZE).asLong() < 0 || json.path(SEQUENCE).asLong(0) < 0)
                throw new Malformed("no state of a check: " + file);
            return new Progress(
                    json.path(ORIGIN).asString(),
                    json.path(CASE).isString() ? json.path(CASE).asString() : null,
                    json.path(SIZE).asLong(),
                    Hash.ofBase64(json.path(ROOT).asString("")),
                    json.path(SEQUENCE).asLong(0));
        } catch (JacksonException none) {
            throw new Malformed("no state of a check: " + file);
        }
    }

    /// Puts it into a file, of which there is the old one or the new one at any time.
    public void write(Path file) throws IOException {
        ObjectNode json =
                JsonMapper.shared()
                        .createObjectNode()
                        .put(ORIGIN, origin)
                        .put(SIZE, size)
                        .put(ROOT, root.base64())
                        .put(SEQUENCE, sequence);
        if (caseId != null) json.put(CASE, caseId);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, (json + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
