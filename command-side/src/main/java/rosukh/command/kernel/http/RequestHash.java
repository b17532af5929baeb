package rosukh.command.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was asked under an idempotency key: SHA-256 over method, path, the person acted for, and
/// content. JSON counts by its meaning (order of fields and white space do not matter, every digit
/// does), a form by its fields, a file by its bytes.
public final class RequestHash {

    /// Fields that say how a form travels, not what it asks.
    private static final Set<String> ENVELOPE = Set.of("_csrf", "back", "key", "version");

    private static final JsonMapper CANONICAL =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                    .build();

    private RequestHash() {}

    static String of(HttpServletRequest request) {
        MessageDigest digest = sha256();
        field(digest, request.getMethod());
        field(digest, request.getRequestURI());
        String behalf = request.getHeader(OccasionResolver.ON_BEHALF_OF);
        if (behalf != null) field(digest, "on behalf of " + behalf);
        byte[] body = RepeatableBody.of(request);
        if (body.length > 0) field(digest, canonical(body));
        new TreeMap<>(request.getParameterMap())
                .forEach((name, values) -> {
                    if (!ENVELOPE.contains(name)) {
                        field(digest, name);
                        Arrays.stream(values).forEach(value -> field(digest, value));
                    }
                });
        files(digest, request);
        return hex(digest);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void files(MessageDigest digest, HttpServletRequest request) {
        MultipartHttpServletRequest upload =
                WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (upload == null) return;
        new TreeMap<>(upload.getMultiFileMap())
                .forEach((name, files) -> files.forEach(file -> file(digest, name, file)));
    }

    private static void file(MessageDigest digest, String name, MultipartFile file) {
        field(digest, name);
        field(digest, String.valueOf(file.getOriginalFilename()));
        field(digest, hash(file));
    }

    private static String hash(MultipartFile file) {
        MessageDigest content = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream bytes = file.getInputStream()) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer))
                content.update(buffer, 0, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hex(content);
    }

    private static String canonical(byte[] body) {
        try {
            return CANONICAL.writeValueAsString(CANONICAL.readTree(body));
        } catch (JacksonException e) {
            throw Refusals.badRequest(ProblemCodes.JSON_MALFORMED, "the body is not JSON");
        }
    }

    /// Length first, so that no two requests run together into the same bytes.
    private static void field(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (byte[] part : List.of((bytes.length + ":").getBytes(StandardCharsets.UTF_8), bytes))
            digest.update(part);
    }
}
