package rosukh.query.kernel.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// An answer that is a file. It begins when the first of it is full or all of it is there, so that
/// what fails before is answered as a problem and not by half a file.
final class LateFile extends OutputStream {

    private static final int HELD_BYTES = 1 << 16;

    private final HttpServletResponse response;
    private final String type;
    private final String name;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable OutputStream out;

    LateFile(HttpServletResponse response, String type, String name) {
        this.response = response;
        this.type = type;
        this.name = name;
    }

    @Override
    public void write(int each) throws IOException {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (out == null && held.size() + count <= HELD_BYTES) held.write(bytes, from, count);
        else begun().write(bytes, from, count);
    }

    private OutputStream begun() throws IOException {
        OutputStream begun = out;
        if (begun != null) return begun;
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        begun = response.getOutputStream();
        held.writeTo(begun);
        out = begun;
        return begun;
    }

    /// Sends what is held, and notes how many rows the file has.
    void finish(int rows) throws IOException {
        begun().flush();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null)
            request.setAttribute(CsvFile.ROWS, rows, RequestAttributes.SCOPE_REQUEST);
    }
}
