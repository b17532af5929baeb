package rosukh.query.kernel.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.json.JsonMapper;

/// A list as a file for programs: one JSON object a line in UTF-8, with the components of the API.
/// It is written as it is read, so its length does not matter.
public final class NdjsonFile implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Writer out;
    private int rows;

    private NdjsonFile(Writer out) {
        this.out = out;
    }

    /// Begins the answer to a request.
    ///
    /// @param name of the file, without its ending
    public static NdjsonFile answering(HttpServletResponse response, String name)
            throws IOException {
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".ndjson").build().toString());
        return new NdjsonFile(
                new BufferedWriter(
                        new OutputStreamWriter(
                                response.getOutputStream(), StandardCharsets.UTF_8)));
    }

    /// Adds a line.
    ///
    /// @param row a record or a map
    public void row(Object row) {
        try {
            out.write(JSON.writeValueAsString(row));
            out.write('\n');
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
