package rosukh.evidence.bundle;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Writes a bag (RFC 8493) file by file. It keeps two hashes of each file in memory and nothing
/// else.
final class BagWriter {

    static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Written(String path, long length, byte[] sha256, byte[] sha512) {}

    private final BagSink sink;
    private final List<Written> payload = new ArrayList<>();
    private final List<Written> tags = new ArrayList<>();

    BagWriter(BagSink sink) {
        this.sink = sink;
    }

    /// Begins a file below `data/`.
    OutputStream file(String path) throws IOException {
        return new Hashed(sink.file(path), path, payload);
    }

    void file(String path, byte[] content) throws IOException {
        try (OutputStream out = file(path)) {
            out.write(content);
        }
    }

    void file(String path, String content) throws IOException {
        file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes what describes the bag.
    ///
    /// @param info lines of `bag-info.txt`
    /// @param readme further files beside it
    void finish(Map<String, String> info, Map<String, String> readme) throws IOException {
        tag("bagit.txt", DECLARATION);
        long octets = payload.stream().mapToLong(Written::length).sum();
        StringBuilder lines = new StringBuilder();
        info.forEach((name, value) -> lines.append("%s: %s%n".formatted(name, value)));
        lines.append("Payload-Oxum: %d.%d%n".formatted(octets, payload.size()));
        tag("bag-info.txt", lines.toString().replace("\r", ""));
        for (Map.Entry<String, String> each : readme.entrySet())
            tag(each.getKey(), each.getValue());
        tag("manifest-sha256.txt", manifest(payload, Written::sha256));
        tag("manifest-sha512.txt", manifest(payload, Written::sha512));
        List<Written> described = List.copyOf(tags);
        tag("tagmanifest-sha256.txt", manifest(described, Written::sha256));
        tag("tagmanifest-sha512.txt", manifest(described, Written::sha512));
    }

    private void tag(String path, String content) throws IOException {
        try (OutputStream out = new Hashed(sink.file(path), path, tags)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String manifest(List<Written> files, Function<Written, byte[]> hash) {
        StringBuilder lines = new StringBuilder();
        for (Written each : files)
            lines.append(HexFormat.of().formatHex(hash.apply(each)))
                    .append("  ")
                    .append(each.path())
                    .append('\n');
        return lines.toString();
    }

    private static final class Hashed extends FilterOutputStream {

        private final String path;
        private final List<Written> into;
        private final MessageDigest sha256 = digest("SHA-256");
        private final MessageDigest sha512 = digest("SHA-512");
        private long length;
        private boolean closed;

        private Hashed(OutputStream out, String path, List<Written> into) {
            super(out);
            this.path = path;
            this.into = into;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            sha256.update(bytes, from, count);
            sha512.update(bytes, from, count);
            length += count;
        }

        @Override
        public void close() throws IOException {
            if (closed) return;
            closed = true;
            super.close();
            into.add(new Written(path, length, sha256.digest(), sha512.digest()));
        }
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
