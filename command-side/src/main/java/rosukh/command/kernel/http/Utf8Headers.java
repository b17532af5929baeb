package rosukh.command.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Header values in UTF-8: servlets read them as Latin-1. Clients that can send ASCII only write
/// them as RFC 8187 says, `UTF-8''%D8%B3…`.
final class Utf8Headers {

    private static final String EXTENDED = "UTF-8''";

    private Utf8Headers() {}

    static @Nullable String read(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? null : read(value);
    }

    /// The value as its sender wrote it; as it is where its bytes are no UTF-8.
    static String read(String latin) {
        if (latin.regionMatches(true, 0, EXTENDED, 0, EXTENDED.length())) return decoded(latin);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return latin;
        }
    }

    private static String decoded(String extended) {
        try {
            // A plus stands for itself here, not for a space.
            return URLDecoder.decode(
                    extended.substring(EXTENDED.length()).replace("+", "%2B"),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return extended;
        }
    }
}
