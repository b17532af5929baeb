package rosukh.query.fund.book;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/// A list as a file of one JSON object a line.
final class LinesFile implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServletResponse response;

    private LinesFile(HttpServletResponse response) {
        this.response = response;
    }

    /// Begins the answer to a request.
    ///
    /// @param name of the file, without its ending
    static LinesFile answering(HttpServletResponse response, String name) {
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".ndjson").build().toString());
        return new LinesFile(response);
    }

    void line(Object each) {
        try {
            response.getOutputStream()
                    .write((JSON.writeValueAsString(each) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        response.getOutputStream().flush();
    }
}
