package rosukh.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// A multipart form with one file, streamed from disk.
///
/// @param sha256 hash of the file's content in hex
record Upload(Path file, Map<String, String> fields, String sha256) {

    private static final String LINE = "\r\n";
    private static final int BUFFER = 1 << 16;

    static Upload of(Path file, Map<String, String> fields) {
        if (!Files.isReadable(file)) {
            throw new Failure("cannot read " + file);
        }
        return new Upload(file, fields, hash(file));
    }

    /// The hash of the content cannot occur in the content.
    private String boundary() {
        return "rosukh-" + sha256;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary();
    }

    BodyPublisher body() {
        var head = new StringBuilder();
        fields.forEach((name, value) ->
                head.append("--%s".formatted(boundary()))
                        .append(LINE)
                        .append("Content-Disposition: form-data; name=\"%s\"".formatted(name))
                        .append(LINE)
                        .append(LINE)
                        .append(value)
                        .append(LINE));
        head.append("--%s".formatted(boundary()))
                .append(LINE)
                .append(
                        "Content-Disposition: form-data; name=\"file\"; filename=\"%s\""
                                .formatted(file.getFileName().toString().replace('"', '_')))
                .append(LINE)
                .append("Content-Type: application/octet-stream")
                .append(LINE)
                .append(LINE);
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString(head.toString(), StandardCharsets.UTF_8),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString(LINE + "--" + boundary() + "--" + LINE));
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(file, e));
        }
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(file, e));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
