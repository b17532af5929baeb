package rosukh.command.kernel.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.WebUtils;

/// Keeps the body of a JSON command, so that it is read twice: once for its hash, once for its
/// fields. Uploads are not touched; a body that is too large is refused before it is read whole.
final class RepeatableBody extends OncePerRequestFilter {

    static final int BYTES_MAX = 2 * 1024 * 1024;

    private final HandlerExceptionResolver problems;

    RepeatableBody(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /// The body as it came; empty where none was kept.
    static byte[] of(HttpServletRequest request) {
        Kept kept = WebUtils.getNativeRequest(request, Kept.class);
        return kept == null ? new byte[0] : kept.body;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return request.getMethod().equals("GET")
                || (type != null && (type.startsWith("multipart/") || type.contains("form-url")));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(BYTES_MAX + 1);
        if (body.length > BYTES_MAX)
            problems.resolveException(
                    request,
                    response,
                    null,
                    Refusals.tooLarge(
                            ProblemCodes.BODY_TOO_LARGE,
                            "a body has at most " + BYTES_MAX + " bytes"));
        else chain.doFilter(new Kept(request, body), response);
    }

    private static final class Kept extends HttpServletRequestWrapper {

        private final byte[] body;

        Kept(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Replay(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Replay extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Replay(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is read at once");
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }
    }
}
