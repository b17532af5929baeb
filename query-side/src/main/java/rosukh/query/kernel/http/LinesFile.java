package rosukh.query.kernel.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.json.JsonMapper;

/// A list as a file for programs: one JSON object a line in UTF-8 (NDJSON), each as the query API
/// answers it.
public final class LinesFile implements AutoCloseable {

    private final OutputStream out;
    private final JsonMapper json;
    private int rows;

    private LinesFile(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    /// Begins the answer to a request.
    ///
    /// @param name of the file, without its ending
    public static LinesFile answering(HttpServletResponse response, String name, JsonMapper json)
            throws IOException {
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".ndjson").build().toString());
        return new LinesFile(response.getOutputStream(), json);
    }

    public void row(Object line) {
        try {
            out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            rows++;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null)
            request.setAttribute(CsvFile.ROWS, rows, RequestAttributes.SCOPE_REQUEST);
    }
}
