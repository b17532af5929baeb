package rosukh.command.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Header values in UTF-8: servlets read them as Latin-1.
final class Utf8Headers {

    private Utf8Headers() {}

    static @Nullable String read(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? null : read(value);
    }

    /// The value as its sender wrote it; as it is where its bytes are no UTF-8.
    static String read(String latin) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return latin;
        }
    }
}
