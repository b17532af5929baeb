package rosukh.evidence.publishing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rosukh.evidence.publishing.LogStopped.Reason;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The signer's memory in a file beside its key. It is replaced as a whole, and the new one is on
/// the disk before anything is signed.
public final class MemoryFile implements SignerMemory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /// @param file its folder must exist
    public MemoryFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    @Override
    public Optional<Remembered> read() {
        if (!Files.exists(file)) return Optional.empty();
        try {
            JsonNode said = JSON.readTree(Files.readString(file));
            JsonNode note = said.path("note");
            return Optional.of(
                    new Remembered(
                            (int) number(said, "life"),
                            text(said, "origin"),
                            number(said, "size"),
                            Hash.ofBase64(text(said, "root")),
                            note.isString() ? note.asString() : null));
        } catch (IOException | JacksonException | Malformed unreadable) {
            throw unusable("is not what it was written as", unreadable);
        }
    }

    private static long number(JsonNode said, String name) {
        if (said.path(name).isIntegralNumber()) return said.path(name).asLong();
        throw new Malformed("no " + name);
    }

    private static String text(JsonNode said, String name) {
        if (said.path(name).isString()) return said.path(name).asString();
        throw new Malformed("no " + name);
    }

    @Override
    public void write(Remembered remembered) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("life", remembered.life());
        said.put("origin", remembered.origin());
        said.put("size", remembered.size());
        said.put("root", remembered.root().base64());
        said.put("note", remembered.note());
        try {
            replace(file, JSON.writeValueAsString(said));
        } catch (IOException unwritable) {
            throw unusable("cannot be written", unwritable);
        }
    }

    private LogStopped unusable(String how, Exception cause) {
        LogStopped stopped =
                new LogStopped(
                        Reason.MEMORY_UNREADABLE,
                        "the file of what was signed, %s, %s".formatted(file, how));
        stopped.initCause(cause);
        return stopped;
    }

    /// Keeps a text beside the memory for good.
    void keepBeside(String name, String text) throws IOException {
        replace(file.resolveSibling(file.getFileName() + "." + name), text);
    }

    private static void replace(Path file, String text) throws IOException {
        Path half = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new");
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
