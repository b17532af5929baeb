package rosukh.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/// A sealed segment: a file of commits and beside it the seal, which says what the file holds and
/// what the segment before it held, so that none can be taken away, exchanged or changed unseen.
///
/// @param first position of its first event
/// @param next position of the first event after it
/// @param commits how many it holds
/// @param bytes how long the file is
/// @param sha256 of the file, hexadecimal
/// @param previous `sha256` of the segment before, empty for the first
record ArchiveSegment(
        long first, long next, long commits, long bytes, String sha256, String previous) {

    /// What every chain of segments begins after.
    static final ArchiveSegment NOTHING = new ArchiveSegment(0, 0, 0, 0, "", "");

    private static final String SEAL = ".seal.json";

    private static final JsonWriterSettings PLAIN =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).indent(true).build();

    static String fileOf(long first) {
        return name(first) + ".bson";
    }

    private static String name(long first) {
        return "commits-%019d".formatted(first);
    }

    /// All sealed segments in order.
    ///
    /// @throws ArchiveDamaged if one is missing or does not follow the one before
    static List<ArchiveSegment> in(Path folder) throws IOException {
        List<Path> seals;
        try (Stream<Path> files = Files.list(folder)) {
            seals = files.filter(file -> file.toString().endsWith(SEAL)).sorted().toList();
        }
        List<ArchiveSegment> sealed = new ArrayList<>();
        ArchiveSegment last = NOTHING;
        for (Path seal : seals) {
            ArchiveSegment segment = parse(Files.readString(seal));
            if (segment.first != last.next || !segment.previous.equals(last.sha256))
                throw new ArchiveDamaged(
                        "the archive lacks what lies between %s and %s"
                                .formatted(fileOf(last.first), fileOf(segment.first)));
            sealed.add(segment);
            last = segment;
        }
        return sealed;
    }

    /// Writes the segment after this one and seals it. It is there once its seal is.
    ///
    /// @param documents whole commits in order, at least one
    /// @param next position of the first event after them
    ArchiveSegment followedBy(List<byte[]> documents, long next, Path folder) throws IOException {
        MessageDigest digest = Sha256.digest();
        documents.forEach(digest::update);
        String sha256 = HexFormat.of().formatHex(digest.digest());
        Path file = folder.resolve(fileOf(this.next));
        write(file, documents);
        ArchiveSegment segment =
                new ArchiveSegment(
                        this.next, next, documents.size(), Files.size(file), sha256, this.sha256);
        segment.check(folder);
        write(folder.resolve(name(this.next) + SEAL), List.of(segment.json().getBytes(UTF_8)));
        return segment;
    }

    /// Under its name a file is whole and on the disk.
    private static void write(Path file, List<byte[]> parts) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(unfinished, CREATE, WRITE, TRUNCATE_EXISTING);
                OutputStream out = Channels.newOutputStream(channel)) {
            for (byte[] part : parts) out.write(part);
            channel.force(true);
        }
        Files.move(unfinished, file, ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
            folder.force(true);
        }
    }

    /// Reads the file again and compares it with what it must be.
    ///
    /// @throws ArchiveDamaged if it is missing or another
    void check(Path folder) throws IOException {
        Path file = folder.resolve(fileOf(first));
        if (!Files.isRegularFile(file))
            throw new ArchiveDamaged("the archive lacks " + fileOf(first));
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
                digest.update(buffer, 0, read);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256))
            throw new ArchiveDamaged(fileOf(first) + " is not what was archived");
    }

    /// Its commits in order, as they were archived.
    List<byte[]> documents(Path folder) throws IOException {
        ByteBuffer file =
                ByteBuffer.wrap(Files.readAllBytes(folder.resolve(fileOf(first))))
                        .order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> documents = new ArrayList<>();
        while (file.hasRemaining()) {
            byte[] document = new byte[file.getInt(file.position())]; // BSON begins with its length
            file.get(document);
            documents.add(document);
        }
        return documents;
    }

    private String json() {
        return new Document("first", first)
                .append("next", next)
                .append("commits", commits)
                .append("bytes", bytes)
                .append("sha256", sha256)
                .append("previous", previous)
                .toJson(PLAIN);
    }

    private static ArchiveSegment parse(String json) {
        Document seal = Document.parse(json);
        return new ArchiveSegment(
                number(seal, "first"),
                number(seal, "next"),
                number(seal, "commits"),
                number(seal, "bytes"),
                seal.getString("sha256"),
                seal.getString("previous"));
    }

    private static long number(Document seal, String field) {
        return seal.get(field, Number.class).longValue();
    }
}
